import type { Certainty, Evidence, Measure } from "../evidence/index.ts";
import { gathers } from "./comparable.ts";
import { type Estimate, estimate } from "./estimate.ts";
import { type Figure, readFigure } from "./figure.ts";
import type { InformingFinding, Question } from "./question.ts";
import { scaleOf } from "./scale.ts";

/** One line of a forest plot, and of the table under it. */
export interface ForestRow {
  kind: "study" | "review" | "left-out" | "together" | "next-clinic";
  /** The finding it shows; null for what the findings say together. */
  finding: string | null;
  centre: number | null;
  /** As counted or as its source states it, not widened; of "next-clinic" the prediction interval. */
  interval: [number, number] | null;
  events: number | null;
  people: number | null;
  followUpWeeks: number | null;
  definition: string | null;
  source: string | null;
  certainty: Certainty | null;
  /** Why it is left out. */
  why: string | null;
}

/** A pooled figure opened up: every finding that could have told of it, and what they say together. */
export interface Forest {
  measure: Measure;
  unit: string | null;
  /** The scale on which intervals are even on both sides. */
  scale: "logit" | "log" | "identity";
  /** The value of no difference: 1 for ratios, 0 for differences, null where there is none. */
  noDifference: 0 | 1 | null;
  rows: ForestRow[];
  estimate: Estimate;
}

/**
 * The rows of a forest plot: the findings in the estimate, in the order of the data, then those left out that are of
 * the same measure and unit, each with its reason, then what they say together and where the next clinic would fall.
 * Null where no figure is known: there is nothing to draw.
 */
export function forestOf(
  question: Question,
  findings: readonly InformingFinding[],
  evidence: Pick<Evidence, "outcome">,
): Forest | null {
  const answer = estimate(question, findings, evidence);
  const figures = findings.flatMap((informing) => {
    const reading = readFigure(question, informing);
    return "figure" in reading ? [reading.figure] : [];
  });
  const used = figures.filter(({ id }) => answer.findings.includes(id));
  const [first] = used;
  if (first === undefined) return null;
  const beside = figures.filter(
    (figure) => !used.includes(figure) && figure.measure === first.measure && figure.unit === first.unit,
  );
  const why = new Map(answer.leftOut.map((one) => [one.finding, one.why]));
  return {
    measure: first.measure,
    unit: answer.unit,
    scale: scaleOf(first.measure).name,
    noDifference: noDifferenceOf(first.measure),
    rows: [
      ...used.map((figure) => rowOf(figure, gathers(figure) ? "review" : "study", null)),
      ...beside.map((figure) => rowOf(figure, "left-out", why.get(figure.id) ?? null)),
      ...togetherRows(answer),
    ],
    estimate: answer,
  };
}

function rowOf(figure: Figure, kind: ForestRow["kind"], why: string | null): ForestRow {
  return {
    kind,
    finding: figure.id,
    centre: figure.value,
    interval: figure.interval,
    events: figure.events,
    people: figure.n,
    followUpWeeks: figure.followUpWeeks,
    definition: figure.definition,
    source: figure.source,
    certainty: figure.certainty,
    why,
  };
}

function togetherRows(answer: Estimate): ForestRow[] {
  const blank = {
    finding: null,
    events: null,
    people: answer.people,
    followUpWeeks: answer.followUpWeeks,
    definition: null,
    source: null,
    certainty: answer.certainty,
    why: null,
  };
  const rows: ForestRow[] = [];
  if (answer.centre !== null) {
    rows.push({ ...blank, kind: "together", centre: answer.centre, interval: answer.interval });
  }
  if (answer.prediction !== null) {
    rows.push({ ...blank, kind: "next-clinic", centre: null, interval: answer.prediction });
  }
  return rows;
}

function noDifferenceOf(measure: Measure): 0 | 1 | null {
  switch (measure) {
    case "risk-ratio":
    case "odds-ratio":
    case "rate-ratio":
      return 1;
    case "mean-difference":
    case "standardised-mean-difference":
    case "risk-difference":
      return 0;
    default:
      return null;
  }
}
