import { isTie } from "./tie.ts";
import { fillTotal } from "./total.ts";
import type { ValueDraws } from "./value-draws.ts";

/** Draws handled together: few enough for their values to stay near the processor. */
const chunk = 1024;

/**
 * The share of draws in which alternative `at` comes first under one fixed weight vector, in the order
 * of the criteria. Where it ties for first with others it takes an equal part.
 */
export function firstShare(values: ValueDraws, weights: readonly number[], at: number): number {
  const { alternatives, draws } = values;
  if (alternatives.length === 1) return 1;
  const own = new Float64Array(chunk);
  const best = new Float64Array(chunk);
  const rival = new Float64Array(chunk);
  let first = 0;
  for (let start = 0; start < draws; start += chunk) {
    const length = Math.min(chunk, draws - start);
    fillTotal(values, weights, at, start, length, own);
    best.fill(Number.NEGATIVE_INFINITY);
    for (let other = 0; other < alternatives.length; other += 1) {
      if (other === at) continue;
      fillTotal(values, weights, other, start, length, rival);
      for (let draw = 0; draw < length; draw += 1) {
        const total = rival[draw] as number;
        if (total > (best[draw] as number)) best[draw] = total;
      }
    }
    for (let draw = 0; draw < length; draw += 1) {
      const lead = (own[draw] as number) - (best[draw] as number);
      if (isTie(own[draw] as number, best[draw] as number))
        first += 1 / levelWith(values, weights, at, start + draw);
      else if (lead > 0) first += 1;
    }
  }
  return first / draws;
}

/** How many alternatives, itself included, are level with `at` in one draw. */
function levelWith(values: ValueDraws, weights: readonly number[], at: number, draw: number): number {
  const { criteria } = values;
  const total = (alternative: number) =>
    criteria.reduce((sum, _, criterion) => {
      const value = values.columns[alternative * criteria.length + criterion] as Float64Array;
      return sum + (weights[criterion] as number) * (value[draw] as number);
    }, 0);
  const mine = total(at);
  return values.alternatives.filter((_, alternative) => isTie(mine, total(alternative))).length;
}
