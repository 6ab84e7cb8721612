import { describe, expect, it } from "vitest";
import { partialValue } from "../partial-value.ts";
import type { Criterion } from "../problem.ts";
import type { CriterionRow } from "./criterion-row.ts";
import { levelWords } from "./level-words.ts";
import { levelAt, offersOf, plainScale, swingOf, throughOf } from "./swing.ts";

const exact = { dist: "exact" as const, value: 0 };
const row = (extra: Partial<CriterionRow>): CriterionRow => ({
  id: "time-off",
  name: "Time off",
  phrase: "time off",
  explain: "Days at home.",
  unit: "days",
  direction: "decreasing",
  grain: 1,
  limits: [0, 90],
  from: [{ kind: "downtime" }],
  waiting: null,
  unmeasured: { "non-surgical": exact, surgical: exact, waiting: exact, why: "wide" },
  ...extra,
});
const lasting = row({
  id: "lasting",
  unit: "weeks",
  direction: "increasing",
  grain: 4,
  limits: [0, 520],
  curve: [
    { at: 0, value: 0 },
    { at: 104, value: 0.5 },
    { at: 520, value: 1 },
  ],
});

describe("plainScale", () => {
  it("widens a hull to whole grains, within the limits", () => {
    expect(plainScale(row({}), [0.35, 20.65])).toEqual([0, 21]);
    expect(plainScale(row({ unit: "share", grain: 0.05, limits: [0, 1] }), [0.024, 0.976])).toEqual([0, 1]);
    expect(plainScale(row({ unit: "share", grain: 0.05, limits: [0, 1] }), [0.101, 0.149])).toEqual([
      0.1, 0.15,
    ]);
    expect(plainScale(row({}), [88.2, 95])).toEqual([88, 90]);
  });

  it("leaves a hull of whole grains as it is, and one without width without width", () => {
    expect(plainScale(row({}), [7, 21])).toEqual([7, 21]);
    expect(plainScale(row({}), [3, 3])).toEqual([3, 3]);
  });
});

describe("swingOf", () => {
  it("says from the worst to the best in plain words", () => {
    expect(swingOf(row({}), [0, 21])).toMatchObject({
      worst: 21,
      best: 0,
      words: "from 21 days to no days",
    });
    expect(swingOf(lasting, [12, 520])).toMatchObject({
      worst: 12,
      words: "from 3 months to 10 years",
    });
  });
});

describe("throughOf", () => {
  it("keeps a curve's turning point where it lies inside the scale, as worth on that scale", () => {
    expect(throughOf(lasting, [0, 520])).toEqual([{ at: 104, value: 0.5 }]);
    // Up to 312 weeks the whole is worth 0.75 of the curve.
    expect(throughOf(lasting, [0, 312])).toEqual([{ at: 104, value: expect.closeTo(2 / 3, 12) }]);
    expect(throughOf(lasting, [52, 520])).toEqual([{ at: 104, value: expect.closeTo(1 / 3, 12) }]);
    expect(throughOf(lasting, [0, 104])).toEqual([]);
    expect(throughOf(lasting, [130, 520])).toEqual([]);
  });

  it("turns over for a criterion of which less is better", () => {
    expect(throughOf({ ...lasting, direction: "decreasing" }, [0, 312])).toEqual([
      { at: 104, value: expect.closeTo(1 / 3, 12) },
    ]);
  });
});

describe("levelAt", () => {
  const criteria: Criterion[] = [
    { id: "a", direction: "increasing", scale: [0, 520], through: [{ at: 104, value: 0.5 }] },
    { id: "b", direction: "decreasing", scale: [0, 520], through: [{ at: 104, value: 0.3 }] },
    { id: "c", direction: "decreasing", scale: [2, 21] },
    { id: "d", direction: "increasing", scale: [2, 21] },
  ];

  it.each(criteria)("gives the level of criterion $id that is worth a share of its swing", (criterion) => {
    const value = partialValue(criterion, criterion.scale as [number, number]);
    for (const share of [0, 0.1, 0.3, 0.5, 0.9, 1]) {
      expect(value(levelAt(criterion, share))).toBeCloseTo(share, 12);
    }
  });
});

describe("offersOf", () => {
  it("offers only what can be said in whole grains, each worth just its share", () => {
    const days: Criterion = { id: "time-off", direction: "decreasing", scale: [0, 21] };
    const shares = offersOf(row({}), days);
    expect(shares.at(-1)).toBe(1);
    for (const share of shares) {
      const level = levelAt(days, share);
      expect(level).toBeCloseTo(Math.round(level), 9);
    }
    const steps: Criterion = { id: "anaesthesia", direction: "decreasing", scale: [0, 3] };
    expect(offersOf(row({ limits: [0, 3] }), steps).map((share) => share.toFixed(3))).toEqual([
      "0.333",
      "0.667",
      "1.000",
    ]);
    const one: Criterion = { id: "reversibility", direction: "decreasing", scale: [2, 3] };
    expect(offersOf(row({}), one)).toEqual([1]);
  });
});

describe("levelWords", () => {
  const steps = row({ unit: "steps", steps: ["you can stop", "it wears off", "it stays"], limits: [0, 2] });
  it.each([
    [row({}), 1, "1 day"],
    [row({ unit: "share" }), 0.03, "3 of 100 people"],
    [row({ unit: "share" }), 0.004, "0.4 of 100 people"],
    [row({ unit: "share" }), 0, "nobody"],
    [row({ unit: "share" }), 1, "everybody"],
    [row({ unit: "visits" }), 0, "no visits"],
    [row({ unit: "dollars" }), 12345, "$12,345"],
    [row({ unit: "dollars" }), 0, "nothing"],
    [lasting, 0, "no time at all"],
    [lasting, 0.2, "less than a week"],
    [lasting, 8, "8 weeks"],
    [lasting, 26, "6 months"],
    [lasting, 520, "10 years"],
    [steps, 1, "it wears off"],
  ])("case %#", (of, value, words) => {
    expect(levelWords(of, value)).toBe(words);
  });
});
