import { isTie } from "./tie.ts";
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

/** The totals of one alternative in a run of draws. */
function fillTotal(
  values: ValueDraws,
  weights: readonly number[],
  alternative: number,
  start: number,
  length: number,
  total: Float64Array,
): void {
  const { columns, criteria } = values;
  const from = alternative * criteria.length;
  let criterion = 0;
  // The first criteria set the total, so that it need not be cleared; two at a time halve the traffic.
  if (criteria.length % 2 === 1) {
    const value = columns[from] as Float64Array;
    const weight = weights[0] as number;
    for (let draw = 0; draw < length; draw += 1) total[draw] = weight * (value[start + draw] as number);
    criterion = 1;
  } else {
    total.fill(0, 0, length);
  }
  for (; criterion < criteria.length; criterion += 2) {
    const value = columns[from + criterion] as Float64Array;
    const next = columns[from + criterion + 1] as Float64Array;
    const weight = weights[criterion] as number;
    const nextWeight = weights[criterion + 1] as number;
    for (let draw = 0; draw < length; draw += 1) {
      const place = start + draw;
      total[draw] =
        (total[draw] as number) + weight * (value[place] as number) + nextWeight * (next[place] as number);
    }
  }
}
