import { separateStreams } from "../distributions/index.ts";
import type { Condition } from "./answer.ts";
import type { Units } from "./linear-programme.ts";
import { typicalWeights } from "./ratio-draws.ts";
import { ratioEdgesOf } from "./ratio-edges.ts";
import { shortestRing } from "./ratio-ring.ts";

/**
 * Units in which the weights left by some answers have numbers near one: about the weights that the orders
 * and ratios among them give, be those never so small; all alike when those contradict one another.
 */
export function unitsOf(
  answers: readonly { relative: boolean; conditions: readonly Condition[] }[],
  size: number,
): Units {
  const edges = ratioEdgesOf(
    answers.filter((answer) => answer.relative).flatMap((answer) => answer.conditions),
  );
  if (edges.length === 0 || shortestRing(edges, size) !== null) return new Float64Array(size).fill(1 / size);
  return typicalWeights(edges, size, separateStreams(1)());
}
