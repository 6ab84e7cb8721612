import quantile from "@stdlib/stats-base-dists-beta-quantile";
import { inUnitInterval, isPositive } from "./number-rules.ts";

/** Quantile of the beta distribution with shapes `alpha` and `beta`. */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  inUnitInterval("p", p);
  isPositive("alpha", alpha);
  isPositive("beta", beta);
  return quantile(p, alpha, beta);
}
