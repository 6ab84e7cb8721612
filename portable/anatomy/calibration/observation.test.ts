import { describe, expect, it } from "vitest";
import type { Measurement } from "../data/measurement.ts";
import type { Quantity } from "../data/quantity.ts";
import { observe } from "./observation.ts";

const row = (more: Partial<Measurement>): Measurement => ({
  id: "m-01",
  structure: "m",
  kind: "nerve",
  quantity: "distance",
  landmarkFrom: null,
  landmarkTo: null,
  direction: null,
  at: null,
  variant: null,
  value: 10,
  unit: "mm",
  sd: null,
  rangeLow: null,
  rangeHigh: null,
  ciLow: null,
  ciHigh: null,
  n: null,
  nUnit: null,
  method: null,
  population: null,
  seenIn: "abstract",
  note: null,
  source: "s",
  spread: null,
  doubtful: null,
  virtual: { quantity: "q", sex: null, ancestry: null, side: null },
  notPlaced: null,
  ...more,
});
const distance: Quantity = {
  id: "q",
  name: "q",
  kind: "position",
  measure: { kind: "distance", from: "a", to: "b" },
  sets: null,
};
const share: Quantity = { ...distance, kind: "share" };

describe("reading a row", () => {
  it("takes a spread between people as it stands", () => {
    const seen = observe(row({ sd: 2, spread: "between-people", n: 25 }), distance);
    expect(seen).toMatchObject({ within: 2, error: 0.4, value: 10 });
  });
  it("never takes a standard error for a spread", () => {
    expect(observe(row({ sd: 0.13, spread: "standard-error", n: 41 }), distance)?.within).toBeNull();
  });
  it("gets a spread from an interval: 14 (12.3 to 15.7), 40 sides", () => {
    const seen = observe(row({ value: 14, ciLow: 12.3, ciHigh: 15.7, n: 40 }), distance);
    expect(seen?.within).toBeCloseTo((3.4 / (2 * 1.959964)) * Math.sqrt(40), 5);
  });
  it("gets a spread from a range, by Wan 2014: 0 to 15 in 90 is 15 / 4.92", () => {
    expect(observe(row({ rangeLow: 0, rangeHigh: 15, n: 90 }), distance)?.within).toBeCloseTo(15 / 4.92, 1);
  });
  it("puts shares on the log-odds scale, nothing and everything included", () => {
    expect(observe(row({ value: 0.5, n: 100, unit: "proportion" }), share)?.value).toBeCloseTo(0, 9);
    expect(observe(row({ value: 1, n: 46, unit: "proportion" }), share)?.value).toBeCloseTo(
      Math.log(46.5 / 0.5),
      9,
    );
  });
  it("turns a neighbour's row: one minus the share, or moved by a step", () => {
    expect(
      observe(row({ value: 0.344, unit: "proportion" }), share, { complement: true })?.value,
    ).toBeCloseTo(Math.log(0.656 / 0.344), 9);
    expect(observe(row({}), distance, { shift: 6.2 })?.value).toBe(16.2);
  });
  it("reads a review's spread as one between studies", () => {
    const seen = observe(row({ sd: 1.4, spread: "between-studies", n: 375, studies: 4 }), distance);
    expect(seen).toMatchObject({ within: null, error: 0.7 });
    expect(seen?.impliedVariance).toBeCloseTo(1.96, 9);
  });
  it("has nothing to read without a value", () => expect(observe(row({ value: null }), distance)).toBeNull());
});
