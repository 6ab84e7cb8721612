import { expect, it } from "vitest";
import { sortedQuantile } from "./quantile.ts";

it("is type 7", () => {
  expect(sortedQuantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(sortedQuantile([10, 20, 30], 0.25)).toBe(15);
  expect(sortedQuantile([5], 0.9)).toBe(5);
});

it("refuses no numbers and a p outside (0, 1)", () => {
  expect(() => sortedQuantile([], 0.5)).toThrow(RangeError);
  expect(() => sortedQuantile([1], 1)).toThrow(RangeError);
});
