import { normalQuantile } from "../../distributions/index.ts";
import type { Measurement } from "../data/measurement.ts";
import type { Quantity } from "../data/quantity.ts";
import { fromLogit, logit } from "../sampling/group-shift.ts";

/** One row as the pooling sees it: shares on the log-odds scale. */
export interface Observation {
  row: string;
  /** Rows of one source share what is peculiar to that study. */
  study: string;
  value: number;
  /** Standard error of the value, from sampling people; null until the spread between people is known. */
  error: number | null;
  /** Spread between people, when the row gives one that can be believed. */
  within: number | null;
  people: number | null;
  sex: -1 | 0 | 1;
  ancestry: string | null;
  /** How many studies the row pools, when it is itself a synthesis. */
  studies: number;
  /** Variance of a single study's value that a synthesis implies. */
  impliedVariance: number | null;
}

/** 95 % of a normal distribution lies within this many standard deviations. */
const ninetyFive = 2 * normalQuantile(0.975);

/**
 * Reads a row for a quantity. A standard deviation is taken as it stands when the row says it is one
 * between people; failing that from a confidence interval of a single study, or from the range with
 * the number of people (Wan et al. 2014, formula 9). `shift` and `complement` translate a row of a
 * neighbouring quantity.
 */
export function observe(
  row: Measurement,
  quantity: Quantity,
  also: { shift?: number | undefined; complement?: boolean | undefined } = {},
): Observation | null {
  if (row.value === null) return null;
  const share = quantity.kind === "share";
  const raw = also.complement ? 1 - row.value : row.value + (also.shift ?? 0);
  const people = row.n;
  const studies = row.studies ?? 1;
  const within = share ? null : withinOf(row, studies);
  const value = share ? logit(people === null ? raw : (raw * people + 0.5) / (people + 1)) : raw;
  const interval = intervalError(row, share);
  const groups = row.virtual ?? { sex: null, ancestry: null };
  const spreadOfStudies = row.spread === "between-studies" && row.sd !== null ? row.sd : null;
  const error = errorOf();
  return {
    row: row.id,
    study: row.source,
    value,
    error,
    within,
    people,
    sex: groups.sex === "male" ? 1 : groups.sex === "female" ? -1 : 0,
    ancestry: groups.ancestry,
    studies,
    impliedVariance: impliedVariance(),
  };

  function errorOf(): number | null {
    if (studies > 1 && spreadOfStudies !== null) return onScale(spreadOfStudies) / Math.sqrt(studies);
    if (interval !== null) return interval;
    if (share) {
      const held = fromLogit(value);
      return 1 / Math.sqrt((people ?? 20) * held * (1 - held));
    }
    return within === null ? null : within / Math.sqrt(people ?? 20);
  }
  function onScale(spread: number): number {
    const held = fromLogit(value);
    return share ? spread / (held * (1 - held)) : spread;
  }
  function impliedVariance(): number | null {
    if (studies < 2) return null;
    if (spreadOfStudies !== null) return onScale(spreadOfStudies) ** 2;
    // An interval that runs down to zero has no width on the log-odds scale.
    return interval === null || (share && row.ciLow === 0) ? null : interval ** 2 * studies;
  }
}

function intervalError(row: Measurement, share: boolean): number | null {
  if (row.ciLow === null || row.ciHigh === null) return null;
  return (share ? logit(row.ciHigh) - logit(row.ciLow) : row.ciHigh - row.ciLow) / ninetyFive;
}

function withinOf(row: Measurement, studies: number): number | null {
  if (row.sd !== null) return row.spread === "between-people" ? row.sd : null;
  if (studies > 1 || row.n === null) return null;
  const error = intervalError(row, false);
  if (error !== null) return error * Math.sqrt(row.n);
  if (row.rangeLow === null || row.rangeHigh === null || row.n < 3) return null;
  return (row.rangeHigh - row.rangeLow) / (2 * normalQuantile((row.n - 0.375) / (row.n + 0.25)));
}
