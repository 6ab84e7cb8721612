import { describe, expect, it } from "vitest";
import {
  inUnitInterval,
  isFiniteNumber,
  isNotNegative,
  isPositive,
  isWholeNumber,
  refuse,
} from "./number-rules.ts";

describe("number rules", () => {
  it("let good numbers through", () => {
    expect(() => {
      isFiniteNumber("a", -3);
      inUnitInterval("a", 0.5);
      isPositive("a", 1e-300);
      isNotNegative("a", 0);
      isWholeNumber("a", 3, 3);
    }).not.toThrow();
  });

  it.each([
    ["text", () => isFiniteNumber("rows[0].ai", "4"), 'invalid rows[0].ai; not a finite number: "4".'],
    ["0 of (0, 1)", () => inUnitInterval("p", 0), "invalid p; not in (0, 1): 0."],
    ["1 of (0, 1)", () => inUnitInterval("p", 1), "invalid p; not in (0, 1): 1."],
    ["0 where more is needed", () => isPositive("n", 0), "invalid n; not above 0: 0."],
    ["less than nothing", () => isNotNegative("n", -1), "invalid n; below 0: -1."],
    ["half a person", () => isWholeNumber("n", 1.5, 0), "invalid n; not a whole number of at least 0: 1.5."],
    ["too few", () => isWholeNumber("n", 2, 3), "invalid n; not a whole number of at least 3: 2."],
    [
      "with its remedy",
      () => refuse("n", "odd", 3, "Give an even one."),
      "invalid n; odd: 3. Give an even one.",
    ],
  ])("refuse %s", (_what, run, message) => {
    expect(run).toThrow(new RangeError(message));
  });
});

describe("a refused value", () => {
  it.each([
    [{ toString: [] }, "an object"],
    [[1, 2], "a list"],
    [null, "null"],
    [undefined, "undefined"],
    [Symbol("x"), "Symbol(x)"],
    ["a".repeat(100), `"${"a".repeat(77)}..."`],
    ["a".repeat(80), `"${"a".repeat(80)}"`],
  ])("is shown short", (value, words) => {
    expect(() => refuse("x", "odd", value)).toThrow(new RangeError(`invalid x; odd: ${words}.`));
  });
});
