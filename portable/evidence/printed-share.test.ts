import { describe, expect, it } from "vitest";
import { countable, printsAs } from "./printed-share.ts";

describe("printsAs", () => {
  it("is true within half a unit of the last place printed, two places at least", () => {
    expect(printsAs(0.31, 40 / 129)).toBe(true);
    expect(printsAs(0.282, 13 / 46)).toBe(false);
    expect(printsAs(0.9, 260 / 289)).toBe(true);
    expect(printsAs(4.5e-5, 12 / 269_433)).toBe(true);
    expect(printsAs(1e-7, 2e-7)).toBe(false);
  });
});

describe("countable", () => {
  it("is false when no whole number of people prints as the share", () => {
    expect(countable(0.73, 16)).toBe(false);
    expect(countable(0.73, 15)).toBe(true);
    expect(countable(0, 15)).toBe(true);
    expect(countable(1, 15)).toBe(true);
  });
});
