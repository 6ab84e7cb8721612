import { describe, expect, it } from "vitest";
import type { Evidence } from "../../evidence/index.ts";
import type { OptionOutcome } from "../../options/index.ts";
import { measurementInterval } from "../measurement-interval.ts";
import type { CriterionRow } from "./criterion-row.ts";
import { valuesOf } from "./estimate-values.ts";
import { harmShare } from "./harm-share.ts";

/** A made-up estimate; nothing in it comes from a study. */
const outcome = (id: string, centre: number | null, extra: Partial<OptionOutcome> = {}): OptionOutcome => ({
  concern: "jowls",
  outcome: id,
  kind: "harm",
  measure: "proportion",
  centre,
  interval: null,
  prediction: centre === null ? null : [centre / 2, centre * 2],
  range: null,
  unit: null,
  followUpWeeks: null,
  comparator: null,
  people: null,
  studies: null,
  certainty: "low",
  indirect: false,
  unknown: false,
  searched: null,
  because: "made up",
  findings: ["one"],
  leftOut: [],
  ...extra,
});

const prior = { dist: "uniform" as const, lo: 0, hi: 0.1 };
const row = {
  id: "lasting-harm",
  limits: [0, 1],
  unmeasured: { why: "wide" },
} as unknown as CriterionRow;
const way = { kind: "harms" as const, grave: true, whole: ["adverse:serious"], not: ["adverse:excluded"] };
const evidence = {
  outcome: new Map(
    ["adverse:serious", "adverse:nerve", "adverse:sight", "adverse:excluded"].map((id) => [
      id,
      { grave: true },
    ]),
  ),
} as unknown as Evidence;

const shareOf = (...outcomes: OptionOutcome[]) => harmShare(way, row, outcomes, prior, evidence);
const middleOf = (...outcomes: OptionOutcome[]): number => {
  const found = shareOf(...outcomes);
  if (found?.measurement.dist !== "draws") throw new Error("nothing was found");
  const { values } = found.measurement;
  return [...values].sort((one, other) => one - other)[values.length / 2] ?? Number.NaN;
};

describe("harmShare", () => {
  it("finds nothing where nothing was counted, or only what does not count here", () => {
    expect(shareOf()).toBeNull();
    expect(shareOf(outcome("adverse:excluded", 0.1), outcome("adverse:bruise", 0.5))).toBeNull();
    expect(shareOf(outcome("adverse:nerve", 2, { measure: "risk-ratio" }))).toBeNull();
  });

  it("takes an outcome that counts them all, and at least every single one", () => {
    expect(middleOf(outcome("adverse:serious", 0.02))).toBeCloseTo(0.02, 3);
    expect(middleOf(outcome("adverse:serious", 0.02), outcome("adverse:nerve", 0.06))).toBeGreaterThan(0.055);
    expect(shareOf(outcome("adverse:serious", 0.02))?.basis).toMatchObject({
      kind: "measured",
      assumed: null,
    });
  });

  it("adds what was not counted to single grave harms, so that little counting never reads as little harm", () => {
    const single = middleOf(outcome("adverse:nerve", 0.01), outcome("adverse:sight", 0.001));
    expect(single).toBeGreaterThan(0.04);
    expect(shareOf(outcome("adverse:nerve", 0.01))?.basis).toMatchObject({ kind: "partly", assumed: "wide" });
  });

  it("takes other harms to reach from the most common one to everybody", () => {
    const found = harmShare(
      { ...way, grave: false },
      row,
      [outcome("adverse:bruise", 0.3)],
      { ...prior, hi: 1 },
      {
        outcome: new Map([["adverse:bruise", { grave: false }]]),
      } as unknown as Evidence,
    );
    const [low, high] = measurementInterval(found?.measurement ?? { dist: "exact", value: 0 });
    expect(low).toBeGreaterThan(0.15);
    expect(high).toBeGreaterThan(0.9);
  });

  it("reads a rate per 10,000 as a share", () => {
    const rate = outcome("adverse:sight", 20, { measure: "rate", unit: "per-10000", prediction: [10, 40] });
    expect(middleOf(rate)).toBeCloseTo(0.002 + 0.05, 1);
  });

  it("prefers what was counted for this very concern", () => {
    const own = outcome("adverse:serious", 0.02);
    const borrowed = outcome("adverse:serious", 0.3, { indirect: true });
    expect(middleOf(borrowed, own)).toBeCloseTo(0.02, 3);
  });
});

describe("valuesOf", () => {
  it("draws a range of negative changes below zero, as it is", () => {
    const values = valuesOf(outcome("adverse:nerve", null, { range: [-2, -1], findings: ["one", "two"] }));
    expect(Math.min(...values)).toBeLessThan(-2.9);
    expect(values.filter((value) => value < 0).length).toBe(values.length);
  });

  it("widens the span of findings that were not pooled, as far as so few can have missed", () => {
    const values = valuesOf(outcome("adverse:nerve", null, { range: [0.1, 0.2], findings: ["one", "two"] }));
    expect(Math.min(...values)).toBeCloseTo(0, 2);
    expect(Math.max(...values)).toBeCloseTo(0.3, 2);
    const more = valuesOf(
      outcome("adverse:nerve", null, { range: [0.1, 0.2], findings: ["a", "b", "c", "d", "e"] }),
    );
    expect(Math.max(...more)).toBeCloseTo(0.225, 2);
  });

  it("takes an estimate's prediction, whose middle is its centre", () => {
    const values = valuesOf(outcome("adverse:nerve", 0.1));
    expect(values[250]).toBeCloseTo(0.1, 2);
    expect(values[12]).toBeCloseTo(0.05, 2);
    expect(values[487]).toBeCloseTo(0.2, 2);
  });
});
