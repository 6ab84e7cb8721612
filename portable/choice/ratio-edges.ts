import ln from "@stdlib/math-base-special-ln";
import type { Condition } from "./answer.ts";

/** The logarithm of weight `to` is at most that of weight `from`, and `most` more. */
export interface RatioEdge {
  from: number;
  to: number;
  most: number;
  /** Whether meeting it only with equality would make what was said untrue. */
  strict: boolean;
}

/**
 * What orders and ratios say of the logarithms of the weights: a weight at least `c` times another is a
 * difference of at least ln `c`. No weight is nothing, so a condition that says only that adds no edge.
 */
export function ratioEdgesOf(conditions: readonly Condition[]): RatioEdge[] {
  return conditions.flatMap(({ coefficients, relation, strict }) => {
    const better = coefficients.findIndex((factor) => factor > 0);
    const worse = coefficients.findIndex((factor) => factor < 0);
    if (better < 0 || worse < 0) return [];
    const times = -(coefficients[worse] as number) / (coefficients[better] as number);
    const edge = { from: better, to: worse, most: -ln(times), strict };
    return relation === "equals" ? [edge, { from: worse, to: better, most: ln(times), strict }] : [edge];
  });
}
