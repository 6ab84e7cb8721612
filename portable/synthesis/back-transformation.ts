import type { EffectMeasure } from "./effects/measure.ts";
import { countIn } from "./effects/proportion.ts";
import type { Row } from "./effects/row-numbers.ts";
import { fromFreemanTukey, harmonicMean } from "./freeman-tukey.ts";
import { logit } from "./scale.ts";

/** A pooled effect on the measure's natural scale. */
export interface Back {
  estimate: number;
  ci: [number, number];
  pi: [number, number] | null;
}

/** exp for ratios, inverse logit for PLO, Freeman-Tukey with the harmonic mean for PFT, the identity for the rest. */
export function backTransform(
  measure: EffectMeasure,
  pooled: { estimate: number; ci: [number, number]; pi: [number, number] | null },
  rows: readonly Row[],
): Back {
  const back = backFor(measure, rows);
  const both = ([low, high]: [number, number]): [number, number] => [back(low), back(high)];
  return {
    estimate: back(pooled.estimate),
    ci: both(pooled.ci),
    pi: pooled.pi === null ? null : both(pooled.pi),
  };
}

function backFor(measure: EffectMeasure, rows: readonly Row[]): (value: number) => number {
  switch (measure) {
    case "RR":
    case "OR":
    case "PETO":
      return Math.exp;
    case "PLO":
      return logit.back;
    case "PFT": {
      const n = harmonicMean(rows.map((row, place) => countIn(row, place).ni));
      return (value) => fromFreemanTukey(value, n);
    }
    default:
      return (value) => value;
  }
}
