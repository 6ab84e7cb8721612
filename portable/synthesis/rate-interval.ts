import { chiSquareQuantile, isPositive, isWholeNumber } from "../distributions/index.ts";
import { checkLevel } from "./level.ts";

/**
 * Exact Poisson interval (Garwood 1936) of a rate, per unit of `exposure`, from the events counted over it.
 * With no events the whole error is spent on the upper end. `exactRateInterval(5, 2.924)` is [0.555, 3.991].
 */
export function exactRateInterval(events: number, exposure: number, level = 0.95): [number, number] {
  isWholeNumber("events", events, 0);
  isPositive("exposure", exposure);
  checkLevel(level);
  const error = 1 - level;
  if (events === 0) return [0, -Math.log(error) / exposure];
  return [
    chiSquareQuantile(error / 2, 2 * events) / 2 / exposure,
    chiSquareQuantile(1 - error / 2, 2 * events + 2) / 2 / exposure,
  ];
}
