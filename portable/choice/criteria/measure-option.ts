import type { Evidence, Treatment } from "../../evidence/index.ts";
import type { Option, OptionOutcome } from "../../options/index.ts";
import type { Measurement } from "../problem.ts";
import { type Measured, measuredBasis, plainBasis } from "./basis.ts";
import type { CriteriaData } from "./criteria-data.ts";
import type { CriterionRow, Span, Way } from "./criterion-row.ts";
import { valuesOf } from "./estimate-values.ts";
import { harmShare } from "./harm-share.ts";
import { limited } from "./limited.ts";

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
    return {
      measurement: row.waiting.measurement,
      basis: { ...plainBasis("follows"), assumed: row.waiting.why },
    };
  }
  const outcomes = option.outcomes.filter((outcome) => outcome.concern === concern && !outcome.unknown);
  const prior = row.unmeasured[waiting ? "waiting" : option.kind];
  for (const way of row.from) {
    const found = measureBy(way, row, option.treatment, outcomes, prior, data, evidence);
    if (found !== null) return found;
  }
  return {
    measurement: prior,
    basis: {
      ...plainBasis("nobody"),
      assumed: row.unmeasured.why,
      otherwise: measuredOtherwise(row, outcomes),
    },
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
      return harmShare(way, row, outcomes, prior, evidence);
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

function fromDowntime(treatment: Treatment | undefined): Measured | null {
  if (treatment?.downtimeDays == null) return null;
  const { low, high } = treatment.downtimeDays;
  return {
    measurement: between(low, high),
    basis: {
      ...plainBasis("record"),
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
      ...plainBasis("record"),
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
    basis: { ...plainBasis("record"), assumed: span.assumed ?? null },
  };
}

function between(low: number, high: number): Measurement {
  return low === high ? { dist: "exact", value: low } : { dist: "uniform", lo: low, hi: high };
}

function measuredOtherwise(row: CriterionRow, outcomes: readonly OptionOutcome[]): string[] {
  const wanted = row.from.flatMap((way) => (way.kind === "outcome" ? [way.outcome] : []));
  return [...new Set(outcomes.map((outcome) => outcome.outcome))].filter((id) => wanted.includes(id));
}
