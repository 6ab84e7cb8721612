import { describe, expect, it } from "vitest";
import { normalCdf, separateStreams } from "../../distributions/index.ts";
import type { Problem } from "../problem.ts";
import { rank } from "../rank.ts";
import { drawValues } from "../value-draws.ts";
import { drawWeights } from "../weight-draws.ts";
import { answerInfluences } from "./answer-influence.ts";
import { factsThatMatter } from "./facts-that-matter.ts";
import { informationValues } from "./information-value.ts";
import { whoWouldChoose } from "./who-would-choose.ts";

/** Two options and two criteria on the scale from 0 to 1; only a's second measurement is uncertain. */
const problem: Problem = {
  alternatives: ["a", "b"],
  criteria: [
    { id: "x", direction: "increasing", scale: [0, 1] },
    { id: "y", direction: "increasing", scale: [0, 1] },
  ],
  measurements: {
    x: { a: { dist: "exact", value: 0.6 }, b: { dist: "exact", value: 0.4 } },
    y: { a: { dist: "normal", mean: 0.5, sd: 0.3 }, b: { dist: "exact", value: 0.6 } },
  },
  preferences: { kind: "exact", weights: { x: 0.5, y: 0.5 } },
  draws: 100_000,
  seed: 4,
};

const valuesOf = (of: Problem) => drawValues(of, separateStreams(1));
const weightsOf = (of: Problem) =>
  drawWeights(
    of.preferences,
    of.criteria.map((criterion) => criterion.id),
    of.draws,
    separateStreams(2)(),
  );

describe("informationValues", () => {
  const found = informationValues(valuesOf(problem), weightsOf(problem));

  it("agrees with the closed form of one normal measurement", () => {
    // a leads by 0.05; knowing y of a is worth E[max(0, lead of b)], b's lead being normal(-0.05, 0.15).
    const [lead, sd] = [-0.05, 0.15];
    const density = Math.exp(-0.5 * (lead / sd) ** 2) / Math.sqrt(2 * Math.PI);
    const gain = lead * normalCdf(lead / sd) + sd * density;
    const first = found[0];
    expect(first).toMatchObject({ criterion: "y" });
    expect(first?.gain).toBeCloseTo(gain, 3);
    expect(first?.changes).toBeCloseTo(normalCdf(lead / sd), 2);
  });

  it("gives nothing for what is known exactly", () => {
    const exact = found.filter((one) => one.criterion === "x" || one.alternative === "b");
    for (const { gain, changes } of exact) expect([gain, changes]).toEqual([0, 0]);
  });

  it("gives a criterion as a whole at least what any one option's measurement gives", () => {
    const spread: Problem = {
      ...problem,
      measurements: {
        ...problem.measurements,
        y: { a: { dist: "normal", mean: 0.5, sd: 0.3 }, b: { dist: "normal", mean: 0.6, sd: 0.2 } },
      },
    };
    const values = informationValues(valuesOf(spread), weightsOf(spread));
    const whole = values.find((one) => one.criterion === "y" && one.alternative === null)?.gain ?? 0;
    for (const one of values)
      if (one.criterion === "y") expect(whole).toBeGreaterThanOrEqual(one.gain - 1e-3);
  });
});

describe("answerInfluences", () => {
  const choice: Problem = {
    ...problem,
    measurements: {
      x: { a: { dist: "exact", value: 1 }, b: { dist: "exact", value: 0 } },
      y: { a: { dist: "exact", value: 0 }, b: { dist: "exact", value: 0.5 } },
    },
  };

  it("says what each answer did to the first places, one after the other", () => {
    const said = answerInfluences({
      ...choice,
      preferences: [
        { kind: "ordinal", order: ["y"] },
        { kind: "bounds", ratios: [{ better: "y", worse: "x", lo: 2 }] },
      ],
    });
    expect(said.map((one) => one.step)).toEqual([
      { kind: "pick", criteria: ["y"] },
      { kind: "ratio", better: "y", worse: "x", lo: 2, hi: null },
    ]);
    // b is first while y weighs more than two thirds: in 1/3 of all weights, 2/3 of those with y first, then always.
    const shares = said.map((one) => one.first.b);
    expect(shares[0]?.before).toBeCloseTo(1 / 3, 1);
    expect(shares[0]?.after).toBeCloseTo(2 / 3, 1);
    expect(shares[1]?.before).toBe(shares[0]?.after);
    expect(shares[1]?.after).toBe(1);
    expect(said.map((one) => [one.speaksFor, one.speaksAgainst])).toEqual([
      ["b", "a"],
      ["b", "a"],
    ]);
  });

  it("names no option where nothing moved", () => {
    const same = answerInfluences({
      ...choice,
      measurements: {
        x: choice.measurements.x as never,
        y: { a: { dist: "exact", value: 1 }, b: { dist: "exact", value: 0 } },
      },
      preferences: { kind: "ordinal", order: ["x"] },
    });
    expect(same[0]).toMatchObject({ speaksFor: null, speaksAgainst: null });
  });
});

describe("whoWouldChoose", () => {
  it("names what someone would weigh more and less, and leaves out who never comes first", () => {
    const three: Problem = {
      ...problem,
      alternatives: ["a", "b", "never"],
      measurements: {
        x: {
          a: { dist: "exact", value: 1 },
          b: { dist: "exact", value: 0 },
          never: { dist: "exact", value: 0 },
        },
        y: {
          a: { dist: "exact", value: 0 },
          b: { dist: "exact", value: 1 },
          never: { dist: "exact", value: -1 },
        },
      },
      preferences: { kind: "none" },
    };
    expect(whoWouldChoose(rank(three), { x: 0.5, y: 0.5 })).toEqual([
      { alternative: "a", more: ["x"], less: ["y"], confidence: 1 },
      { alternative: "b", more: ["y"], less: ["x"], confidence: 1 },
    ]);
  });
});

describe("factsThatMatter", () => {
  it("asks first what could change the verdict of the option that comes first most", () => {
    const option = (treatment: string, missing: string[]) => ({ treatment, missing });
    const answer = {
      ask: [
        { fact: "smoker", why: "s" },
        { fact: "pregnant", why: "p" },
        { fact: "keloid_history", why: "k" },
      ],
      options: [
        option("a", ["pregnant", "smoker"]),
        option("b", ["smoker"]),
        option("c", ["keloid_history"]),
      ],
    };
    const ranking = { acceptability: { a: [0.7, 0.3, 0], b: [0.3, 0.7, 0], c: [0, 0, 1] } };
    expect(factsThatMatter(answer as never, ranking as never)).toEqual([
      { fact: "smoker", why: "s", firstPlaces: 1 },
      { fact: "pregnant", why: "p", firstPlaces: 0.7 },
    ]);
  });
});
