import { separateStreams } from "../../distributions/index.ts";
import type { Certainty, Evidence, Treatment } from "../../evidence/index.ts";
import type { Option, OptionOutcome } from "../../options/index.ts";
import { distributionOf } from "../../synthesis/index.ts";
import { fillMeasurement } from "../draw-measurement.ts";
import type { Measurement } from "../problem.ts";
import type { CriteriaData } from "./criteria-data.ts";
import type { CriterionRow, Span, Way } from "./criterion-row.ts";

/** Where a measurement comes from, for the page to say. */
export interface Basis {
  /**
   * `measured`: an estimate of the side-by-side; `record`: the treatment's record; `follows`: it follows
   * from doing nothing; `partly`: some of it was measured; `nobody`: nobody has measured this.
   */
  kind: "measured" | "record" | "follows" | "partly" | "nobody";
  /** Outcomes of the side-by-side that it was taken from. */
  outcomes: string[];
  certainty: Certainty | null;
  indirect: boolean;
  /** What was assumed, and how wide; null when nothing was. */
  assumed: string | null;
  /** Outcomes measured in a way that cannot be set beside the others. */
  otherwise: string[];
}

export interface Measured {
  measurement: Measurement;
  basis: Basis;
}

/** An estimate is handed on as this many equally likely values. */
const grid = 500;

const anaesthesiaSteps = ["none", "topical", "local", "sedation", "general"];

/** What is known of one option on one criterion, for one concern; a wide stated prior where nothing is. */
export function measureOption(
  row: CriterionRow,
  option: Option,
  concern: string,
  data: CriteriaData,
  evidence: Evidence,
): Measured {
  const waiting = option.treatment === "no-treatment";
  if (waiting && row.waiting !== null) {
    return { measurement: row.waiting.measurement, basis: { ...plain("follows"), assumed: row.waiting.why } };
  }
  const outcomes = option.outcomes.filter((outcome) => outcome.concern === concern && !outcome.unknown);
  const prior = row.unmeasured[waiting ? "waiting" : option.kind];
  for (const way of row.from) {
    const found = measureBy(way, row, option.treatment, outcomes, prior, data, evidence);
    if (found !== null) return found;
  }
  return {
    measurement: prior,
    basis: { ...plain("nobody"), assumed: row.unmeasured.why, otherwise: measuredOtherwise(row, outcomes) },
  };
}

function measureBy(
  way: Way,
  row: CriterionRow,
  treatmentId: string,
  outcomes: readonly OptionOutcome[],
  prior: Measurement,
  data: CriteriaData,
  evidence: Evidence,
): Measured | null {
  switch (way.kind) {
    case "outcome":
      return fromOutcome(way, row, outcomes);
    case "harms":
      return fromHarms(way, row, outcomes, prior, evidence);
    case "downtime":
      return fromDowntime(evidence.treatment.get(treatmentId));
    case "anaesthesia":
      return fromAnaesthesia(evidence.treatment.get(treatmentId));
    case "reading":
      return fromReading(data.reading.get(treatmentId)?.[way.field] ?? null, way.field);
  }
}

function fromOutcome(
  way: Extract<Way, { kind: "outcome" }>,
  row: CriterionRow,
  outcomes: readonly OptionOutcome[],
): Measured | null {
  const fitting = outcomes.filter((outcome) => outcome.outcome === way.outcome && fits(outcome, way));
  // Counted for this very concern before borrowed from another.
  const outcome = fitting.find((one) => !one.indirect) ?? fitting[0];
  if (outcome === undefined) return null;
  const values = valuesOf(outcome).map((value) => limited(value * way.times, row));
  return { measurement: { dist: "draws", values }, basis: measuredBasis("measured", [outcome]) };
}

function fits(outcome: OptionOutcome, way: Extract<Way, { kind: "outcome" }>): boolean {
  if (outcome.measure === null || !way.measures.includes(outcome.measure)) return false;
  return way.unit === undefined || outcome.unit === way.unit;
}

/**
 * How many people have a harm. Where an outcome counts them all, it is at least that and at least each
 * single harm. Where only single ones were counted, the rest is not known, and never taken as none: grave
 * harms are added up and the prior added to them; of others the most common one is the least there can
 * be, and the most is everybody.
 */
