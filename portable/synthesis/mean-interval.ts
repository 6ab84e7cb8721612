import { isNotNegative, isWholeNumber, tQuantile } from "../distributions/index.ts";
import { checkLevel } from "./level.ts";

/** Student interval of a mean from its standard deviation and n; needs two people at least. */
export function meanInterval(mean: number, sd: number, n: number, level = 0.95): [number, number] {
  isNotNegative("sd", sd);
  isWholeNumber("n", n, 2);
  checkLevel(level);
  const half = (tQuantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n);
  return [mean - half, mean + half];
}
