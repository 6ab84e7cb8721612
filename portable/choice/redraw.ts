import { separateStreams } from "../distributions/index.ts";
import type { Problem } from "./problem.ts";
import { type Ranking, rankDraws } from "./ranking.ts";
import type { Preferences } from "./statement.ts";
import { drawValues } from "./value-draws.ts";
import { drawWeights, type WeightDraws } from "./weight-draws.ts";

/** A ranking with the weights it was made from. */
export interface Redrawn {
  ranking: Ranking;
  weights: WeightDraws;
}

/**
 * Draws a problem's values once, and ranks them under one set of preferences after another: what a moved
 * weight costs is the weights and the ranks alone. Gives the same as `rank` of the problem with those
 * preferences.
 */
export function redrawable(problem: Problem): (preferences: Preferences) => Redrawn {
  const streams = separateStreams(problem.seed);
  const weightStream = streams();
  const values = drawValues(problem, streams);
  const criteria = problem.criteria.map((criterion) => criterion.id);
  return (preferences) => {
    const weights = drawWeights(preferences, criteria, problem.draws, weightStream.clone());
    return { ranking: rankDraws(values, weights), weights };
  };
}
