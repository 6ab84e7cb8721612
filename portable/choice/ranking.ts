import { firstShare } from "./first-share.ts";
import { isTie } from "./tie.ts";
import type { ValueDraws } from "./value-draws.ts";
import type { WeightDraws } from "./weight-draws.ts";

/** What SMAA-2 says of a choice (Lahdelma and Salminen 2001, Oper Res 49(3), 444-454). */
export interface Ranking {
  /** Alternative to the share of draws in which it takes rank 1, 2, … */
  acceptability: Record<string, number[]>;
  /** The mean weights of the draws in which the alternative comes first; null when it never does. */
  centralWeights: Record<string, Record<string, number> | null>;
  /** The share of draws in which it comes first if its central weights are the person's own. */
  confidence: Record<string, number | null>;
  /** The share of draws in which the first alternative is worth more than the second. */
  pairwise: Record<string, Record<string, number>>;
}

/** Ranks the alternatives in every draw by their additive value. */
export function rankDraws(values: ValueDraws, weights: WeightDraws): Ranking {
  const { alternatives, criteria, draws } = values;
  const size = alternatives.length;
  const totals = totalsOf(values, weights);
  const ranks = new Float64Array(size * size);
  const wins = new Float64Array(size * size);
  const firsts = new Float64Array(size);
  const weightSums = new Float64Array(size * criteria.length);
  const order = new Int32Array(size);
  const own = new Float64Array(size);

  for (let draw = 0; draw < draws; draw += 1) {
    sortDown(totals, draw, order, own);
    for (let start = 0; start < size; ) {
      let end = start + 1;
      while (end < size && isTie(own[end - 1] as number, own[end] as number)) end += 1;
      const share = 1 / (end - start);
      for (let place = start; place < end; place += 1) {
        const alternative = order[place] as number;
        for (let rank = start; rank < end; rank += 1) add(ranks, alternative * size + rank, share);
        for (let other = start; other < place; other += 1) {
          add(wins, alternative * size + (order[other] as number), 0.5);
          add(wins, (order[other] as number) * size + alternative, 0.5);
        }
        for (let other = end; other < size; other += 1)
          add(wins, alternative * size + (order[other] as number), 1);
        if (start === 0) {
          add(firsts, alternative, share);
          for (let criterion = 0; criterion < criteria.length; criterion += 1) {
            const weight = (weights.columns[criterion] as Float64Array)[draw] as number;
            add(weightSums, alternative * criteria.length + criterion, share * weight);
          }
        }
      }
      start = end;
    }
  }

  const central = alternatives.map((_, at) =>
    (firsts[at] as number) === 0
      ? null
      : criteria.map(
          (_, criterion) => (weightSums[at * criteria.length + criterion] as number) / (firsts[at] as number),
        ),
  );
  return {
    acceptability: byAlternative(alternatives, (at) =>
      [...ranks.subarray(at * size, (at + 1) * size)].map((sum) => sum / draws),
    ),
    centralWeights: byAlternative(alternatives, (at) => {
      const own = central[at];
      return own == null
        ? null
        : Object.fromEntries(criteria.map((id, criterion) => [id, own[criterion] as number]));
    }),
    confidence: byAlternative(alternatives, (at) => {
      const own = central[at];
      return own == null ? null : firstShare(values, own, at);
    }),
    pairwise: byAlternative(alternatives, (at) =>
      Object.fromEntries(
        alternatives.flatMap((other, index) =>
          index === at ? [] : [[other, (wins[at * size + index] as number) / draws]],
        ),
      ),
    ),
  };
}

/** One column of totals for each alternative. */
export function totalsOf(values: ValueDraws, weights: WeightDraws): Float64Array[] {
  const { criteria, draws } = values;
  return values.alternatives.map((_, alternative) => {
    const total = new Float64Array(draws);
    for (let criterion = 0; criterion < criteria.length; criterion += 1) {
      const value = values.columns[alternative * criteria.length + criterion] as Float64Array;
      const weight = weights.columns[criterion] as Float64Array;
      for (let draw = 0; draw < draws; draw += 1) {
        total[draw] = (total[draw] as number) + (weight[draw] as number) * (value[draw] as number);
      }
    }
    return total;
  });
}

/** The alternatives of one draw, highest total first, with their totals. */
function sortDown(totals: readonly Float64Array[], draw: number, order: Int32Array, own: Float64Array): void {
  for (let at = 0; at < totals.length; at += 1) {
    const total = (totals[at] as Float64Array)[draw] as number;
    let place = at;
    while (place > 0 && (own[place - 1] as number) < total) {
      own[place] = own[place - 1] as number;
      order[place] = order[place - 1] as number;
      place -= 1;
    }
    own[place] = total;
    order[place] = at;
  }
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] as number) + amount;
}

function byAlternative<T>(alternatives: readonly string[], of: (at: number) => T): Record<string, T> {
  return Object.fromEntries(alternatives.map((alternative, at) => [alternative, of(at)]));
}
