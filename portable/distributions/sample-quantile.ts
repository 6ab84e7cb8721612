import { refuse } from "./number-rules.ts";

/**
 * Type 7 quantile of a sample (linear between order statistics; R's default), for p in [0, 1].
 * `sampleQuantile([1, 2, 3, 4], 0.25)` is 1.75. Refuses an empty sample and NaN.
 */
export function sampleQuantile(sample: Iterable<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) refuse("p", "not in [0, 1]", p);
  const sorted = Float64Array.from(sample).sort();
  if (sorted.length === 0) refuse("sample", "empty", "[]");
  // A typed array sorts NaN last.
  if (Number.isNaN(sorted.at(-1))) refuse("sample", "holds NaN", Number.NaN);
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}
