import { expect, it } from "vitest";
import { sampleQuantile } from "./sample-quantile.ts";

it("follows R's type 7", () => {
  // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.025, .25, .5, .975)) is 1.000, 1.750, 3.500, 8.475
  const sample = [3, 1, 4, 1, 5, 9, 2, 6];
  expect(sampleQuantile(sample, 0.025)).toBeCloseTo(1, 12);
  expect(sampleQuantile(sample, 0.25)).toBeCloseTo(1.75, 12);
  expect(sampleQuantile(sample, 0.5)).toBeCloseTo(3.5, 12);
  expect(sampleQuantile(sample, 0.975)).toBeCloseTo(8.475, 12);
  expect(sampleQuantile([7], 0.3)).toBe(7);
});

it("refuses an empty sample, NaN and a p outside [0, 1]", () => {
  expect(() => sampleQuantile([], 0.5)).toThrow("invalid sample; empty");
  expect(() => sampleQuantile([1, Number.NaN], 0.5)).toThrow("holds NaN");
  expect(() => sampleQuantile([1], 1.5)).toThrow("not in [0, 1]");
});
