import gammainc from "@stdlib/math-base-special-gammainc";
import quantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { inUnitInterval, isNotNegative, isPositive } from "./number-rules.ts";

/** Quantile of chi-square: `chiSquareQuantile(0.975, 12)` is 23.33666. */
export function chiSquareQuantile(p: number, df: number): number {
  inUnitInterval("p", p);
  isPositive("df", df);
  return quantile(p, df);
}

/**
 * Chance that chi-square with `df` degrees of freedom exceeds `x`. Taken from the upper incomplete
 * gamma function itself: one minus the lower tail would read 0 where the truth is 1e-20.
 */
export function chiSquareUpper(x: number, df: number): number {
  isNotNegative("x", x);
  isPositive("df", df);
  return gammainc(x / 2, df / 2, true, true);
}
