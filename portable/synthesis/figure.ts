import type { Certainty, Finding, Measure } from "../evidence/index.ts";
import { meanInterval } from "./mean-interval.ts";
import { checkCounts, exactProportionInterval } from "./proportion-interval.ts";
import type { InformingFinding, Question } from "./question.ts";
import { exactRateInterval } from "./rate-interval.ts";

/** One finding read for one question: the arm that answers it, with only the counts that are its own. */
export interface Figure {
  id: string;
  measure: Measure;
  value: number;
  unit: string | null;
  interval: [number, number] | null;
  /** Where the interval comes from, as a phrase for `because`. */
  intervalFrom: string;
  /** Counts behind this very figure; null where they are the whole review's, or not stated. */
  events: number | null;
  n: number | null;
  sd: number | null;
  studies: number | null;
  /** The review it comes from, where only the review's own size is stated. */
  reviewPeople: number | null;
  reviewStudies: number | null;
  comparator: string | null;
  definition: string;
  followUpWeeks: number | null;
  design: Finding["design"];
  source: string;
  certainty: Certainty;
  latest: boolean;
  indirect: boolean;
  from: string;
}

/** Why a finding gives no figure, or the figure. */
export type Reading = { figure: Figure } | { span: [number, number]; finding: Finding } | { why: string };

const untreatedKinds: readonly string[] = ["untreated", "placebo", "vehicle"];

/**
 * Reads a finding for a question. For waiting, a study of something else answers with its untreated,
 * placebo or vehicle arm, never with the treated one and never with zero.
 * A doubtful finding, or one with a direction only, gives no figure and says why.
 */
export function readFigure(question: Question, informing: InformingFinding): Reading {
  const { finding } = informing;
  if (finding.doubt !== undefined) return { why: `marked doubtful: ${finding.doubt}` };
  const waiting = question.treatment === "no-treatment" && finding.treatment !== "no-treatment";
  if (waiting) return untreatedArm(informing);
  if (finding.value === null) {
    const low = finding.range?.low ?? null;
    const high = finding.range?.high ?? null;
    if (low === null || high === null) return { why: "gives a direction, not a figure" };
    return { span: [Math.min(low, high), Math.max(low, high)], finding };
  }
  return { figure: treatedArm(informing, finding.value) };
}

function treatedArm({ finding, indirect, from }: InformingFinding, value: number): Figure {
  const own = finding.denominator === "own";
  const n = own ? finding.n : null;
  const events = own ? (finding.events ?? eventsFrom(finding.measure, value, n)) : null;
  const sd = own ? finding.sd : null;
  const primary = finding.design !== "meta-analysis" && finding.design !== "systematic-review";
  return {
    id: finding.id,
    measure: finding.measure,
    value,
    unit: finding.unit,
    ...intervalOf(finding, value, events, n, sd),
    events,
    n,
    sd,
    studies: primary ? 1 : own ? finding.studies : null,
    reviewPeople: own ? null : finding.n,
    reviewStudies: own || primary ? null : finding.studies,
    comparator: comparatorName(finding),
    definition: finding.definition,
    followUpWeeks: finding.followUpWeeks,
    design: finding.design,
    source: finding.source,
    certainty: finding.certainty,
    latest: finding.latest ?? false,
    indirect,
    from,
  };
}

function untreatedArm({ finding, indirect, from }: InformingFinding): Reading {
  const arm = finding.comparator;
  if (arm === null || !untreatedKinds.includes(arm.kind)) return { why: "has no untreated arm" };
  if (finding.measure !== "proportion" && finding.measure !== "mean" && finding.measure !== "median") {
    return { why: "compares two arms and does not give the untreated one by itself" };
  }
  const own = finding.denominator === "own";
  const n = own ? (arm.n ?? null) : null;
  const events =
    own && finding.measure === "proportion"
      ? (arm.events ?? (arm.value === undefined ? null : eventsFrom(finding.measure, arm.value, n)))
      : null;
  const value = arm.value ?? (events !== null && n !== null ? events / n : null);
  if (value === null) return { why: "gives no figure for its untreated arm" };
  const sd = own ? (arm.sd ?? null) : null;
  const alone = { ...finding, interval: null };
  return {
    figure: {
      ...treatedArm({ finding: alone, indirect, from }, value),
      ...intervalOf(alone, value, events, n, sd),
      events,
      n,
      sd,
      comparator: `${arm.treatment} arm`,
    },
  };
}

function comparatorName(finding: Finding): string | null {
  return finding.comparator === null ? null : finding.comparator.treatment;
}

/**
 * Whole events behind a printed proportion: 0.31 of 129 is 40, and 40 of 129 prints as 0.31. Null when no
 * whole number prints as that proportion, for then the people counted are not the people stated.
 */
export function eventsFrom(measure: Measure, value: number, n: number | null): number | null {
  if (measure !== "proportion" || n === null) return null;
  const events = Math.round(value * n);
  const decimals = (String(value).split(".")[1] ?? "").length;
  const halfLastDigit = 0.5 * 10 ** -Math.max(decimals, 2);
  return Math.abs(events / n - value) <= halfLastDigit * (1 + 1e-9) ? events : null;
}

function intervalOf(
  finding: Finding,
  value: number,
  events: number | null,
  n: number | null,
  sd: number | null,
): { interval: [number, number] | null; intervalFrom: string } {
  const low = finding.interval?.low ?? null;
  const high = finding.interval?.high ?? null;
  if (low !== null && high !== null && low <= value && value <= high) {
    return { interval: [low, high], intervalFrom: "the source's own interval" };
  }
  if (finding.measure === "proportion" && events !== null && n !== null && events <= n) {
    checkCounts(events, n);
    return {
      interval: exactProportionInterval(events, n),
      intervalFrom: `the exact interval of ${events} in ${n}`,
    };
  }
  if (finding.measure === "rate" && events !== null && events > 0 && value > 0) {
    return {
      interval: exactRateInterval(events, events / value),
      intervalFrom: `the exact interval of ${events} events`,
    };
  }
  if (finding.measure === "mean" && sd !== null && n !== null && n >= 2) {
    return { interval: meanInterval(value, sd, n), intervalFrom: `the interval of a mean of ${n} people` };
  }
  return { interval: null, intervalFrom: "no interval: the source states neither one nor the counts for it" };
}
