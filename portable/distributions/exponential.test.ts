import exp from "@stdlib/math-base-special-exp";
import { describe, expect, it } from "vitest";
import { exponential, logistic } from "./exponential.ts";

/** Evenly over a range, and not on any step of the table. */
const over = (low: number, high: number) =>
  Array.from({ length: 20_000 }, (_, at) => low + ((at + 0.37) / 20_000) * (high - low));

describe("exponential", () => {
  it.each([
    [-700, 700],
    [-1, 1],
    [-1e-6, 1e-6],
  ])("is the library's, from %s to %s, to within 2e-15 of itself", (low, high) => {
    for (const x of over(low, high)) {
      const error = Math.abs(exponential(x) / exp(x) - 1);
      if (error > 2e-15) expect.fail(`e^${x} is off by ${error}`);
    }
  });

  it("is exact at 0, and stays where numbers end", () => {
    expect(exponential(0)).toBeCloseTo(1, 15);
    expect(exponential(-1e9)).toBe(exponential(-700));
    expect(exponential(1e9)).toBe(exponential(700));
    expect(Number.isFinite(exponential(700))).toBe(true);
  });
});

describe("logistic", () => {
  it("is the probability of the log odds, however small", () => {
    expect(logistic(0)).toBeCloseTo(0.5, 15);
    for (const x of over(-650, 650)) {
      const expected = 1 / (1 + exp(-x));
      const error = Math.abs(logistic(x) / expected - 1);
      if (error > 3e-15) expect.fail(`logistic(${x}) is off by ${error}`);
    }
    expect(logistic(-1e9)).toBeGreaterThan(0);
    expect(logistic(1e9)).toBe(1);
  });
});
