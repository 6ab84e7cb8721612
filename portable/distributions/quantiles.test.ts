import { describe, expect, it } from "vitest";
import { betaQuantile } from "./beta.ts";
import { chiSquareQuantile, chiSquareUpper } from "./chi-square.ts";
import { normalCdf, normalQuantile, normalTwoSided } from "./normal.ts";
import { tQuantile, tTwoSided } from "./student-t.ts";

/** Wanted values from R 4.2.2: qnorm, pnorm, qt, pt, qchisq, pchisq, qbeta. */
describe("quantiles and tails", () => {
  it("of the normal", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalCdf(-1)).toBeCloseTo(0.1586552539314571, 14);
    expect(normalTwoSided(-3)).toBeCloseTo(0.002699796063260189, 15);
    expect(normalTwoSided(3)).toBe(normalTwoSided(-3));
    expect(normalTwoSided(10) / 1.523970604832105e-23).toBeCloseTo(1, 9);
  });

  it("of Student's t", () => {
    expect(tQuantile(0.975, 12)).toBeCloseTo(2.178812829667228, 12);
    expect(tQuantile(0.975, 1)).toBeCloseTo(12.70620473617471, 10);
    expect(tTwoSided(-3.9, 12)).toBeCloseTo(0.002110076256, 11);
    expect(tTwoSided(3.9, 12)).toBe(tTwoSided(-3.9, 12));
  });

  it("of chi-square, far into the tail", () => {
    expect(chiSquareQuantile(0.975, 12)).toBeCloseTo(23.33666415864534, 11);
    expect(chiSquareUpper(0, 3)).toBe(1);
    expect(chiSquareUpper(152.233008082, 12) / 1.99676459085e-26).toBeCloseTo(1, 8);
  });

  it("of the beta", () => {
    expect(betaQuantile(0.975, 4, 133)).toBeCloseTo(0.06311092616, 10);
  });

  it.each([
    ["p of 0", () => normalQuantile(0), /invalid p; not in \(0, 1\): 0/],
    ["p of 1", () => tQuantile(1, 3), /invalid p; not in \(0, 1\): 1/],
    ["p that is no number", () => chiSquareQuantile(Number.NaN, 3), /invalid p; not a finite number: NaN/],
    ["no degrees of freedom", () => tQuantile(0.5, 0), /invalid df; not above 0: 0/],
    ["no degrees for a tail", () => tTwoSided(1, 0), /invalid df; not above 0: 0/],
    ["an infinite statistic", () => tTwoSided(Number.POSITIVE_INFINITY, 3), /invalid t; not a finite number/],
    ["no degrees for a quantile", () => chiSquareQuantile(0.5, -1), /invalid df; not above 0: -1/],
    ["no degrees for chi-square", () => chiSquareUpper(1, 0), /invalid df; not above 0: 0/],
    ["a negative chi-square", () => chiSquareUpper(-1, 3), /invalid x; below 0: -1/],
    ["an infinite x", () => normalCdf(Number.NEGATIVE_INFINITY), /invalid x; not a finite number/],
    ["beta p of 0", () => betaQuantile(0, 1, 1), /invalid p/],
    ["beta without a first shape", () => betaQuantile(0.5, 0, 1), /invalid alpha; not above 0: 0/],
    ["beta without a second shape", () => betaQuantile(0.5, 1, 0), /invalid beta; not above 0: 0/],
  ])("refuses %s", (_what, run, message) => {
    expect(run).toThrow(RangeError);
    expect(run).toThrow(message);
  });
});
