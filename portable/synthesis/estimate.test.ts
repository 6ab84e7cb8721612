import { describe, expect, it } from "vitest";
import type { Finding, Outcome } from "../evidence/index.ts";
import { estimate } from "./estimate.ts";
import { exactProportionInterval } from "./proportion-interval.ts";
import type { InformingFinding } from "./question.ts";

const question = { concern: "jowls", treatment: "facelift", outcome: "adverse:haematoma" };
const evidence = { outcome: new Map<string, Outcome>() };

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

const ask = (...rows: Partial<Finding>[]) => estimate(question, informing(...rows), evidence);

describe("nothing known", () => {
  it("says so, never zero", () => {
    expect(ask()).toEqual({
      outcome: "adverse:haematoma",
      measure: null,
      unit: null,
      centre: null,
      interval: null,
      prediction: null,
      range: null,
      followUpWeeks: null,
      comparator: null,
      people: null,
      studies: null,
      certainty: null,
      downgrades: [],
      indirect: false,
      unknown: true,
      method: "none",
      because: "No finding answers this: it is not known.",
      findings: [],
      leftOut: [],
    });
  });

  it.each([
    [{ doubt: "the denominator" }, "marked doubtful: the denominator"],
    [{ sameAs: "other" }, "the same figure as other"],
    [{ value: null, measure: "range" as const }, "gives a direction, not a figure"],
    [{ value: null, range: { low: 1, high: null } }, "gives a direction, not a figure"],
  ])("leaves %j out and says why", (row, why) => {
    const answer = ask(row);
    expect(answer).toMatchObject({ unknown: true, method: "none", leftOut: [{ finding: "row-0", why }] });
    expect(answer.because).toBe("No finding gives a figure that can be used: it is not known.");
  });

  it("has the outcome's unit", () => {
    const outcome = { id: "adverse:haematoma", unit: "points" } as Outcome;
    const known = { outcome: new Map([[outcome.id, outcome]]) };
    expect(estimate(question, [], known).unit).toBe("points");
    expect(estimate(question, informing({}), known).unit).toBe("points");
    expect(estimate(question, informing({ unit: "mm" }), known).unit).toBe("mm");
  });
});

