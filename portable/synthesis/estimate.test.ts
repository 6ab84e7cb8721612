import { describe, expect, it } from "vitest";
import type { Finding } from "../evidence/index.ts";
import { estimate } from "./estimate.ts";
import type { InformingFinding } from "./question.ts";

const question = { concern: "jowls", treatment: "facelift", outcome: "adverse:haematoma" };
const evidence = { outcome: new Map() };

function finding(changes: Partial<Finding>): Finding {
  return {
    id: "one",
    concern: "jowls",
    treatment: "facelift",
    outcome: "adverse:haematoma",
    measure: "proportion",
    value: 0.022,
    interval: null,
    range: null,
    events: 3,
    n: 136,
    sd: null,
    unit: null,
    comparator: null,
    definition: "bleeding under the skin",
    followUpWeeks: 4,
    design: "case-series",
    studies: null,
    denominator: "own",
    population: "one surgeon",
    source: "a",
    seenIn: "abstract",
    certainty: "high",
    certaintyWhy: "as an example",
    ...changes,
  };
}

const informing = (...rows: Partial<Finding>[]): InformingFinding[] =>
  rows.map((row, place) => ({
    finding: finding({ id: `row-${place}`, ...row }),
    indirect: false,
    from: "jowls",
  }));

describe("estimate", () => {
  it("says not known, never zero, when there is no finding", () => {
    const answer = estimate(question, [], evidence);
    expect(answer).toMatchObject({
      centre: null,
      interval: null,
      certainty: null,
      unknown: true,
      method: "none",
    });
  });

  it("gives one study its exact interval", () => {
    const answer = estimate(question, informing({}), evidence);
    expect(answer.centre).toBe(0.022);
    expect(answer.interval?.[0]).toBeCloseTo(0.0045723, 6);
    expect(answer.interval?.[1]).toBeCloseTo(0.0631109, 6);
    expect(answer).toMatchObject({ people: 136, studies: 1, certainty: "moderate", unknown: false });
  });

  it("widens one study by its certainty", () => {
    const sure = estimate(question, informing({}), evidence);
    const unsure = estimate(question, informing({ certainty: "very-low" }), evidence);
    expect(unsure.interval?.[0]).toBeLessThan(sure.interval?.[0] ?? 0);
    expect(unsure.interval?.[1]).toBeGreaterThan(sure.interval?.[1] ?? 1);
  });

  it("reads no events as an upper bound: fewer than 3 in n", () => {
    const answer = estimate(question, informing({ value: 0, events: 0, n: 100 }), evidence);
    expect(answer.interval).toEqual([0, 1 - 0.05 ** (1 / 100)].map((end) => expect.closeTo(end, 12)));
  });

  it("computes no interval from a whole review's counts", () => {
    const answer = estimate(
      question,
      informing({ denominator: "whole-review", n: 9000, events: null }),
      evidence,
    );
    expect(answer.interval).toBeNull();
    expect(answer.people).toBeNull();
    expect(answer.because).toContain("9000");
  });

  it("lists findings that define the outcome differently, with their span", () => {
    const answer = estimate(
      question,
      informing(
        { value: 0.011, events: null, n: null },
        { value: 0.019, events: null, n: null, definition: "any bleeding" },
      ),
      evidence,
    );
    expect(answer).toMatchObject({
      centre: null,
      range: [0.011, 0.019],
      unknown: false,
      findings: ["row-0", "row-1"],
    });
  });

  it("leaves a doubtful finding out and says so", () => {
    const answer = estimate(question, informing({ doubt: "the denominator" }), evidence);
    expect(answer.unknown).toBe(true);
    expect(answer.leftOut[0]?.why).toContain("the denominator");
  });

  it("takes a finding borrowed from another concern one step down", () => {
    const [one] = informing({ certainty: "moderate" });
    if (one === undefined) throw new Error("no finding");
    const answer = estimate(question, [{ ...one, indirect: true, from: "neck-laxity" }], evidence);
    expect(answer).toMatchObject({ certainty: "low", indirect: true });
  });

  it("shows waiting by the untreated arm, named, never by the treated one", () => {
    const waiting = { concern: "rosacea", treatment: "no-treatment", outcome: "response" };
    const answer = estimate(
      waiting,
      informing({
        treatment: "brimonidine",
        value: 0.31,
        comparator: { treatment: "vehicle", kind: "vehicle", n: 131, value: 0.11 },
      }),
      evidence,
    );
    expect(answer.centre).toBe(0.11);
    expect(answer.comparator).toBe("vehicle arm");
    expect(answer.people).toBe(131);
  });
});
