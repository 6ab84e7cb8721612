import type { Certainty, Measure } from "../evidence/index.ts";
import { certaintyAt, certaintyRank, leastCertain } from "./certainty-steps.ts";
import { scaleOf } from "./scale.ts";

/** One step down, by GRADE's name for the reason, in words a clinician can check. */
export interface Downgrade {
  reason: "imprecision" | "inconsistency" | "indirectness";
  steps: number;
  words: string;
}

export interface CertaintyInput {
  measure: Measure;
  /** The judgements recorded with the findings, which already weigh design, bias and each study's own size. */
  recorded: readonly Certainty[];
  /** Values of the findings, for listed ones. */
  values: readonly number[];
  people: number | null;
  interval: readonly [number, number] | null;
  indirect: boolean;
  /** I² in percent where several figures were pooled. */
  i2: number | null;
}

/** What counts as imprecise or inconsistent. */
export const certaintyRules = {
  /** Fewer people than this: at best moderate; fewer than the second: at best low. */
  people: [100, 30] as const,
  /** Half of an interval longer than this factor, in odds or as a ratio: at best moderate. */
  halfInterval: 3,
  /** I² from this on, in percent: one step down. GRADE and the Cochrane Handbook call 75 to 100 considerable. */
  i2: 75,
  /** Listed findings whose odds or ratios lie further apart than this factor: one step down. */
  apart: 3,
} as const;

/**
 * The certainty of an estimate: the least of the recorded judgements, one step down for inconsistency and one
 * for indirectness. Imprecision sets a ceiling instead, since each recorded judgement has weighed its own
 * study's size once already. Nothing ever raises a judgement.
 */
export function combineCertainty(input: CertaintyInput): { certainty: Certainty; downgrades: Downgrade[] } {
  const downgrades: Downgrade[] = [];
  const recorded = certaintyRank(leastCertain(input.recorded));
  const ceiling = imprecision(input);
  if (ceiling !== null && ceiling.steps > recorded) {
    downgrades.push({ ...ceiling, steps: ceiling.steps - recorded });
  }
  const inconsistent = inconsistency(input);
  if (inconsistent !== null) downgrades.push(inconsistent);
  if (input.indirect) {
    downgrades.push({
      reason: "indirectness",
      steps: 1,
      words: "it was counted for another concern or treatment than the one asked about",
    });
  }
  const rank = downgrades.reduce((sum, { steps }) => sum + steps, recorded);
  return { certainty: certaintyAt(rank), downgrades };
}

function imprecision({ measure, people, interval, values }: CertaintyInput): Downgrade | null {
  const [some, few] = certaintyRules.people;
  if (people !== null && people < few) {
    return { reason: "imprecision", steps: 2, words: `only ${people} people were counted` };
  }
  if (people !== null && people < some) {
    return { reason: "imprecision", steps: 1, words: `only ${people} people were counted` };
  }
  if (interval === null) {
    const words = values.length > 1 ? "the figures cannot be pooled" : "no interval is known";
    return { reason: "imprecision", steps: 1, words };
  }
  const scale = scaleOf(measure);
  const half = (scale.to(interval[1]) - scale.to(interval[0])) / 2;
  if (scale.name !== "identity" && Number.isFinite(half) && half > Math.log(certaintyRules.halfInterval)) {
    return { reason: "imprecision", steps: 1, words: "the interval is wide" };
  }
  return null;
}

function inconsistency({ measure, i2, values }: CertaintyInput): Downgrade | null {
  if (i2 !== null && i2 >= certaintyRules.i2) {
    const words = `${i2.toFixed(0)} % of the variance lies between the studies (I²)`;
    return { reason: "inconsistency", steps: 1, words };
  }
  const scale = scaleOf(measure);
  if (i2 !== null || values.length < 2 || scale.name === "identity") return null;
  const apart = scale.to(Math.max(...values)) - scale.to(Math.min(...values));
  if (!(apart > Math.log(certaintyRules.apart))) return null;
  return { reason: "inconsistency", steps: 1, words: "the findings lie far apart" };
}
