/**
 * Van Valkenhoef, Tervonen, Zhao, de Brock, Hillege and Postmus 2012, Multicriteria benefit-risk
 * assessment using network meta-analysis, J Clin Epidemiol 65(4), 394-403, the analysis without
 * preferences. Baselines, log odds ratios and covariances: drugis/mcda-elicitation-web,
 * examples/regular-examples/hansen.json, which names that paper. Printed results, of 10,000 draws: the same
 * repository, test/endToEnd/relativeSmaaResultsTest.js, in the functions named below.
 *
 * Not asserted: gertvv/rsmaa, itest/hansen-ra-ord.txt, prints another run of this analysis (placebo
 * first in 0.6002) from draws of the network model itself, which the normal distributions here only
 * approximate; its last rank of sertraline (0.3779) lies five standard errors from ours.
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rank, readProblem } from "../../portable/choice/index.ts";
import { isRelative } from "../../portable/choice/problem.ts";
import { agreesWithDraws } from "./choice-monte-carlo.ts";

const file = new URL("../../examples/problems/antidepressants-network.json", import.meta.url);
const draws = 200_000;
const read = readProblem({ ...JSON.parse(readFileSync(file, "utf8")), draws });
if (!read.ok) throw new Error(JSON.stringify(read.faults));
const answer = rank(read.problem);

it.each([
  ["placebo", 0.604],
  ["fluoxetine", 0.0213],
  ["paroxetine", 0.151],
  ["sertraline", 0.0828],
  ["venlafaxine", 0.141],
])("%s comes first in a share of %s (checkRankTable)", (alternative, printed) => {
  expect(agreesWithDraws(answer.acceptability[alternative]?.[0] ?? Number.NaN, draws, printed, 10_000)).toBe(
    true,
  );
});

it("placebo is first for someone who gives response a weight of 0.0904 (checkRelativeSmaaResults)", () => {
  // Some 6,000 weights of standard deviation 0.09 make up the printed mean: its error is 0.0012.
  expect(Math.abs((answer.centralWeights.placebo?.response ?? Number.NaN) - 0.0904)).toBeLessThan(0.004);
});

it("gives the same when the baseline stands among the ratios with a row of zeros, as it is stored there", () => {
  const zeros = (row: number[]) => [0, ...row];
  const problem = structuredClone(read.problem);
  for (const [id, own] of Object.entries(problem.measurements)) {
    if (!isRelative(own)) throw new Error(`${id} is not relative`);
    problem.measurements[id] = {
      ...own,
      order: ["placebo", ...own.order],
      mean: zeros(own.mean),
      cov: [[0, 0, 0, 0, 0], ...own.cov.map(zeros)],
    };
  }
  const again = readProblem(problem);
  if (!again.ok) throw new Error(JSON.stringify(again.faults));
  const other = rank(again.problem);
  for (const alternative of problem.alternatives) {
    const [one, two] = [answer, other].map((each) => each.acceptability[alternative]?.[0] ?? Number.NaN);
    expect(agreesWithDraws(one as number, draws, two as number, draws)).toBe(true);
  }
});
