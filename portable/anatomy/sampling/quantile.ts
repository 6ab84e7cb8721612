import { inUnitInterval, refuse } from "../../distributions/index.ts";

/** Type 7 quantile of numbers already in rising order: `sortedQuantile([1, 2, 3, 4], 0.5)` is 2.5. */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  inUnitInterval("p", p);
  if (sorted.length === 0) refuse("sorted", "holds no number", "[]");
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (place - below) * (high - low);
}
