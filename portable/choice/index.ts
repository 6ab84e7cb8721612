export { Criterion, Measurement, Problem, RelativeLogitNormal } from "./problem.ts";
export { type RankAnswer, rank } from "./rank.ts";
export { type Ranking, rankDraws } from "./ranking.ts";
export { readProblem } from "./read-problem.ts";
export { Preferences, Statement } from "./statement.ts";
export { drawValues, type ValueDraws } from "./value-draws.ts";
export { drawWeights, type WeightDraws } from "./weight-draws.ts";
