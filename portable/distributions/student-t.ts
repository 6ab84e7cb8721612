import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";
import { inUnitInterval, isFiniteNumber, isPositive } from "./number-rules.ts";

/** Quantile of Student's t: `tQuantile(0.975, 12)` is 2.178813. Refuses p outside (0, 1), df at or below 0. */
export function tQuantile(p: number, df: number): number {
  inUnitInterval("p", p);
  isPositive("df", df);
  return quantile(p, df);
}

/** Two-sided p-value of a t statistic with `df` degrees of freedom. */
export function tTwoSided(t: number, df: number): number {
  isFiniteNumber("t", t);
  isPositive("df", df);
  return 2 * cdf(-Math.abs(t), df);
}
