import { describe, expect, it } from "vitest";
import { sampleQuantile } from "../distributions/index.ts";
import { type Drawable, distributionOf, draw } from "./estimate-distribution.ts";

const known: Drawable = {
  measure: "proportion",
  unit: null,
  centre: 0.02,
  prediction: [0.005, 0.08],
  range: null,
  findings: ["a"],
  unknown: false,
};
const of = (changes: Partial<Drawable>) => distributionOf({ ...known, ...changes });

describe("the distribution of an estimate", () => {
  it.each([
    ["proportion", 0.02, [0.005, 0.08]],
    ["risk-ratio", 2, [0.5, 3]],
    ["mean", 10, [-5, 12]],
    ["rate", 1.7, [0.4, 9]],
  ] as const)(
    "of a %s has the prediction's ends as its outer quantiles and the centre as its middle",
    (measure, centre, prediction) => {
      const { quantile } = of({ measure, centre, prediction: [...prediction] });
      expect(quantile(0.025)).toBeCloseTo(prediction[0], 9);
      expect(quantile(0.5)).toBeCloseTo(centre, 9);
      expect(quantile(0.975)).toBeCloseTo(prediction[1], 9);
    },
  );

  it.each([
    ["mean-difference", 0, [-1, 2]],
    ["mean", 2, [0, 5]],
    ["mean", 1, [0.5, 3]],
  ] as const)(
    "of a %s of %d within %j is no matter of nobody or everybody",
    (measure, centre, prediction) => {
      const { quantile } = of({ measure, centre, prediction: [...prediction] });
      expect(quantile(0.025)).toBeCloseTo(prediction[0], 9);
      expect(quantile(0.5)).toBeCloseTo(centre, 9);
      expect(quantile(0.975)).toBeCloseTo(prediction[1], 9);
    },
  );

  it("where nobody had the event, has the end as its 95 % quantile", () => {
    const { quantile } = of({ centre: 0, prediction: [0, 0.03] });
    expect(quantile(0.95)).toBeCloseTo(0.03, 12);
    // Beta(1, b) with b so that 95 % lie below 0.03.
    const b = Math.log(0.05) / Math.log(0.97);
    expect(quantile(0.3)).toBeCloseTo(1 - 0.7 ** (1 / b), 10);
    expect(of({ centre: 0, prediction: [0, 1] }).quantile(0.95)).toBeLessThanOrEqual(1);
  });

  it("where everybody had it, has the end as its 5 % quantile", () => {
    const { quantile } = of({ centre: 1, prediction: [0.9, 1] });
    expect(quantile(0.05)).toBeCloseTo(0.9, 9);
    expect(quantile(0.5)).toBeGreaterThan(0.9);
    expect(quantile(0.999)).toBeLessThanOrEqual(1);
  });

  it("of a rate without events is exponential", () => {
    const { quantile } = of({ measure: "rate", centre: 0, prediction: [0, 3] });
    expect(quantile(0.95)).toBeCloseTo(3, 10);
    expect(quantile(0.5)).toBeCloseTo((3 * Math.log(0.5)) / Math.log(0.05), 10);
  });

  it("without an interval allows for three times as much or a third", () => {
    const alone = { prediction: null };
    expect(of({ ...alone, measure: "risk-ratio", centre: 2 }).quantile(0.975)).toBeCloseTo(6, 9);
    expect(of({ ...alone, measure: "mean", centre: 2 }).quantile(0.025)).toBeCloseTo(2 / 3, 9);
    expect(of({ ...alone, measure: "mean", centre: -2 }).quantile(0.975)).toBeCloseTo(-6, 9);
    expect(of({ ...alone, measure: "mean", centre: 0 }).quantile(0.975)).toBeCloseTo(1, 9);
    const odds = of({ ...alone, centre: 0.2 }).quantile(0.975);
    expect(odds / (1 - odds)).toBeCloseTo(0.75, 9);
  });

  it("without an interval and without an event is nobody of thirty, not next to nothing", () => {
    const alone = { prediction: null };
    expect(of({ ...alone, centre: 0 }).quantile(0.95)).toBeCloseTo(1 - 0.05 ** (1 / 30), 12);
    expect(of({ ...alone, centre: 1 }).quantile(0.05)).toBeCloseTo(0.05 ** (1 / 30), 12);
    expect(of({ ...alone, measure: "risk-ratio", centre: 0 }).quantile(0.95)).toBeCloseTo(1, 12);
    expect(of({ ...alone, measure: "count", centre: 0 }).quantile(0.95)).toBeCloseTo(1, 12);
    expect(of({ ...alone, measure: "mean-difference", centre: 0 }).quantile(0.025)).toBeCloseTo(-1, 9);
  });

  it("of a range takes its ends as what so many draws would span", () => {
    const range = { centre: null, prediction: null, measure: "mean" as const };
    const four = of({ ...range, range: [2, 6], findings: ["a", "b", "c", "d"] });
    expect(four.quantile(0.2)).toBeCloseTo(2, 9);
    expect(four.quantile(0.8)).toBeCloseTo(6, 9);
    const single = of({ ...range, range: [2, 6], findings: ["a"] });
    expect(single.quantile(1 / 3)).toBeCloseTo(2, 9);
    expect(of({ ...range, range: [2, 2] }).quantile(0.975)).toBeCloseTo(6, 9);
    expect(of({ ...range, range: [-1, 3] }).quantile(0.5)).toBeCloseTo(1, 9);
    const odds = of({ ...range, measure: "proportion", range: [0.1, 0.4], findings: ["a", "b", "c"] });
    expect(odds.quantile(0.25)).toBeCloseTo(0.1, 9);
    expect(odds.quantile(0.75)).toBeCloseTo(0.4, 9);
    const ratio = of({ ...range, measure: "odds-ratio", range: [0.5, 8], findings: ["a", "b"] });
    expect(ratio.quantile(0.5)).toBeCloseTo(2, 9);
  });

  it("of a range that starts at 0 has its other end in its place, and no tail to everybody", () => {
    const range = { centre: null, prediction: null, findings: ["a", "b", "c", "d"] };
    const rare = of({ ...range, range: [0, 0.02] });
    expect(rare.quantile(0.8)).toBeCloseTo(0.02, 12);
    expect(rare.quantile(0.975)).toBeCloseTo(1 - 0.025 ** (Math.log(0.98) / Math.log(0.2)), 9);
    expect(rare.quantile(0.975)).toBeLessThan(0.05);
    expect(rare.quantile(0.025)).toBeGreaterThan(0);
    const usual = of({ ...range, range: [0.9, 1] });
    expect(usual.quantile(0.2)).toBeCloseTo(0.9, 9);
    expect(usual.quantile(0.999)).toBeLessThanOrEqual(1);
    const anything = of({ ...range, range: [0, 1] });
    for (const p of [0.01, 0.3, 0.99]) expect(anything.quantile(p)).toBeCloseTo(p, 12);
    for (const measure of ["rate", "risk-ratio", "range", "count", "median"] as const) {
      const some = of({ ...range, measure, range: [0, 5] });
      expect(some.quantile(0.8)).toBeCloseTo(5, 9);
      expect(some.quantile(0.001)).toBeGreaterThan(0);
      expect(some.quantile(0.999)).toBeLessThan(25);
    }
    expect(of({ ...range, measure: "mean-difference", range: [0, 5] }).quantile(0.2)).toBeCloseTo(0, 9);
  });

  it("of a source's own range stays where its unit can be", () => {
    const range = { centre: null, prediction: null, measure: "range" as const, findings: ["a"] };
    const share = of({ ...range, unit: "proportion", range: [0.3, 0.6] });
    expect(share.quantile(1 / 3)).toBeCloseTo(0.3, 9);
    expect(share.quantile(2 / 3)).toBeCloseTo(0.6, 9);
    expect(share.quantile(0.9999)).toBeLessThan(1);
    expect(of({ ...range, unit: "proportion", range: [0, 0.21] }).quantile(2 / 3)).toBeCloseTo(0.21, 9);
    const days = of({ ...range, unit: "days", range: [3, 12] });
    expect(days.quantile(0.5)).toBeCloseTo(6, 9);
    expect(days.quantile(0.0001)).toBeGreaterThan(0);
    const gap = of({ ...range, measure: "risk-difference", unit: "proportion", range: [-0.1, 0.2] });
    expect(gap.quantile(0.5)).toBeCloseTo(0.05, 9);
    const change = of({ ...range, unit: "points", range: [-4, 2] });
    expect(change.quantile(0.5)).toBeCloseTo(-1, 9);
  });

  it("refuses what is not known", () => {
    expect(() => of({ unknown: true })).toThrow(
      /^invalid estimate; not known, so nothing can be drawn: null\.$/,
    );
    expect(() => of({ measure: null })).toThrow(/not known, so nothing can be drawn/);
    expect(() => of({ centre: null })).toThrow(
      /^invalid estimate; has neither a centre nor a range: null\.$/,
    );
    expect(() => of({}).quantile(1)).toThrow(/^invalid p; not in \(0, 1\): 1\.$/);
  });
});

