import { type Certainty, type Finding, type Measure, readRateUnit } from "../evidence/index.ts";
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
  /** Which way is better, where the figure departs from its outcome. */
  direction: Finding["direction"] | null;
  indirect: boolean;
  from: string;
}

/** A finding that gives the ends of a range and no centre. */
export interface Span {
  id: string;
  span: [number, number];
  unit: string | null;
  certainty: Certainty;
  indirect: boolean;
}

/** Why a finding gives no figure, or the figure. */
export type Reading = { figure: Figure } | { span: Span } | { why: string };

const untreatedKinds: readonly string[] = ["untreated", "placebo", "vehicle"];

/** Measures of one arm by itself; a difference or ratio has no arm to show. */
const onOneArm: readonly Measure[] = ["proportion", "rate", "mean", "median"];

/** `intervalFrom` of an interval that the source itself states. */
export const sourceInterval = "the source's own interval";

/**
 * Reads a finding for a question. For waiting, a study of something else answers with its untreated,
 * placebo or vehicle arm, never with the treated one and never with zero.
 * A doubtful finding, or one with a direction only, gives no figure and says why.
 */
export function readFigure(question: Question, informing: InformingFinding): Reading {
  const { finding } = informing;
  if (finding.sameAs !== undefined) return { why: `the same figure as ${finding.sameAs}` };
  if (finding.doubt !== undefined) return { why: `marked doubtful: ${finding.doubt}` };
  const waiting = question.treatment === "no-treatment" && finding.treatment !== "no-treatment";
  if (waiting) return untreatedArm(informing);
  if (finding.value === null) {
    const low = finding.range?.low ?? null;
    const high = finding.range?.high ?? null;
    if (low === null || high === null) return { why: "gives a direction, not a figure" };
    return {
      span: {
        id: finding.id,
        span: [Math.min(low, high), Math.max(low, high)],
        unit: finding.unit,
        certainty: finding.certainty,
        indirect: informing.indirect,
      },
    };
  }
  return { figure: asProportion(treatedArm(informing, finding.value)) };
}

/** Operations and treatments are counted once a person here; syringes and years are not people. */
const countedPerPerson: readonly string[] = ["operations", "people", "patients", "procedures", "treatments"];

/** A rate "per 10,000 operations" is a proportion of operations, and is compared with other proportions. */
function asProportion(figure: Figure): Figure {
  if (figure.measure !== "rate") return figure;
  const unit = readRateUnit(figure.unit);
  if (unit === null || !countedPerPerson.includes(unit.of) || figure.value > unit.per) return figure;
  const shrink = (value: number) => value / unit.per;
  return {
    ...figure,
    measure: "proportion",
    unit: null,
    value: shrink(figure.value),
    interval:
      figure.interval === null ? null : [shrink(figure.interval[0]), Math.min(1, shrink(figure.interval[1]))],
  };
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
    direction: finding.direction ?? null,
    indirect,
    from,
  };
}

function untreatedArm({ finding, indirect, from }: InformingFinding): Reading {
  const arm = finding.comparator;
  if (arm === null || !untreatedKinds.includes(arm.kind)) return { why: "has no untreated arm" };
  if (!onOneArm.includes(finding.measure)) {
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
    figure: asProportion({
      ...treatedArm({ finding: alone, indirect, from }, value),
      ...intervalOf(alone, value, events, n, sd),
      events,
      n,
      sd,
      comparator: `${arm.treatment} arm`,
    }),
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
    return { interval: [low, high], intervalFrom: sourceInterval };
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
