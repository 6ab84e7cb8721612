import { separateStreams } from "../distributions/index.ts";
import type { Problem } from "./problem.ts";
import { type Ranking, rankDraws } from "./ranking.ts";
import { drawValues } from "./value-draws.ts";
import { drawWeights } from "./weight-draws.ts";

/** The answer of `rank`: the ranking, with what it takes to get it again. */
export interface RankAnswer extends Ranking {
  draws: number;
  seed: number;
}

/**
 * Stochastic multicriteria acceptability analysis (SMAA-2) of a problem that `readProblem` has checked.
 * The same problem and seed give the same answer on every machine.
 */
export function rank(problem: Problem): RankAnswer {
  const streams = separateStreams(problem.seed);
  const criteria = problem.criteria.map((criterion) => criterion.id);
  const weights = drawWeights(problem.preferences, criteria, problem.draws, streams());
  const values = drawValues(problem, streams);
  return { ...rankDraws(values, weights), draws: problem.draws, seed: problem.seed };
}
