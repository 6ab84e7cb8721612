import { separateStreams } from "../../distributions/index.ts";
import type { Problem } from "../problem.ts";
import { type Preferences, type Statement, statementsOf } from "../statement.ts";
import { fillTotal } from "../total.ts";
import type { ValueDraws } from "../value-draws.ts";
import { drawValues } from "../value-draws.ts";
import { drawWeights, type WeightDraws } from "../weight-draws.ts";

/** One step of what a person said, and what it did. */
export type Step =
  | { kind: "pick"; criteria: string[] }
  | { kind: "ratio"; better: string; worse: string; lo: number; hi: number | null }
  | { kind: "other"; statement: Statement };

export interface Influence {
  step: Step;
  /** Alternative to its share of first places before and after this was said. */
  first: Record<string, { before: number; after: number }>;
  /** The alternative whose share rose most; null when none moved by a hundredth. */
  speaksFor: string | null;
  /** The alternative whose share fell most; null likewise. */
  speaksAgainst: string | null;
}

const draws = 2000;
/** A smaller move than this is no more than the noise of the draws. */
const leastMove = 0.02;

/**
 * What each thing a person said did to the first places, in the order in which it was said: the shares
 * before and after, given all that was said before it. The moves of all steps add up to the whole.
 */
export function answerInfluences(problem: Problem): Influence[] {
  const criteria = problem.criteria.map((criterion) => criterion.id);
  const values = drawValues({ ...problem, draws }, skipFirst(problem.seed));
  const sharesUnder = (preferences: Preferences) =>
    firstShares(values, drawWeights(preferences, criteria, draws, separateStreams(problem.seed)()));
  const said: Influence[] = [];
  let before = sharesUnder([]);
  for (const { step, preferences } of stepsOf(statementsOf(problem.preferences))) {
    const after = sharesUnder(preferences);
    const moves = after.map((share, at) => share - (before[at] as number));
    const up = moves.indexOf(Math.max(...moves));
    const down = moves.indexOf(Math.min(...moves));
    said.push({
      step,
      first: Object.fromEntries(
        problem.alternatives.map((id, at) => [
          id,
          { before: before[at] as number, after: after[at] as number },
        ]),
      ),
      speaksFor: (moves[up] as number) >= leastMove ? (problem.alternatives[up] as string) : null,
      speaksAgainst: (moves[down] as number) <= -leastMove ? (problem.alternatives[down] as string) : null,
    });
    before = after;
  }
  return said;
}

/** What was said, one thing more at a time. */
function stepsOf(statements: readonly Statement[]): { step: Step; preferences: Statement[] }[] {
  const steps: { step: Step; preferences: Statement[] }[] = [];
  const complete: Statement[] = [];
  for (const statement of statements) {
    if (statement.kind === "ordinal") {
      statement.order.forEach((entry, at) => {
        const preferences = [...complete, { ...statement, order: statement.order.slice(0, at + 1) }];
        steps.push({ step: { kind: "pick", criteria: [entry].flat() }, preferences });
      });
    } else if (statement.kind === "bounds") {
      statement.ratios.forEach(({ better, worse, lo, hi }, at) => {
        const preferences = [...complete, { ...statement, ratios: statement.ratios.slice(0, at + 1) }];
        steps.push({ step: { kind: "ratio", better, worse, lo, hi: hi ?? null }, preferences });
      });
    } else {
      steps.push({ step: { kind: "other", statement }, preferences: [...complete, statement] });
    }
    complete.push(statement);
  }
  return steps;
}

/** The share of draws in which each alternative has the highest total. */
export function firstShares(values: ValueDraws, weights: WeightDraws): number[] {
  const size = values.criteria.length;
  const firsts = new Float64Array(values.alternatives.length);
  const total = new Float64Array(1);
  const own = new Float64Array(size);
  for (let draw = 0; draw < values.draws; draw += 1) {
    for (let criterion = 0; criterion < size; criterion += 1) {
      own[criterion] = (weights.columns[criterion] as Float64Array)[draw] as number;
    }
    let best = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let alternative = 0; alternative < firsts.length; alternative += 1) {
      fillTotal(values, own, alternative, draw, 1, total);
      if ((total[0] as number) > highest) {
        highest = total[0] as number;
        best = alternative;
      }
    }
    firsts[best] = (firsts[best] as number) + 1;
  }
  return [...firsts].map((count) => count / values.draws);
}

/** Streams for the values, past the one that the weights take. */
function skipFirst(seed: number): () => ReturnType<ReturnType<typeof separateStreams>> {
  const streams = separateStreams(seed);
  streams();
  return streams;
}
