import type { Stream } from "../distributions/index.ts";
import { answersOf, type Condition, conditionsOf, isRelative } from "./answer.ts";
import type { Convergence } from "./convergence.ts";
import { hitAndRun } from "./hit-and-run.ts";
import { type DrawWeights, orderDraws } from "./order-draws.ts";
import { polytopeOf } from "./polytope.ts";
import { ratioDraws } from "./ratio-draws.ts";
import { ratioEdgesOf } from "./ratio-edges.ts";
import { drawSimplex } from "./simplex-draws.ts";
import { type Preferences, type Statement, statementsOf } from "./statement.ts";
import { unitsOf } from "./weight-units.ts";

/** Weights drawn evenly from all that the preferences leave possible. */
export interface WeightDraws {
  criteria: readonly string[];
  draws: number;
  /** One column of draws for each criterion; the weights of one draw sum to one. */
  columns: readonly Float64Array[];
  /**
   * `given`: one weight vector. `exact`: a recipe for the order itself. `rejection`: such a recipe, and
   * draws that break a further answer left out. `gibbs`, for orders and ratios alone, and `hit-and-run`:
   * random walks, checked to have settled.
   */
  method: "given" | "exact" | "rejection" | "gibbs" | "hit-and-run";
  convergence: Convergence | null;
}

/** Draws tried to see how often a recipe's draw meets the further answers. */
const trialDraws = 4000;
/** Below this share of draws kept, a random walk is faster than throwing draws away. */
const leastKept = 0.005;

/**
 * Draws weights. Criteria are ids in the problem's order; the preferences are taken as checked, so that
 * some weights meet them. Throws an error when none do.
 */
export function drawWeights(
  preferences: Preferences,
  criteria: readonly string[],
  draws: number,
  stream: Stream,
): WeightDraws {
  const statements = statementsOf(preferences);
  const only = statements.length === 1 ? statements[0] : undefined;
  if (only?.kind === "exact") {
    const columns = criteria.map((id) => new Float64Array(draws).fill(only.weights[id] ?? 0));
    return { criteria, draws, columns, method: "given", convergence: null };
  }
  const { recipe, further } = recipeOf(statements, criteria, stream);
  if (recipe !== null) {
    const conditions = conditionsOf(further, criteria);
    const equalities = conditions.some((condition) => condition.relation === "equals");
    if (
      conditions.length === 0 ||
      (!equalities && keptShare(recipe, conditions, criteria.length) >= leastKept)
    ) {
      return {
        criteria,
        draws,
        columns: drawFrom(recipe, conditions, criteria.length, draws),
        method: conditions.length === 0 ? "exact" : "rejection",
        convergence: null,
      };
    }
  }
  if (statements.every(isRelative)) {
    const edges = ratioEdgesOf(conditionsOf(statements, criteria));
    const { columns, convergence } = ratioDraws(edges, criteria.length, draws, stream);
    return { criteria, draws, columns, method: "gibbs", convergence };
  }
  const units = unitsOf(answersOf(statements, criteria), criteria.length);
  const polytope = polytopeOf(conditionsOf(statements, criteria), units);
  if (polytope === null) throw new RangeError("no weights meet all these answers; take one of them back");
  const walked = hitAndRun(polytope, draws, stream);
  return { criteria, draws, columns: walked.columns, method: "hit-and-run", convergence: walked.convergence };
}

/** A recipe that meets the first order stated, or none at all, and the statements it does not know of. */
function recipeOf(
  statements: readonly Statement[],
  criteria: readonly string[],
  stream: Stream,
): { recipe: DrawWeights | null; further: Statement[] } {
  const order = statements.find((statement) => statement.kind === "ordinal");
  if (order === undefined) {
    return { recipe: (weights) => drawSimplex(stream, weights), further: [...statements] };
  }
  return {
    recipe: orderDraws(order, criteria, stream),
    further: statements.filter((statement) => statement !== order),
  };
}

function keptShare(recipe: DrawWeights, conditions: readonly Condition[], size: number): number {
  const weights = new Float64Array(size);
  let kept = 0;
  for (let trial = 0; trial < trialDraws; trial += 1) {
    recipe(weights);
    if (meetsAll(weights, conditions)) kept += 1;
  }
  return kept / trialDraws;
}

function drawFrom(
  recipe: DrawWeights,
  conditions: readonly Condition[],
  size: number,
  draws: number,
): Float64Array[] {
  const columns = Array.from({ length: size }, () => new Float64Array(draws));
  const weights = new Float64Array(size);
  for (let draw = 0; draw < draws; draw += 1) {
    do recipe(weights);
    while (!meetsAll(weights, conditions));
    for (let at = 0; at < size; at += 1) (columns[at] as Float64Array)[draw] = weights[at] as number;
  }
  return columns;
}

function meetsAll(weights: Float64Array, conditions: readonly Condition[]): boolean {
  for (const condition of conditions) {
    let sum = 0;
    for (let at = 0; at < weights.length; at += 1) {
      sum += (weights[at] as number) * (condition.coefficients[at] as number);
    }
    if (sum < condition.value) return false;
  }
  return true;
}
