import { betaQuantile, isWholeNumber, refuse } from "../../distributions/index.ts";
import type { Quantity } from "../data/quantity.ts";
import { meanAndSpread } from "./mean-and-spread.ts";
import { sortedQuantile } from "./quantile.ts";

/** What the mean that a study prints can be: a proportion, a length above 0, or a number on either side of 0. */
export type StudyShape = "share" | "positive" | "signed";

/** Angles and whatever is declared signed can lie on either side of 0. */
export function shapeOf(quantity: Quantity): StudyShape {
  if (quantity.kind === "share") return "share";
  return quantity.signed ? "signed" : "positive";
}

/** Where the mean or proportion of a new study would fall: three quantiles. */
export interface NewStudy {
  q025: number;
  q50: number;
  q975: number;
}

/**
 * Quantiles of what a new study would print, from the means of simulated studies of `people` each and
 * the mean `centre` of one population.
 *
 * - A share: the beta distribution with the mean and variance of the simulated shares. Half a person is
 *   added to the spread and the mean is held that far from 0 and 1, so that the interval stays inside 0 to 1
 *   and never has no width. The ends are rounded outwards to what a study of that size can print: 0 and 1
 *   are among it.
 * - A length above 0: means below half of `centre` lie on a log scale, `h exp((mean - h) / h)` with h that
 *   half, which meets the millimetre scale there without a step and never reaches 0.
 * - Signed: as simulated.
 *
 * Refuses an empty list, and a number of people that is not whole or below 1.
 *
 * @example
 * newStudyOf([-3, 8, 19], "positive", 8, 40).q025; // 0.8, where -2.45 was simulated
 */
export function newStudyOf(
  means: ArrayLike<number>,
  shape: StudyShape,
  centre: number,
  people: number,
): NewStudy {
  isWholeNumber("people", people, 1);
  const column = Float64Array.from(means);
  if (column.length === 0) refuse("means", "holds no number", "[]");
  if (shape === "share") return betaOf(column, people);
  column.sort();
  const at = (p: number): number => {
    const simulated = sortedQuantile(column, p);
    const half = centre / 2;
    const log = shape === "positive" && half > 0 && simulated < half;
    return log ? half * Math.exp((simulated - half) / half) : simulated;
  };
  return { q025: at(0.025), q50: at(0.5), q975: at(0.975) };
}

function betaOf(shares: Float64Array, people: number): NewStudy {
  const least = 0.5 / people;
  const { mean, sd } = meanAndSpread(shares);
  const held = Math.min(1 - least, Math.max(least, mean));
  // No spread of shares can pass that of all or nothing; the beta needs a little less.
  const variance = Math.min(sd * sd + least * least, 0.95 * held * (1 - held));
  const size = (held * (1 - held)) / variance - 1;
  const at = (p: number): number => betaQuantile(p, held * size, (1 - held) * size);
  return {
    q025: Math.floor(at(0.025) * people) / people,
    q50: at(0.5),
    q975: Math.ceil(at(0.975) * people) / people,
  };
}
