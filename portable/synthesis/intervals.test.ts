import { describe, expect, it } from "vitest";
import { meanInterval } from "./mean-interval.ts";
import { exactProportionInterval } from "./proportion-interval.ts";
import { exactRateInterval } from "./rate-interval.ts";
import { logit, scaleOf } from "./scale.ts";

/** Wanted values from R 4.2.2: binom.test, poisson.test, t.test. */
describe("intervals", () => {
  it("of a proportion are exact", () => {
    const [low, high] = exactProportionInterval(3, 136);
    expect(low).toBeCloseTo(0.004572368003, 11);
    expect(high).toBeCloseTo(0.06311092616, 10);
    expect(exactProportionInterval(3, 136, 0.5)[0]).toBeGreaterThan(low);
  });

  it("of none and of all spend the whole error on one end", () => {
    expect(exactProportionInterval(0, 100)).toEqual([0, expect.closeTo(0.02951304961, 10)]);
    expect(exactProportionInterval(100, 100)).toEqual([expect.closeTo(1 - 0.02951304961, 10), 1]);
    expect(exactProportionInterval(0, 1e9)[1]).toBeCloseTo(2.995732e-9, 14);
  });

  it("of a rate are exact", () => {
    const [low, high] = exactRateInterval(5, 2.924);
    expect(low).toBeCloseTo(0.5552279036, 9);
    expect(high).toBeCloseTo(3.9905376468, 9);
    expect(exactRateInterval(0, 10)).toEqual([0, expect.closeTo(0.2995732274, 9)]);
    expect(exactRateInterval(5, 2.924, 0.5)[0]).toBeGreaterThan(low);
  });

  it("of a mean are Student's", () => {
    const [low, high] = meanInterval(80.7, 22.3, 53);
    expect((low + high) / 2).toBeCloseTo(80.7, 12);
    expect(high - 80.7).toBeCloseTo((2.006646805061689 * 22.3) / Math.sqrt(53), 9);
    expect(meanInterval(1, 0, 2)).toEqual([1, 1]);
  });

  it.each([
    ["more events than people", () => exactProportionInterval(5, 4), "invalid events; more than n = 4: 5."],
    ["no people", () => exactProportionInterval(0, 0), "invalid n; not a whole number of at least 1: 0."],
    [
      "half an event",
      () => exactProportionInterval(0.5, 4),
      "invalid events; not a whole number of at least 0: 0.5.",
    ],
    [
      "a level of 95",
      () => exactProportionInterval(1, 4, 95),
      "invalid level; not in (0, 1): 95. Give 0.95 for 95 %.",
    ],
    [
      "half an event of a rate",
      () => exactRateInterval(0.5, 4),
      "invalid events; not a whole number of at least 0: 0.5.",
    ],
    ["no exposure", () => exactRateInterval(1, 0), "invalid exposure; not above 0: 0."],
    [
      "a level of 95 for a rate",
      () => exactRateInterval(1, 4, 95),
      "invalid level; not in (0, 1): 95. Give 0.95 for 95 %.",
    ],
    ["a mean of one person", () => meanInterval(1, 1, 1), "invalid n; not a whole number of at least 2: 1."],
    ["a negative spread", () => meanInterval(1, -1, 9), "invalid sd; below 0: -1."],
    [
      "a level of 95 for a mean",
      () => meanInterval(1, 1, 9, 95),
      "invalid level; not in (0, 1): 95. Give 0.95 for 95 %.",
    ],
  ])("refuse %s", (_what, run, message) => {
    expect(run).toThrow(new RangeError(message));
  });
});

describe("the scale of a measure", () => {
  it("is log odds for proportions, log for ratios and rates, as it stands for the rest", () => {
    expect(scaleOf("proportion")).toBe(logit);
    for (const measure of ["rate", "risk-ratio", "odds-ratio", "rate-ratio"] as const) {
      expect(scaleOf(measure).name).toBe("log");
    }
    for (const measure of ["mean", "median", "mean-difference", "risk-difference", "count"] as const) {
      expect(scaleOf(measure).name).toBe("identity");
    }
  });

  it.each(["proportion", "rate", "mean"] as const)("of a %s has its way back", (measure) => {
    const { to, back } = scaleOf(measure);
    expect(back(to(0.3))).toBeCloseTo(0.3, 14);
    expect(to(0.3)).toBeCloseTo({ proportion: Math.log(3 / 7), rate: Math.log(0.3), mean: 0.3 }[measure], 14);
  });
});
