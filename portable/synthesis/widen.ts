import { isPositive } from "../distributions/index.ts";
import type { Measure } from "../evidence/index.ts";
import { logit, scaleOf } from "./scale.ts";

/**
 * Makes an interval `factor` times as wide about its centre, on the measure's own scale, so that a proportion
 * stays within [0, 1] and a ratio above 0. Where the centre lies at the very end of the scale (0 events, or all),
 * that end stays and the other one moves: 0 [0, 0.02] by 1.5 is 0 [0, 0.03].
 */
export function widen(
  measure: Measure,
  centre: number,
  interval: readonly [number, number],
  factor: number,
): [number, number] {
  isPositive("factor", factor);
  const scale = scaleOf(measure);
  const [low, high] = interval;
  if (scale === logit && (centre <= 0 || centre >= 1)) {
    return centre <= 0 ? [0, Math.min(1, high * factor)] : [Math.max(0, 1 - (1 - low) * factor), 1];
  }
  if (centre <= 0 && scale.name === "log") return [0, high * factor];
  const stretch = (end: number): number => {
    const middle = scale.to(centre);
    const moved = scale.back(middle + factor * (scale.to(end) - middle));
    return Number.isFinite(moved) ? moved : end;
  };
  return [stretch(low), stretch(high)];
}