function fromHarms(
  way: Extract<Way, { kind: "harms" }>,
  row: CriterionRow,
  outcomes: readonly OptionOutcome[],
  prior: Measurement,
  evidence: Evidence,
): Measured | null {
  const shares = outcomes.filter((outcome) => outcome.kind === "harm" && shareFactor(outcome) !== null);
  const whole = way.whole
    .flatMap((id) => shares.filter((outcome) => outcome.outcome === id))
    .sort((one, other) => Number(one.indirect) - Number(other.indirect))[0];
  const single = shares.filter(
    (outcome) =>
      !way.whole.includes(outcome.outcome) &&
      !way.not.includes(outcome.outcome) &&
      (evidence.outcome.get(outcome.outcome)?.grave ?? false) === way.grave,
  );
  if (whole === undefined && single.length === 0) return null;
  const used = whole === undefined ? single : [whole, ...single];
  const columns = used.map((outcome, at) => shuffled(shareValues(outcome), at));
  const rest = whole === undefined ? priorValues(prior) : null;
  const values = Array.from({ length: grid }, (_, at) => {
    const own = columns.map((column) => column[at] ?? 0);
    if (rest === null) return limited(Math.max(...own), row);
    if (way.grave)
      return limited(
        own.reduce((sum, share) => sum + share, rest[at] ?? 0),
        row,
      );
    const most = Math.max(...own);
    return limited(most + (1 - most) * (rest[at] ?? 0), row);
  });
  const basis = measuredBasis(whole === undefined ? "partly" : "measured", used);
  return {
    measurement: { dist: "draws", values },
    basis: { ...basis, assumed: whole === undefined ? row.unmeasured.why : null },
  };
}

/** What turns an outcome's numbers into shares of people; null when nothing does. */
function shareFactor(outcome: OptionOutcome): number | null {
  if (outcome.measure === "proportion") return 1;
  return outcome.measure === "rate" && outcome.unit === "per-10000" ? 1e-4 : null;
}

function shareValues(outcome: OptionOutcome): number[] {
  const factor = shareFactor(outcome) ?? Number.NaN;
  return valuesOf(outcome).map((value) => Math.min(1, Math.max(0, value * factor)));
}

function fromDowntime(treatment: Treatment | undefined): Measured | null {
  if (treatment?.downtimeDays == null) return null;
  const { low, high } = treatment.downtimeDays;
  return {
    measurement: between(low, high),
    basis: {
      ...plain("record"),
      assumed: treatment.unverified.includes("downtimeDays") ? "No source was seen for it." : null,
    },
  };
}

function fromAnaesthesia(treatment: Treatment | undefined): Measured | null {
  const values = (treatment?.anaesthesia ?? []).map((kind) => anaesthesiaSteps.indexOf(kind));
  if (treatment === undefined || values.length === 0) return null;
  const unseen = treatment.unverified.includes("anaesthesia");
  const several = values.length > 1 ? "Each of the kinds in use is taken as alike likely." : null;
  return {
    measurement: { dist: "draws", values },
    basis: {
      ...plain("record"),
      assumed:
        [several, unseen ? "No source was seen for it." : null].filter((one) => one !== null).join(" ") ||
        null,
    },
  };
}

function fromReading(span: Span | null, field: string): Measured | null {
  if (span === null) return null;
  const steps = Array.from({ length: span.high - span.low + 1 }, (_, at) => span.low + at);
  return {
    measurement: field === "undo" ? { dist: "draws", values: steps } : between(span.low, span.high),
    basis: { ...plain("record"), assumed: span.assumed ?? null },
  };
}

function between(low: number, high: number): Measurement {
  return low === high ? { dist: "exact", value: low } : { dist: "uniform", lo: low, hi: high };
}

/** Equally likely values of an estimate: its quantiles in the middle of equal parts. */
function valuesOf(outcome: OptionOutcome): number[] {
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
 * counts as two findings. On the log odds, where an end may be zero, nothing would bound it.
 */
function widerRange([low, high]: readonly [number, number], findings: number): [number, number] {
  const beyond = (high - low) / (Math.max(2, findings) - 1);
  return [Math.max(0, low - beyond), high + beyond];
}

function priorValues(prior: Measurement): number[] {
  const out = new Float64Array(grid);
  fillMeasurement(prior, separateStreams(1)(), out);
  return [...out];
}

/** The values in another order for each harm, so that a bad clinic for one is not a bad clinic for all. */
function shuffled(values: number[], at: number): number[] {
  const step = [1, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61][at % 16] as number;
  return values.map((_, place) => values[(place * step + 97 * at) % grid] as number);
}

function limited(value: number, row: CriterionRow): number {
  return Math.min(row.limits[1], Math.max(row.limits[0], value));
}

function measuredOtherwise(row: CriterionRow, outcomes: readonly OptionOutcome[]): string[] {
  const wanted = row.from.flatMap((way) => (way.kind === "outcome" ? [way.outcome] : []));
  return [...new Set(outcomes.map((outcome) => outcome.outcome))].filter((id) => wanted.includes(id));
}

function measuredBasis(kind: "measured" | "partly", outcomes: readonly OptionOutcome[]): Basis {
  const steps: Certainty[] = ["very-low", "low", "moderate", "high"];
  const certainties = outcomes.flatMap((outcome) =>
    outcome.certainty === null ? [] : [steps.indexOf(outcome.certainty)],
  );
  return {
    ...plain(kind),
    outcomes: outcomes.map((outcome) => outcome.outcome),
    certainty: certainties.length === 0 ? null : (steps[Math.min(...certainties)] ?? null),
    indirect: outcomes.some((outcome) => outcome.indirect),
  };
}

function plain(kind: Basis["kind"]): Basis {
  return { kind, outcomes: [], certainty: null, indirect: false, assumed: null, otherwise: [] };
}
