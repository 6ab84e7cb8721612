import type { Certainty, Evidence, Measure } from "../evidence/index.ts";
import { combineCertainty, type Downgrade } from "./certainty.ts";
import { certaintyAt, certaintyRank } from "./certainty-steps.ts";
import { comparableSets } from "./comparable.ts";
import { withoutDoubleCounting, withoutRepeats } from "./double-counting.ts";
import { type Figure, readFigure, type Span } from "./figure.ts";
import { leadingFigures } from "./leading-figures.ts";
import { readOneFigure } from "./one-figure.ts";
import type { InformingFinding, Question } from "./question.ts";
import { poolFigures } from "./several-figures.ts";

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
  /** People and studies behind this very figure; a review's own totals are named in `because` instead. */
  people: number | null;
  studies: number | null;
  certainty: Certainty | null;
  /** Each step that the certainty was taken down, and why. */
  downgrades: Downgrade[];
  indirect: boolean;
  unknown: boolean;
  /** How the figure came about; "none" when nothing is known. */
  method: string;
  /** The same in words that a clinician can check. */
  because: string;
  findings: string[];
  leftOut: LeftOut[];
}

export interface LeftOut {
  finding: string;
  why: string;
}

/**
 * From the findings that inform a question to what they say together: one figure as it stands, comparable ones
 * pooled, others listed with their span. What may be pooled is data (`pooling-rules.ts`); every finding that is
 * not in the answer is in `leftOut` with its reason. Nothing found is "not known", never zero.
 */
export function estimate(
  question: Question,
  findings: readonly InformingFinding[],
  evidence: Pick<Evidence, "outcome">,
): Estimate {
  const leftOut: LeftOut[] = [];
  const figures: Figure[] = [];
  const spans: Span[] = [];
  for (const informing of findings) {
    const reading = readFigure(question, informing);
    if ("why" in reading) leftOut.push({ finding: informing.finding.id, why: reading.why });
    else if ("figure" in reading) figures.push(reading.figure);
    else spans.push(reading.span);
  }
  const unit = evidence.outcome.get(question.outcome)?.unit ?? null;
  const leading = leadingFigures(figures);
  const unrepeated = withoutRepeats(leading.kept);
  const sets = comparableSets(unrepeated.kept).map(withoutDoubleCounting);
  const kept = sets.map((set) => set.kept);
  leftOut.push(...leading.leftOut, ...unrepeated.leftOut, ...sets.flatMap((set) => set.leftOut));
  const all = kept.flat();
  const blank = nothingKnown(question, unit, leftOut);
  const [first] = all;
  if (first === undefined) return spans.length === 0 ? blank : spanOnly(blank, spans);
  leftOut.push(...spans.map(({ id }) => ({ finding: id, why: "gives a range without a centre" })));
  const answer = { ...blank, measure: first.measure, unit: first.unit ?? unit, unknown: false };
  if (all.length === 1) return { ...answer, ...fromOne(first) };
  const only = kept.length === 1 ? poolFigures(all) : null;
  if (only !== null) {
    for (const figure of all) {
      if (!only.pooled.includes(figure)) {
        leftOut.push({ finding: figure.id, why: "states neither an interval nor counts to weigh it by" });
      }
    }
    return { ...answer, ...fromPooled(only) };
  }
  return { ...answer, ...listed(all) };
}

function fromOne(figure: Figure): Partial<Estimate> {
  const rated = combineCertainty({
    measure: figure.measure,
    recorded: [figure.certainty],
    values: [figure.value],
    people: figure.n,
    interval: figure.interval,
    indirect: figure.indirect,
    i2: null,
  });
  // Imprecision is in the interval already and must not widen it a second time.
  const read = readOneFigure(figure, certaintyAt(certaintyRank(figure.certainty) + Number(figure.indirect)));
  return {
    centre: figure.value,
    interval: read.interval,
    prediction: read.prediction,
    followUpWeeks: figure.followUpWeeks,
    comparator: figure.comparator,
    people: figure.n,
    studies: figure.studies,
    ...rated,
    indirect: figure.indirect,
    method: read.method,
    because: sentences(
      `One finding (${figure.id}).`,
      read.words,
      wholeReview(figure),
      indirectly([figure]),
      inWords(rated.downgrades),
    ),
    findings: [figure.id],
  };
}