describe("one finding", () => {
  it("gives its exact interval, its people and its source", () => {
    const answer = ask({});
    expect(answer.centre).toBe(0.022);
    expect(answer.interval?.[0]).toBeCloseTo(0.0045723680034, 9);
    expect(answer.interval?.[1]).toBeCloseTo(0.06311092616, 9);
    expect(answer).toMatchObject({
      people: 136,
      studies: 1,
      unknown: false,
      method: "one-study",
      findings: ["row-0"],
      followUpWeeks: 4,
      measure: "proportion",
    });
    expect(answer.because).toBe(
      "One finding (row-0). The exact interval of 3 in 136. Certainty is one step lower, as the interval is wide.",
    );
    expect(answer.certainty).toBe("moderate");
  });

  it.each([
    ["moderate", 1.25],
    ["low", 1.5],
    ["very-low", 2],
  ] as const)("is made wider where certainty is %s: %d times, in log odds", (certainty, factor) => {
    const odds = (p: number) => Math.log(p / (1 - p));
    const [low, high] = exactProportionInterval(3, 136);
    const answer = ask({ certainty });
    const [from = 0, to = 0] = answer.interval ?? [];
    expect((odds(0.022) - odds(from)) / (odds(0.022) - odds(low))).toBeCloseTo(factor, 9);
    expect((odds(to) - odds(0.022)) / (odds(high) - odds(0.022))).toBeCloseTo(factor, 9);
    expect(answer.because).toContain(`It is made ${factor} times as wide`);
    expect(answer.because).toContain(`one count of ${certainty.replace("-", " ")} certainty`);
  });

  it("predicts further than it estimates, however many were counted", () => {
    const odds = (p: number) => Math.log(p / (1 - p));
    const answer = ask({ events: 22_000, n: 1_000_000 });
    const [low = 0, high = 0] = answer.prediction ?? [];
    expect(odds(high) - odds(0.022)).toBeGreaterThan(1.959 * 0.4);
    expect(odds(0.022) - odds(low)).toBeGreaterThan(1.959 * 0.4);
    expect(odds(high) - odds(0.022)).toBeLessThan(1.97 * 0.4 + 0.02);
  });

  it("adds the spread that its widening stands for", () => {
    const odds = (p: number) => Math.log(p / (1 - p));
    const answer = ask({ certainty: "very-low" });
    const half = odds(answer.interval?.[1] ?? 0) - odds(0.022);
    const wider = odds(answer.prediction?.[1] ?? 0) - odds(0.022);
    // Twice as wide: variance v becomes 4 v, of which 3 v lies between clinics; a new one adds 3 v more.
    expect(wider / half).toBeCloseTo(Math.sqrt(7 / 4), 9);
  });

  it("reads no events as an upper bound: fewer than 3 in n", () => {
    const answer = ask({ value: 0, events: 0, n: 1000 });
    expect(answer.interval?.[0]).toBe(0);
    expect(answer.interval?.[1]).toBeCloseTo(1 - 0.05 ** (1 / 1000), 12);
    expect(answer.prediction?.[1]).toBeCloseTo(
      (1 - 0.05 ** (1 / 1000)) * Math.exp(1.6448536269514722 * 0.4),
      9,
    );
    expect(answer).toMatchObject({ centre: 0, method: "no-events" });
    expect(answer.because).toContain(
      "Nobody had it among 1000 counted: the upper end is the exact bound, not zero.",
    );
  });

  it("reads nothing but events as a lower bound", () => {
    const answer = ask({ value: 1, events: 40, n: 40, certainty: "very-low" });
    expect(answer.interval?.[0]).toBeCloseTo(0.05 ** (1 / 40), 12);
    expect(answer.interval?.[1]).toBe(1);
    expect(answer.prediction?.[0]).toBeCloseTo(1 - (1 - 0.05 ** (1 / 40)) * 2, 9);
    expect(answer.because).toContain("Everybody had it among 40 counted");
  });

  it("keeps a bound within 0 and 1", () => {
    expect(ask({ value: 0, events: 0, n: 2, certainty: "very-low" }).prediction).toEqual([0, 1]);
    expect(ask({ value: 1, events: 2, n: 2, certainty: "very-low" }).prediction).toEqual([0, 1]);
  });

  it("takes the events from a printed proportion, where a whole number prints as it", () => {
    expect(ask({ value: 0.31, events: null, n: 129 }).because).toContain("The exact interval of 40 in 129");
    expect(ask({ value: 0.31, events: null, n: 7 }).interval).toBeNull();
  });

  it("computes no interval from a whole review's counts, and names its size", () => {
    const answer = ask({
      denominator: "whole-review",
      n: 9000,
      events: null,
      studies: 67,
      design: "meta-analysis",
    });
    expect(answer).toMatchObject({
      interval: null,
      prediction: null,
      people: null,
      studies: null,
      method: "one-figure",
    });
    expect(answer.because).toContain("No interval: the source states neither one nor the counts for it.");
    expect(answer.because).toContain(
      "The whole work it comes from covered 9000 people in 67 studies; how many stand behind this figure is not stated.",
    );
    expect(answer.downgrades).toEqual([{ reason: "imprecision", steps: 1, words: "no interval is known" }]);
  });

  it("names a review's people alone, and nothing where nothing is stated", () => {
    const of = (row: Partial<Finding>) => ask({ denominator: "whole-review", events: null, ...row }).because;
    expect(of({ n: 9000 })).toContain("covered 9000 people; how many");
    expect(of({ n: null })).not.toContain("The whole work");
  });

  it("lets a review's own interval stand, and predicts from its studies", () => {
    const review = { design: "meta-analysis" as const, interval: { low: 0.01, high: 0.05 }, studies: 20 };
    const answer = ask({ ...review, certainty: "low" });
    expect(answer.interval).toEqual([expect.closeTo(0.01, 12), expect.closeTo(0.05, 12)]);
    expect(answer.method).toBe("one-review");
    expect(answer.studies).toBe(20);
    const odds = (p: number) => Math.log(p / (1 - p));
    const half = odds(0.05) - odds(0.022);
    // A factor of 1.5 stands for I² of 5/9; of the variance of a mean of 20, that share times 20 is between studies.
    const wanted = Math.hypot(half, Math.sqrt((5 / 9) * 20) * half);
    expect(odds(answer.prediction?.[1] ?? 0) - odds(0.022)).toBeCloseTo(wanted, 9);
  });

  it("widens a review's summed counts like one study's", () => {
    const answer = ask({ design: "meta-analysis", certainty: "low" });
    expect(answer.method).toBe("one-study");
    expect(answer.because).toContain("It is made 1.5 times as wide");
  });

  it("takes the interval of a mean from its spread, and of a ratio from its source", () => {
    const mean = ask({ measure: "mean", value: 80.7, sd: 22.3, n: 53, events: null, unit: "points" });
    expect(mean.interval?.[0]).toBeCloseTo(74.5533, 3);
    expect(mean.interval?.[1]).toBeCloseTo(86.8467, 3);
    expect(mean.because).toContain("The interval of a mean of 53 people");
    const ratio = ask({
      measure: "risk-ratio",
      value: 2,
      interval: { low: 1, high: 4 },
      certainty: "very-low",
    });
    expect(ratio.interval).toEqual([expect.closeTo(0.5, 10), expect.closeTo(8, 10)]);
  });

  it("does not believe an interval that leaves out its own figure", () => {
    expect(ask({ interval: { low: 0.03, high: 0.05 } }).because).toContain("The exact interval of 3 in 136");
    expect(ask({ interval: { low: 0.01, high: null } }).because).toContain("The exact interval of 3 in 136");
  });

  it("turns a rate of operations into a proportion, and leaves a rate of syringes", () => {
    const rate = { measure: "rate" as const, value: 1.71, events: 5, n: null, unit: "per 10,000 operations" };
    const answer = ask(rate);
    expect(answer).toMatchObject({ measure: "proportion", unit: null });
    expect(answer.centre).toBeCloseTo(0.000171, 12);
    // Exact Poisson interval of 5 events: 1.6235 to 11.6683 (R: poisson.test(5)).
    expect(answer.interval?.[0]).toBeCloseTo((0.000171 * 1.623486) / 5, 9);
    expect(answer.interval?.[1]).toBeCloseTo((0.000171 * 11.66833) / 5, 9);
    expect(ask({ ...rate, unit: "per 10,000 syringes" })).toMatchObject({ measure: "rate", centre: 1.71 });
    expect(ask({ ...rate, unit: "per year" }).measure).toBe("rate");
  });

  it("takes a finding borrowed from another concern one step down, and says whence", () => {
    const [one] = informing({ certainty: "moderate", events: 22, n: 1000 });
    if (one === undefined) throw new Error("no finding");
    const answer = estimate(question, [{ ...one, indirect: true, from: "neck-laxity" }], evidence);
    expect(answer).toMatchObject({ certainty: "low", indirect: true });
    expect(answer.downgrades).toEqual([
      {
        reason: "indirectness",
        steps: 1,
        words: "it was counted for another concern or treatment than the one asked about",
      },
    ]);
    expect(answer.because).toContain("Counted for neck-laxity.");
    expect(answer.because).toContain("It is made 1.5 times as wide");
  });
});

