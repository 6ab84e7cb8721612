import type { Certainty, Evidence, Measure } from "../evidence/index.ts";
import { type Figure, readFigure } from "./figure.ts";
import { oneStudyFactor, poolingRules } from "./pooling-rules.ts";
import type { InformingFinding, Question } from "./question.ts";
import { widen } from "./widen.ts";

/** What a set of findings says together. Proportions lie in [0, 1]; whatever is not known is null. */
export interface Estimate {
  outcome: string;
  measure: Measure | null;
  unit: string | null;
  centre: number | null;
  interval: [number, number] | null;
  /** Where the next clinic's result would likely fall. */
  prediction: [number, number] | null;
  /** Several findings that may not be pooled: the span of their values. */
  range: [number, number] | null;
  followUpWeeks: number | null;
  comparator: string | null;
  people: number | null;
  studies: number | null;
  certainty: Certainty | null;
  indirect: boolean;
  unknown: boolean;
  method: string;
  because: string;
  findings: string[];
  leftOut: { finding: string; why: string }[];
}

const certaintyOrder: readonly Certainty[] = ["high", "moderate", "low", "very-low"];

/** From the findings that inform a question to what they say together. */
export function estimate(
  question: Question,
  findings: readonly InformingFinding[],
  evidence: Pick<Evidence, "outcome">,
): Estimate {
  const leftOut: { finding: string; why: string }[] = [];
  const figures: Figure[] = [];
  const spans: { id: string; span: [number, number]; informing: InformingFinding }[] = [];
  for (const informing of findings) {
    const reading = readFigure(question, informing);
    if ("why" in reading) leftOut.push({ finding: informing.finding.id, why: reading.why });
    else if ("figure" in reading) figures.push(reading.figure);
    else spans.push({ id: informing.finding.id, span: reading.span, informing });
  }
  const empty = nothingKnown(question, evidence, leftOut);
  const direct = figures.filter((figure) => !figure.indirect);
  const near = direct.length > 0 ? direct : figures;
  for (const figure of figures) {
    if (!near.includes(figure)) {
      leftOut.push({
        finding: figure.id,
        why: `counted for ${figure.from}; figures for this very question exist`,
      });
    }
  }
  const measure = poolingRules.measureOrder.find((candidate) => near.some((f) => f.measure === candidate));
  const same = near.filter((figure) => figure.measure === measure);
  for (const figure of near) {
    if (figure.measure !== measure) {
      leftOut.push({ finding: figure.id, why: `another kind of figure (${figure.measure})` });
    }
  }
  const first = same[0];
  if (first === undefined) {
    const widest = spans[0];
    if (widest === undefined) return empty;
    return {
      ...empty,
      measure: "range",
      unit: widest.informing.finding.unit,
      range: [Math.min(...spans.map((s) => s.span[0])), Math.max(...spans.map((s) => s.span[1]))],
      certainty: lowest(spans.map((s) => s.informing.finding.certainty)),
      indirect: spans.some((s) => s.informing.indirect),
      unknown: false,
      method: "listed",
      because: "The source gives a range and no single figure; the ends are not a confidence interval.",
      findings: spans.map((s) => s.id),
    };
  }
  for (const { id } of spans) leftOut.push({ finding: id, why: "a range without a centre" });
  const answer = { ...empty, measure: first.measure, unit: first.unit, unknown: false };
  if (same.length === 1) return { ...answer, ...oneFigure(first) };
  return {
    ...answer,
    range: [Math.min(...same.map((f) => f.value)), Math.max(...same.map((f) => f.value))],
    followUpWeeks: allSame(same.map((f) => f.followUpWeeks)),
    comparator: allSame(same.map((f) => f.comparator)),
    certainty: stepDown(lowest(same.map((f) => f.certainty)), same.some((f) => f.indirect) ? 1 : 0),
    indirect: same.some((f) => f.indirect),
    method: "listed",
    because: `${same.length} findings are listed and not pooled, since they define or time the outcome differently.`,
    findings: same.map((f) => f.id),
  };
}

function oneFigure(figure: Figure): Partial<Estimate> {
  const certainty = stepDown(figure.certainty, figure.indirect ? 1 : 0);
  const factor = oneStudyFactor[certainty];
  const none = figure.events === 0 || (figure.measure === "proportion" && figure.events === figure.n);
  const interval = figure.interval;
  const widened = interval === null ? null : widen(figure.measure, figure.value, interval, factor);
  return {
    centre: figure.value,
    interval: none ? interval : widened,
    prediction: widened,
    followUpWeeks: figure.followUpWeeks,
    comparator: figure.comparator,
    people: figure.n,
    studies: figure.studies,
    certainty,
    indirect: figure.indirect,
    method: interval === null ? "one-figure" : "one-study",
    because: oneFigureWords(figure, certainty, factor, none),
    findings: [figure.id],
  };
}

function oneFigureWords(figure: Figure, certainty: Certainty, factor: number, none: boolean): string {
  const parts = [`One finding (${figure.id}): ${figure.intervalFrom}.`];
  if (figure.interval !== null && none) {
    parts.push("Nobody, or everybody, had it among those counted; the other end is an exact bound.");
  } else if (figure.interval !== null && factor !== 1) {
    parts.push(`It is made ${factor} times as wide, as the finding's certainty is ${certainty}.`);
  }
  if (figure.reviewPeople !== null) {
    parts.push(
      `The review as a whole covered ${figure.reviewPeople} people; how many stand behind this figure is not stated.`,
    );
  }
  if (figure.indirect) parts.push(`It was counted for ${figure.from}: one step less certain.`);
  return parts.join(" ");
}

function nothingKnown(
  question: Question,
  evidence: Pick<Evidence, "outcome">,
  leftOut: { finding: string; why: string }[],
): Estimate {
  return {
    outcome: question.outcome,
    measure: null,
    unit: evidence.outcome.get(question.outcome)?.unit ?? null,
    centre: null,
    interval: null,
    prediction: null,
    range: null,
    followUpWeeks: null,
    comparator: null,
    people: null,
    studies: null,
    certainty: null,
    indirect: false,
    unknown: true,
    method: "none",
    because:
      leftOut.length === 0
        ? "No finding answers this: it is not known."
        : "No finding gives a figure that can be used.",
    findings: [],
    leftOut,
  };
}

/** The least certain of several. */
export function lowest(certainties: readonly Certainty[]): Certainty {
  return certainties.reduce((least, next) =>
    certaintyOrder.indexOf(next) > certaintyOrder.indexOf(least) ? next : least,
  );
}

/** A certainty taken down by whole steps, never below very low. */
export function stepDown(certainty: Certainty, steps: number): Certainty {
  const place = Math.min(certaintyOrder.indexOf(certainty) + steps, certaintyOrder.length - 1);
  return certaintyOrder[place] ?? "very-low";
}

function allSame<T>(values: readonly T[]): T | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