describe("draws", () => {
  it("repeat with their seed and lie where the distribution says", () => {
    const first = draw(known, 7, 20_000);
    expect(draw(known, 7, 20_000)).toEqual(first);
    expect(draw(known, 8, 20_000)).not.toEqual(first);
    // Standard error of a quantile's share: sqrt(0.025 * 0.975 / 20,000) = 0.0011.
    for (const p of [0.025, 0.25, 0.5, 0.9, 0.975]) {
      const below = first.filter((value) => value < distributionOf(known).quantile(p)).length / 20_000;
      expect(Math.abs(below - p)).toBeLessThan(0.012);
    }
    expect(sampleQuantile(first, 0.5)).toBeCloseTo(0.02, 3);
  });

  it("of nobody and everybody stay within 0 and 1", () => {
    const none = draw({ ...known, centre: 0, prediction: [0, 0.03] }, 1, 5000);
    expect(Math.min(...none)).toBeGreaterThan(0);
    expect(Math.max(...none)).toBeLessThan(1);
    expect(none.filter((value) => value > 0.03).length / 5000).toBeCloseTo(0.05, 1);
    const all = draw({ ...known, centre: 1, prediction: [0.9, 1] }, 1, 5000);
    expect(all.filter((value) => value < 0.9).length / 5000).toBeCloseTo(0.05, 1);
    expect(Math.max(...all)).toBeLessThanOrEqual(1);
  });

  it("refuses a count that is none, and a seed that is none", () => {
    expect(() => draw(known, 1, -1)).toThrow(/invalid count/);
    expect(() => draw(known, 0.5, 1)).toThrow(/invalid seed/);
    expect(draw(known, 1, 0)).toHaveLength(0);
  });
});