describe("waiting", () => {
  const waiting = { concern: "rosacea", treatment: "no-treatment", outcome: "response" };
  const arm = { treatment: "vehicle", kind: "vehicle" as const, n: 131, value: 0.11 };
  const wait = (row: Partial<Finding>) =>
    estimate(waiting, informing({ treatment: "brimonidine", ...row }), evidence);

  it("shows the untreated arm, named, never the treated one", () => {
    const answer = wait({ value: 0.31, interval: { low: 0.2, high: 0.4 }, comparator: arm });
    expect(answer).toMatchObject({ centre: 0.11, comparator: "vehicle arm", people: 131 });
    expect(answer.because).toContain("The exact interval of 14 in 131");
  });

  it("takes the arm's events where no value is given", () => {
    const { value: _value, ...counted } = arm;
    expect(wait({ comparator: { ...counted, events: 13, n: 130 } }).centre).toBe(0.1);
    expect(wait({ comparator: counted }).leftOut[0]?.why).toBe("gives no figure for its untreated arm");
  });

  it("takes a mean's spread from the arm", () => {
    const answer = wait({
      measure: "mean",
      value: 3,
      comparator: { ...arm, value: 2, n: 53, sd: 1 },
      sd: 9,
    });
    expect(answer.interval?.[1]).toBeCloseTo(2 + 2.00665 / Math.sqrt(53), 3);
  });

  it.each([
    [{ comparator: null }, "has no untreated arm"],
    [{ comparator: { ...arm, kind: "active" as const } }, "has no untreated arm"],
    [
      { measure: "risk-ratio" as const, comparator: arm },
      "compares two arms and does not give the untreated one by itself",
    ],
  ])("is not known from %j", (row, why) => {
    expect(wait(row)).toMatchObject({ unknown: true, leftOut: [{ why }] });
  });

  it("reads studies of waiting itself as they are", () => {
    expect(wait({ treatment: "no-treatment" }).centre).toBe(0.022);
  });
});

