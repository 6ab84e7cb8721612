import { fillTotal } from "../total.ts";
import type { ValueDraws } from "../value-draws.ts";
import type { WeightDraws } from "../weight-draws.ts";

/** Which option comes first under each weight vector of a sample, and how surely. */
export interface FirstPlaces {
  options: number;
  weights: WeightDraws;
  /** Share of the value draws in which each option is first, at `weight * options + option`. */
  shares: Float64Array;
  /** The option first most often under each weight vector. */
  leaders: Int32Array;
}

/** Judges every weight vector against every value draw. */
export function firstPlaces(values: ValueDraws, weights: WeightDraws): FirstPlaces {
  const options = values.alternatives.length;
  const { draws } = values;
  const shares = new Float64Array(weights.draws * options);
  const leaders = new Int32Array(weights.draws);
  const own = new Float64Array(values.criteria.length);
  const total = new Float64Array(draws);
  const highest = new Float64Array(draws);
  const best = new Int32Array(draws);
  for (let at = 0; at < weights.draws; at += 1) {
    for (let criterion = 0; criterion < own.length; criterion += 1) {
      own[criterion] = (weights.columns[criterion] as Float64Array)[at] as number;
    }
    highest.fill(Number.NEGATIVE_INFINITY);
    for (let option = 0; option < options; option += 1) {
      fillTotal(values, own, option, 0, draws, total);
      for (let draw = 0; draw < draws; draw += 1) {
        if ((total[draw] as number) > (highest[draw] as number)) {
          highest[draw] = total[draw] as number;
          best[draw] = option;
        }
      }
    }
    for (let draw = 0; draw < draws; draw += 1) {
      const place = at * options + (best[draw] as number);
      shares[place] = (shares[place] as number) + 1;
    }
    leaders[at] = leaderOf(shares, at * options, options);
  }
  return { options, weights, shares: shares.map((count) => count / draws), leaders };
}

/** The option with the largest of `options` numbers from `start`; the first of equals. */
export function leaderOf(shares: Float64Array, start: number, options: number): number {
  let leader = 0;
  for (let option = 1; option < options; option += 1) {
    if ((shares[start + option] as number) > (shares[start + leader] as number)) leader = option;
  }
  return leader;
}
