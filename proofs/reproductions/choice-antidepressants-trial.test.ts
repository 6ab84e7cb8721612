/**
 * Tervonen and others 2011, A stochastic multicriteria model for evidence-based decision making in drug
 * benefit-risk analysis, Stat Med, doi 10.1002/sim.4194: fluoxetine, venlafaxine and placebo in one trial. Counts, beta distributions and scales:
 * drugis/mcda-elicitation-web, examples/nemeroff.json, which names that paper. Printed results: the same
 * repository, test/endToEnd/deterministicResultsTest.ts [D] and smaaResultsTest.js [S].
 */
import { describe, expect, it } from "vitest";
import { rank, readProblem } from "../../portable/choice/index.ts";
import { totalsOf } from "../../portable/choice/ranking.ts";
import { drawValues, scalesOf } from "../../portable/choice/value-draws.ts";
import { drawWeights } from "../../portable/choice/weight-draws.ts";
import { separateStreams } from "../../portable/distributions/index.ts";

/** Events and people of each arm. */
const counts = {
  response: { placebo: [37, 101], fluoxetine: [45, 100], venlafaxine: [51, 96] },
  nausea: { placebo: [8, 102], fluoxetine: [22, 102], venlafaxine: [40, 100] },
  insomnia: { placebo: [14, 102], fluoxetine: [15, 102], venlafaxine: [22, 100] },
  anxiety: { placebo: [1, 102], fluoxetine: [7, 102], venlafaxine: [10, 100] },
} satisfies Record<string, Record<string, [number, number]>>;
const printedScales = {
  response: [0.28, 0.63],
  nausea: [0.04, 0.5],
  insomnia: [0.08, 0.31],
  anxiety: [0, 0.17],
};
const alternatives = ["placebo", "fluoxetine", "venlafaxine"];

function problemOf(
  scale: (id: string) => unknown,
  measure: (events: number, people: number) => object,
  preferences: object = { kind: "none" },
  draws = 50_000,
) {
  const read = readProblem({
    alternatives,
    criteria: Object.keys(counts).map((id) => ({
      id,
      direction: id === "response" ? "increasing" : "decreasing",
      scale: scale(id),
    })),
    measurements: Object.fromEntries(
      Object.entries(counts).map(([id, arms]) => [
        id,
        Object.fromEntries(
          Object.entries(arms).map(([arm, [events, people]]) => [
            arm,
            measure(events as number, people as number),
          ]),
        ),
      ]),
    ),
    preferences,
    draws,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.problem;
}

const asBeta = (events: number, people: number) => ({
  dist: "beta",
  alpha: events + 1,
  beta: people - events + 1,
});
const given = (id: string) => printedScales[id as keyof typeof printedScales];

describe("the scales", () => {
  it("are the 95 % hull of the beta distributions, which the file gives rounded to two digits", () => {
    const scales = scalesOf(problemOf(() => "hull", asBeta));
    for (const [id, [lo, hi]] of Object.entries(printedScales) as [string, [number, number]][]) {
      expect(Math.abs((scales[id]?.[0] ?? Number.NaN) - lo)).toBeLessThanOrEqual(0.005);
      expect(Math.abs((scales[id]?.[1] ?? Number.NaN) - hi)).toBeLessThanOrEqual(0.005);
    }
  });
});

describe("the deterministic analysis, all weights a quarter", () => {
  const weights = { response: 0.25, nausea: 0.25, insomnia: 0.25, anxiety: 0.25 };
  const problem = problemOf(
    given,
    (events, people) => ({ dist: "exact", value: events / people }),
    { kind: "exact", weights },
    1,
  );
  const values = drawValues(problem, separateStreams(1));
  const drawn = drawWeights(problem.preferences, values.criteria, 1, separateStreams(1)());
  const [placebo, fluoxetine, venlafaxine] = totalsOf(values, drawn).map(
    (total) => total[0] ?? Number.NaN,
  ) as [number, number, number];

  it("gives placebo a total of 0.714, to which response adds 0.0617 [D, results]", () => {
    expect(Math.abs(placebo - 0.714)).toBeLessThanOrEqual(0.0005);
    expect(Math.abs(0.25 * (values.columns[0]?.[0] ?? Number.NaN) - 0.0617)).toBeLessThanOrEqual(0.00005);
  });

  it("puts placebo 0.112 above fluoxetine and 0.28 above venlafaxine [D, relativeSensitivity]", () => {
    expect(Math.abs(placebo - fluoxetine - 0.112)).toBeLessThanOrEqual(0.0005);
    expect(Math.abs(placebo - venlafaxine - 0.28)).toBeLessThanOrEqual(0.005);
  });

  it("gives placebo 0.902 when 63 in 100 respond to it [D, recalculatedMeasurementResults]", () => {
    const response = problem.measurements.response;
    if (response === undefined || response.dist === "relative-logit-normal")
      throw new Error("response is measured directly");
    const changed = {
      ...problem,
      measurements: {
        ...problem.measurements,
        response: { ...response, placebo: { dist: "exact" as const, value: 0.63 } },
      },
    };
    const [total] = totalsOf(drawValues(changed as typeof problem, separateStreams(1)), drawn);
    expect(Math.abs((total?.[0] ?? Number.NaN) - 0.902)).toBeLessThanOrEqual(0.0005);
  });
});

describe("the analysis without preferences", () => {
  it("puts placebo first most often, then fluoxetine, then venlafaxine [S, checkRankTable]", () => {
    const { acceptability, centralWeights } = rank(problemOf(given, asBeta));
    const first = alternatives.map((id) => acceptability[id]?.[0] ?? Number.NaN) as [number, number, number];
    expect(first[0]).toBeGreaterThan(first[1]);
    expect(first[1]).toBeGreaterThan(first[2]);
    // Whoever would choose venlafaxine cares most for response.
    const weights = Object.entries(centralWeights.venlafaxine ?? {}).sort(
      ([, one], [, other]) => other - one,
    );
    expect(weights[0]?.[0]).toBe("response");
  });
});