describe("several findings", () => {
  it("that count the same thing are pooled: two by averaging over tau", () => {
    const answer = ask({ value: 0.03, events: 30, n: 1000 }, { value: 0.05, events: 50, n: 1000 });
    expect(answer).toMatchObject({
      method: "two-studies",
      people: 2000,
      studies: 2,
      findings: ["row-0", "row-1"],
    });
    expect(answer.centre).toBeGreaterThan(0.03);
    expect(answer.centre).toBeLessThan(0.05);
    expect(answer.prediction?.[1]).toBeGreaterThan(answer.interval?.[1] ?? 1);
    expect(answer.because).toContain("2 findings that count the same thing are pooled.");
  });

  it("three with many events by REML on log odds, with few by the binomial-normal model", () => {
    const many = [30, 50, 40].map((events) => ({ value: events / 1000, events, n: 1000 }));
    expect(ask(...many)).toMatchObject({ method: "PLO-REML-adhoc", people: 3000, studies: 3 });
    const few = [3, 5, 0].map((events) => ({ value: events / 1000, events, n: 1000 }));
    const answer = ask(...few);
    expect(answer.method).toBe("PLO-GLMM-t");
    expect(answer.because).toContain("binomial-normal model, as events are few, with a t interval; I²");
  });

  it("in none of which anybody had it are summed", () => {
    const answer = ask({ value: 0, events: 0, n: 100 }, { value: 0, events: 0, n: 200 });
    expect(answer).toMatchObject({ centre: 0, method: "exact-sum", people: 300, studies: 2 });
    expect(answer.interval?.[1]).toBeCloseTo(1 - 0.05 ** (1 / 300), 12);
    expect(answer.prediction?.[1]).toBeCloseTo(
      (1 - 0.05 ** (1 / 300)) * Math.exp(1.6448536269514722 * 0.4),
      9,
    );
    expect(answer.because).toContain("Nobody had it among 300 people in 2 studies");
    const all = ask({ value: 1, events: 100, n: 100 }, { value: 1, events: 200, n: 200 });
    expect(all).toMatchObject({ centre: 1, method: "exact-sum" });
    expect(all.because).toContain("Everybody had it among 300 people");
    expect(all.prediction?.[0]).toBeLessThan(all.interval?.[0] ?? 0);
  });

  it("with intervals only are weighed by them", () => {
    const ratio = (value: number, source = "a") => ({
      source,
      measure: "risk-ratio" as const,
      value,
      interval: { low: value / 1.5, high: value * 1.5 },
      events: null,
      n: null,
    });
    const two = ask(ratio(2), ratio(2, "b"));
    expect(two).toMatchObject({ method: "two-studies", people: null });
    expect(two.centre).toBeCloseTo(2, 4);
    const three = ask(ratio(2), ratio(2, "b"), ratio(2, "c"));
    expect(three).toMatchObject({ method: "REML-adhoc" });
    expect(three.centre).toBeCloseTo(2, 10);
    // Equal findings leave tau2 at 0; the prediction still allows for clinics that differ.
    expect(Math.log((three.prediction?.[1] ?? 0) / 2)).toBeGreaterThan(4.3 * 0.4);
    const difference = (value: number) => ({
      measure: "mean-difference" as const,
      value,
      interval: { low: value - 1, high: value + 1 },
      events: null,
      n: null,
    });
    const means = ask(difference(1), difference(3));
    expect(means.method).toBe("REML-adhoc");
    expect(means.centre).toBeCloseTo(2, 10);
  });

  it("of which some cannot be weighed leave those out", () => {
    const weighed = { value: 0.03, events: 30, n: 1000 };
    const answer = ask(
      weighed,
      { value: 0.04, events: null, n: null },
      { ...weighed, value: 0.05, events: 50 },
    );
    expect(answer.findings).toEqual(["row-0", "row-2"]);
    expect(answer.leftOut).toEqual([
      { finding: "row-1", why: "states neither an interval nor counts to weigh it by" },
    ]);
    const none = ask({ value: 0.03, events: null, n: null }, { value: 0.05, events: null, n: null });
    expect(none).toMatchObject({ method: "listed", range: [0.03, 0.05] });
  });

  it("that count different things are listed with their span", () => {
    const answer = ask(
      {},
      { value: 0.019, events: 254, n: 13_346, definition: "any bleeding", certainty: "moderate" },
    );
    expect(answer).toMatchObject({
      centre: null,
      interval: null,
      prediction: null,
      range: [0.019, 0.022],
      people: null,
      unknown: false,
      method: "listed",
      certainty: "moderate",
      followUpWeeks: 4,
      findings: ["row-0", "row-1"],
    });
    expect(answer.because).toContain("2 findings are listed and not pooled");
  });

  it("one of which saw nobody are listed up to its bound", () => {
    const answer = ask(
      { value: 0, events: 0, n: 100 },
      { value: 0.001, events: 5, n: 5000, definition: "clots" },
    );
    expect(answer.range).toEqual([0, expect.closeTo(1 - 0.05 ** (1 / 100), 12)]);
  });

  it("far apart are taken a step down", () => {
    const answer = ask(
      { value: 0.01, events: 10, n: 1000 },
      { value: 0.05, events: 50, n: 1000, definition: "any" },
    );
    expect(answer.downgrades.map(({ reason }) => reason)).toEqual(["imprecision", "inconsistency"]);
    expect(answer.certainty).toBe("low");
  });

  it("borrowed ones give way to the question's own", () => {
    const [own, other] = informing({}, { value: 0.5 });
    if (own === undefined || other === undefined) throw new Error("no finding");
    const answer = estimate(question, [own, { ...other, indirect: true, from: "neck-laxity" }], evidence);
    expect(answer.findings).toEqual(["row-0"]);
    expect(answer.leftOut).toEqual([
      { finding: "row-1", why: "counted for neck-laxity, while figures for this very question exist" },
    ]);
    const borrowed = estimate(
      question,
      [
        { ...own, indirect: true, from: "neck-laxity" },
        { ...other, indirect: true, from: "brow-ptosis" },
      ],
      evidence,
    );
    expect(borrowed.because).toContain("Counted for neck-laxity, brow-ptosis.");
    expect(borrowed.indirect).toBe(true);
  });

  it("of another measure give way, the proportion first", () => {
    const answer = ask({ measure: "risk-ratio", value: 3.9, events: null, n: null }, {});
    expect(answer.findings).toEqual(["row-1"]);
    expect(answer.leftOut).toEqual([{ finding: "row-0", why: "another kind of figure (risk ratio)" }]);
  });

  it("in another unit or direction give way to the surer, then to the more", () => {
    const mean = { measure: "mean" as const, value: 3, events: null, n: null };
    const surer = ask({ ...mean, unit: "points", certainty: "low" }, { ...mean, unit: "years" });
    expect(surer.findings).toEqual(["row-1"]);
    expect(surer.leftOut[0]?.why).toBe("counted in another unit or direction (points)");
    const more = ask({ ...mean }, { ...mean, unit: "mm", value: 4 }, { ...mean, unit: "mm", value: 5 });
    expect(more.findings).toEqual(["row-1", "row-2"]);
    expect(more.leftOut[0]?.why).toBe("counted in another unit or direction (no unit)");
    const way = ask({ ...mean, direction: "less-is-better" }, { ...mean, certainty: "low" });
    expect(way.findings).toEqual(["row-0"]);
  });
});

