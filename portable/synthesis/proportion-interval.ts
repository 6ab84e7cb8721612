import { betaQuantile, isWholeNumber, refuse } from "../distributions/index.ts";
import { checkLevel } from "./level.ts";

/**
 * Exact (Clopper-Pearson) interval of a proportion from `events` of `n`, in [0, 1].
 *
 * With no events, or with nothing but events, only one end is unknown, so the whole error is spent on
 * it: 0 of n has the upper end 1 - (1 - level)^(1/n), close to 3/n at 95 % (Hanley and Lippman-Hand
 * 1983, the rule of three). Refuses n below 1 and events above n.
 *
 * `exactProportionInterval(0, 100)` is [0, 0.02951]; `exactProportionInterval(3, 136)` is
 * [0.00457, 0.06311].
 */
export function exactProportionInterval(events: number, n: number, level = 0.95): [number, number] {
  checkCounts(events, n);
  checkLevel(level);
  const error = 1 - level;
  if (events === 0) return [0, -Math.expm1(Math.log(error) / n)];
  if (events === n) return [Math.exp(Math.log(error) / n), 1];
  return [
    betaQuantile(error / 2, events, n - events + 1),
    betaQuantile(1 - error / 2, events + 1, n - events),
  ];
}

/** Refuses counts that cannot be: parts of a person, no people, more events than people. */
export function checkCounts(events: number, n: number): void {
  isWholeNumber("n", n, 1);
  isWholeNumber("events", events, 0);
  if (events > n) refuse("events", `more than n = ${n}`, events);
}
