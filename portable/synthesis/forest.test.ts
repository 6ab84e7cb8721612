import { describe, expect, it } from "vitest";
import type { Finding } from "../evidence/index.ts";
import { forestOf } from "./forest.ts";
import type { InformingFinding } from "./question.ts";

const question = { concern: "jowls", treatment: "facelift", outcome: "adverse:haematoma" };
const evidence = { outcome: new Map() };
const base = {
  concern: "jowls",
  treatment: "facelift",
  outcome: "adverse:haematoma",
  measure: "proportion",
  interval: null,
  range: null,
  n: 1000,
  sd: null,
  unit: null,
  comparator: null,
  definition: "bleeding",
  followUpWeeks: 4,
  design: "cohort",
  studies: null,
  denominator: "own",
  population: "p",
  source: "s",
  seenIn: "abstract",
  certainty: "moderate",
  certaintyWhy: "w",
} as const;
const informing = (...rows: Partial<Finding>[]): InformingFinding[] =>
  rows.map((row, place) => ({
    finding: { ...base, id: `row-${place}`, value: 0.03, events: 30, ...row },
    indirect: false,
    from: "jowls",
  }));

describe("the rows of a forest plot", () => {
  it("are the pooled findings, their sum, and the next clinic", () => {
    const forest = forestOf(question, informing({}, { value: 0.05, events: 50 }), evidence);
    expect(forest?.rows.map(({ kind, finding }) => [kind, finding])).toEqual([
      ["study", "row-0"],
      ["study", "row-1"],
      ["together", null],
      ["next-clinic", null],
    ]);
    const [first, , together, next] = forest?.rows ?? [];
    expect(first).toMatchObject({
      centre: 0.03,
      events: 30,
      people: 1000,
      source: "s",
      definition: "bleeding",
      why: null,
    });
    // As counted, not widened: the exact interval of 30 in 1,000.
    expect(first?.interval?.[1]).toBeCloseTo(0.0425525, 5);
    expect(together).toMatchObject({
      centre: forest?.estimate.centre,
      interval: forest?.estimate.interval,
      people: 2000,
    });
    expect(next).toMatchObject({ centre: null, interval: forest?.estimate.prediction });
    expect(forest).toMatchObject({ measure: "proportion", scale: "logit", noDifference: null, unit: null });
  });

  it("show what was left out of the same kind, with its reason, and nothing of another", () => {
    const review = {
      design: "meta-analysis" as const,
      interval: { low: 0.02, high: 0.04 },
      events: null,
      n: null,
    };
    const forest = forestOf(
      question,
      informing({}, review, { measure: "risk-ratio", value: 2, events: null, n: null }, { doubt: "x" }),
      evidence,
    );
    expect(forest?.rows.map(({ kind, finding }) => [kind, finding])).toEqual([
      ["review", "row-1"],
      ["left-out", "row-0"],
      ["together", null],
      ["next-clinic", null],
    ]);
    expect(forest?.rows[1]?.why).toContain("may already be counted in row-1");
  });

  it("have no sum where findings are only listed", () => {
    const forest = forestOf(
      question,
      informing({}, { definition: "any", value: 0.01, events: 10 }),
      evidence,
    );
    expect(forest?.rows.map(({ kind }) => kind)).toEqual(["study", "study"]);
  });

  it.each([
    ["risk-ratio", 1],
    ["odds-ratio", 1],
    ["rate-ratio", 1],
    ["mean-difference", 0],
    ["standardised-mean-difference", 0],
    ["risk-difference", 0],
    ["mean", null],
  ] as const)("of a %s have %s as no difference", (measure, none) => {
    const forest = forestOf(question, informing({ measure, value: 2, events: null, n: null }), evidence);
    expect(forest?.noDifference).toBe(none);
  });

  it("are none where nothing is known", () => {
    expect(forestOf(question, [], evidence)).toBeNull();
    const range = informing({ value: null, measure: "range", range: { low: 1, high: 2 } });
    expect(forestOf(question, range, evidence)).toBeNull();
  });
});