describe("what several findings carry along", () => {
  const borrowed = (...rows: Partial<Finding>[]) =>
    estimate(
      question,
      informing(...rows).map((row) => ({ ...row, indirect: true, from: "neck-laxity" })),
      evidence,
    );
  const pair = [
    { value: 0.03, events: 30, n: 1000 },
    { value: 0.05, events: 50, n: 1000 },
  ] as const;
  const other = { definition: "any bleeding" };

  it.each([
    ["two-studies", {}],
    ["listed", other],
  ])("their follow-up where it is one, when %s", (method, change) => {
    const [one, two] = pair;
    expect(ask(one, { ...two, ...change })).toMatchObject({ method, followUpWeeks: 4, comparator: null });
    expect(ask(one, { ...two, ...change, followUpWeeks: 6 })).toMatchObject({ method, followUpWeeks: null });
    expect(ask({ ...one, followUpWeeks: 6 }, { ...two, ...change })).toMatchObject({
      method,
      followUpWeeks: null,
    });
  });

  it.each([
    ["two-studies", {}],
    ["listed", other],
  ])("their comparator where it is one, when %s", (method, change) => {
    const waiting = { concern: "rosacea", treatment: "no-treatment", outcome: "response" };
    const arm = { treatment: "vehicle", kind: "vehicle" as const, n: 131, events: 14, value: 14 / 131 };
    const wait = (...kinds: ("vehicle" | "placebo")[]) =>
      estimate(
        waiting,
        informing(
          ...kinds.map((kind, place) => ({
            treatment: "brimonidine",
            comparator: { ...arm, treatment: kind, kind, n: 131 + place },
            ...(place === 0 ? {} : change),
          })),
        ),
        evidence,
      );
    expect(wait("vehicle", "vehicle")).toMatchObject({ method, comparator: "vehicle arm" });
    expect(wait("vehicle", "placebo").comparator).toBeNull();
  });

  it.each([
    ["two-studies", {}],
    ["listed", other],
  ])("the least of their judgements, and that they were borrowed, when %s", (method, change) => {
    const [one, two] = pair;
    const [left, right] = pair.map((row) => ({ ...row, certainty: "moderate" as const }));
    expect(ask({ ...left }, { ...right, ...change, certainty: "low" })).toMatchObject({
      method,
      certainty: "low",
    });
    const lent = borrowed({ ...left }, { ...right, ...change });
    expect(lent).toMatchObject({ method, indirect: true });
    expect(lent.downgrades.map(({ reason }) => reason)).toContain("indirectness");
    const own = ask({ ...left }, { ...right, ...change });
    expect(own.downgrades.map(({ reason }) => reason)).not.toContain("indirectness");
    expect(ask(one, { ...two, ...change })).toMatchObject({ method, indirect: false });
  });

  it("how far apart two pooled ones lie", () => {
    const near = ask({ value: 0.03, events: 30, n: 1000 }, { value: 0.04, events: 40, n: 1000 });
    const far = ask({ value: 0.01, events: 10, n: 1000 }, { value: 0.09, events: 90, n: 1000 });
    expect([near.method, far.method]).toEqual(["two-studies", "two-studies"]);
    expect(near.downgrades.map(({ reason }) => reason)).not.toContain("inconsistency");
    expect(far.downgrades.map(({ reason }) => reason)).toContain("inconsistency");
  });

  it("each step down in words of its own", () => {
    const answer = borrowed(
      { value: 0.01, events: 10, n: 1000 },
      { value: 0.05, events: 50, n: 1000, definition: "any" },
    );
    const said = answer.downgrades.map(
      ({ steps, words }) => `Certainty is ${steps === 1 ? "one step" : `${steps} steps`} lower, as ${words}.`,
    );
    expect(said).toHaveLength(3);
    expect(answer.because.endsWith(`Counted for neck-laxity. ${said.join(" ")}`)).toBe(true);
  });

  it("as ranges, too", () => {
    const span = { measure: "range" as const, value: null, range: { low: 1, high: 2 }, unit: "weeks" };
    const answer = borrowed({ ...span, certainty: "moderate" }, { ...span, certainty: "low" });
    expect(answer).toMatchObject({ method: "listed", certainty: "very-low", indirect: true });
    expect(ask({ ...span, certainty: "low" })).toMatchObject({ certainty: "low", indirect: false });
  });

  it("and no more certainty than there is, however far down", () => {
    const span = { measure: "range" as const, value: null, range: { low: 1, high: 2 }, unit: "weeks" };
    expect(borrowed({ ...span, certainty: "very-low" }).certainty).toBe("very-low");
  });
});

describe("a range and no more", () => {
  const range = (low: number, high: number) => ({
    measure: "range" as const,
    value: null,
    range: { low, high },
    unit: "USD",
  });

  it("is shown as one", () => {
    const answer = ask(
      { ...range(19_000, 12_000), certainty: "low" },
      { ...range(7000, 9000), certainty: "low" },
    );
    expect(answer).toMatchObject({
      measure: "range",
      unit: "USD",
      range: [7000, 19_000],
      method: "listed",
      unknown: false,
      certainty: "low",
      findings: ["row-0", "row-1"],
    });
    expect(answer.because).toContain("its ends are not a confidence interval");
  });

  it("in another unit is left out", () => {
    const answer = ask(range(1, 2), { ...range(3, 4), unit: "EUR" });
    expect(answer.range).toEqual([1, 2]);
    expect(answer.leftOut).toEqual([{ finding: "row-1", why: "a range in another unit" }]);
  });

  it("beside a figure is left out", () => {
    expect(ask({}, range(1, 2)).leftOut).toEqual([
      { finding: "row-1", why: "gives a range without a centre" },
    ]);
  });
});
