import type { OptionOutcome } from "../../options/index.ts";
import { distributionOf } from "../../synthesis/index.ts";

/** An estimate is handed on as this many equally likely values. */
export const grid = 500;

/** Equally likely values of an estimate: its quantiles in the middle of equal parts. */
export function valuesOf(outcome: OptionOutcome): number[] {
  const places = Array.from({ length: grid }, (_, at) => (at + 0.5) / grid);
  if (outcome.centre === null && outcome.range !== null) {
    const [low, high] = widerRange(outcome.range, outcome.findings.length);
    return places.map((p) => low + p * (high - low));
  }
  const distribution = distributionOf(outcome);
  return places.map((p) => distribution.quantile(p));
}

/**
 * Findings that were not pooled say no more than their span. Of k values drawn evenly from a range the
 * span is, on average, (k - 1) / (k + 1) of it, so the span is widened by as much; a range from one source
 * counts as two findings. On the log odds, where an end may be zero, nothing would bound it. A range that never
 * falls below zero is of something that cannot.
 */
function widerRange([low, high]: readonly [number, number], findings: number): [number, number] {
  const beyond = (high - low) / (Math.max(2, findings) - 1);
  return [low < 0 ? low - beyond : Math.max(0, low - beyond), high + beyond];
}
