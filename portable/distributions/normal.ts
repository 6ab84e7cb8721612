import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";
import { inUnitInterval, isFiniteNumber } from "./number-rules.ts";

/** Quantile of the standard normal: `normalQuantile(0.975)` is 1.959964. Refuses p outside (0, 1). */
export function normalQuantile(p: number): number {
  inUnitInterval("p", p);
  return quantile(p, 0, 1);
}

/** Chance that a standard normal draw is at most `x`. */
export function normalCdf(x: number): number {
  isFiniteNumber("x", x);
  return cdf(x, 0, 1);
}

/** Two-sided p-value of a z statistic, taken from the near tail so that small values keep their digits. */
export function normalTwoSided(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}