function fromPooled(pooled: NonNullable<ReturnType<typeof poolFigures>>): Partial<Estimate> {
  const figures = pooled.pooled;
  const people = sumOrNull(figures.map(({ n }) => n));
  const rated = combineCertainty({
    measure: figures[0]?.measure ?? "proportion",
    recorded: figures.map(({ certainty }) => certainty),
    values: figures.map(({ value }) => value),
    people,
    interval: pooled.interval,
    indirect: figures.some(({ indirect }) => indirect),
    i2: pooled.i2,
  });
  return {
    centre: pooled.centre,
    interval: pooled.interval,
    prediction: pooled.prediction,
    followUpWeeks: allSame(figures.map(({ followUpWeeks }) => followUpWeeks)),
    comparator: allSame(figures.map(({ comparator }) => comparator)),
    people,
    studies: sumOrNull(figures.map(({ studies }) => studies)),
    ...rated,
    indirect: figures.some(({ indirect }) => indirect),
    method: pooled.method,
    because: sentences(pooled.words, indirectly(figures), inWords(rated.downgrades)),
    findings: figures.map(({ id }) => id),
  };
}

function listed(figures: readonly Figure[]): Partial<Estimate> {
  const values = figures.map(({ value }) => value);
  const rated = combineCertainty({
    measure: figures[0]?.measure ?? "proportion",
    recorded: figures.map(({ certainty }) => certainty),
    values,
    people: null,
    interval: null,
    indirect: figures.some(({ indirect }) => indirect),
    i2: null,
  });
  return {
    range: [Math.min(...values), Math.max(...figures.map(highest))],
    followUpWeeks: allSame(figures.map(({ followUpWeeks }) => followUpWeeks)),
    comparator: allSame(figures.map(({ comparator }) => comparator)),
    ...rated,
    indirect: figures.some(({ indirect }) => indirect),
    method: "listed",
    because: sentences(
      `${figures.length} findings are listed and not pooled: they define, time or compare the outcome differently, or cannot be weighed. The range spans their values and is not a confidence interval.`,
      indirectly(figures),
      inWords(rated.downgrades),
    ),
    findings: figures.map(({ id }) => id),
  };
}

/** The highest a listed figure could be read as: of nobody in n, the exact bound; "fewer than 3 in n" is not 0. */
function highest(figure: Figure): number {
  return figure.value === 0 && figure.interval !== null ? figure.interval[1] : figure.value;
}

function spanOnly(blank: Estimate, spans: readonly Span[]): Estimate {
  const [first] = spans;
  const same = spans.filter((span) => span.unit === first?.unit);
  const ends = same.flatMap(({ span }) => span);
  const rated = combineCertainty({
    measure: "range",
    recorded: same.map(({ certainty }) => certainty),
    values: [],
    people: null,
    interval: null,
    indirect: same.some(({ indirect }) => indirect),
    i2: null,
  });
  return {
    ...blank,
    measure: "range",
    unit: first?.unit ?? blank.unit,
    range: [Math.min(...ends), Math.max(...ends)],
    ...rated,
    indirect: same.some(({ indirect }) => indirect),
    unknown: false,
    method: "listed",
    because: sentences(
      "A range is all the source gives; its ends are not a confidence interval.",
      inWords(rated.downgrades),
    ),
    findings: same.map(({ id }) => id),
    leftOut: [
      ...blank.leftOut,
      ...spans
        .filter((span) => !same.includes(span))
        .map(({ id }) => ({ finding: id, why: "a range in another unit" })),
    ],
  };
}

function nothingKnown(question: Question, unit: string | null, leftOut: LeftOut[]): Estimate {
  return {
    outcome: question.outcome,
    measure: null,
    unit,
    centre: null,
    interval: null,
    prediction: null,
    range: null,
    followUpWeeks: null,
    comparator: null,
    people: null,
    studies: null,
    certainty: null,
    downgrades: [],
    indirect: false,
    unknown: true,
    method: "none",
    because:
      leftOut.length === 0
        ? "No finding answers this: it is not known."
        : "No finding gives a figure that can be used: it is not known.",
    findings: [],
    leftOut,
  };
}

function wholeReview(figure: Figure): string {
  const sizes = [
    figure.reviewPeople === null ? "" : `${figure.reviewPeople} people`,
    figure.reviewStudies === null ? "" : `${figure.reviewStudies} studies`,
  ].filter((words) => words !== "");
  if (sizes.length === 0) return "";
  return `The whole work it comes from covered ${sizes.join(" in ")}; how many stand behind this figure is not stated.`;
}

function indirectly(figures: readonly Figure[]): string {
  const from = [...new Set(figures.filter(({ indirect }) => indirect).map((figure) => figure.from))];
  return from.length === 0 ? "" : `Counted for ${from.join(", ")}.`;
}

function inWords(downgrades: readonly Downgrade[]): string {
  return downgrades
    .map(
      ({ steps, words }) => `Certainty is ${steps === 1 ? "one step" : `${steps} steps`} lower, as ${words}.`,
    )
    .join(" ");
}

const sentences = (...parts: string[]): string => parts.filter((part) => part !== "").join(" ");

const sumOrNull = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

function allSame<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
