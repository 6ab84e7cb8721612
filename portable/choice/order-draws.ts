import { openUniform, type Stream } from "../distributions/index.ts";
import { orderGroups } from "./answer.ts";
import { drawSimplex } from "./simplex-draws.ts";
import type { Statement } from "./statement.ts";

type Ordinal = Extract<Statement, { kind: "ordinal" }>;

/** Draws one weight vector into its argument. */
export type DrawWeights = (weights: Float64Array) => void;

/**
 * Even draws from the weights that respect an order, exactly; null for the one form that has no such
 * recipe here, ties together with criteria the order says nothing of.
 *
 * The weights that respect a full order make up a simplex whose corners share the weight equally among
 * the first one, two, three … criteria, so an even point on it is an even mixture of its corners. A tie
 * joins criteria into one step. Criteria below the last one named may stand in any order, all orders
 * have the same volume, and one of them is drawn each time.
 */
export function orderDraws(
  statement: Ordinal,
  criteria: readonly string[],
  stream: Stream,
): DrawWeights | null {
  const { groups, rest } = orderGroups(statement, criteria);
  if (statement.rest !== "free" || rest.length === 0) return chainDraws(groups, rest, stream);
  if (groups.some((group) => group.length > 1)) return null;
  return sortedDraws(groups.flat(), stream);
}

function chainDraws(groups: readonly number[][], rest: readonly number[], stream: Stream): DrawWeights {
  const free = Int32Array.from(rest);
  const steps = groups.length + free.length;
  const mixture = new Float64Array(steps);
  const named = groups.reduce((sum, group) => sum + group.length, 0);
  return (weights) => {
    shuffle(free, stream);
    drawSimplex(stream, mixture);
    let weight = 0;
    let covered = named + free.length;
    for (let step = steps - 1; step >= 0; step -= 1) {
      weight += (mixture[step] as number) / covered;
      if (step >= groups.length) {
        weights[free[step - groups.length] as number] = weight;
        covered -= 1;
      } else {
        const group = groups[step] as number[];
        for (const at of group) weights[at] = weight;
        covered -= group.length;
      }
    }
  };
}

/** Even draws from the whole simplex, the named weights then put in their order. */
function sortedDraws(order: readonly number[], stream: Stream): DrawWeights {
  const own = new Float64Array(order.length);
  return (weights) => {
    drawSimplex(stream, weights);
    for (let at = 0; at < order.length; at += 1) own[at] = weights[order[at] as number] as number;
    own.sort().reverse();
    for (let at = 0; at < order.length; at += 1) weights[order[at] as number] = own[at] as number;
  };
}

function shuffle(list: Int32Array, stream: Stream): void {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(openUniform(stream) * (last + 1));
    const kept = list[last] as number;
    list[last] = list[other] as number;
    list[other] = kept;
  }
}
