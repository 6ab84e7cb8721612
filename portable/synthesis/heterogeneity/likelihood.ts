import { determinant } from "ml-matrix";
import { at, crossProduct } from "../weighted-fit.ts";
import { fitAt, type Studies, weightsAt } from "./studies.ts";

/** Log-likelihood of tau2 with the coefficients at their best for it; restricted: less the design's share. */
export function logLikelihood(studies: Studies, tau2: number, restricted: boolean): number {
  const weights = weightsAt(studies, tau2);
  const fit = fitAt(studies, tau2);
  let value = 0;
  for (let i = 0; i < weights.length; i++) value += Math.log(at(weights, i));
  value -= fit.rss;
  if (restricted) value -= Math.log(determinant(crossProduct(studies.design, weights)));
  return value / 2;
}

/**
 * The tau2 of greatest likelihood by search: a grid over 0 and 24 powers of ten about the spread of the
 * effects, then golden sections about its best point. Slow and certain; for data on which scoring fails.
 */
export function searchLikelihood(studies: Studies, restricted: boolean): number {
  const largest = studies.yi.reduce((most, y) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  const smallest = studies.yi.reduce((least, y) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const top = (largest - smallest) ** 2;
  if (top === 0) return 0;
  const grid = [0];
  for (let step = -240; step <= 0; step++) grid.push(top * 10 ** (step / 10));
  const values = grid.map((tau2) => logLikelihood(studies, tau2, restricted));
  const best = values.indexOf(Math.max(...values));
  let low = grid[Math.max(best - 1, 0)] ?? 0;
  let high = grid[Math.min(best + 1, grid.length - 1)] ?? top;
  const ratio = (Math.sqrt(5) - 1) / 2;
  for (let round = 0; round < 200 && high - low > 1e-12 * high; round++) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (logLikelihood(studies, left, restricted) >= logLikelihood(studies, right, restricted)) high = right;
    else low = left;
  }
  const middle = (low + high) / 2;
  return best === 0 && logLikelihood(studies, 0, restricted) >= logLikelihood(studies, middle, restricted)
    ? 0
    : middle;
}
