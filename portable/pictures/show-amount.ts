import { roundQuantity } from "./cautious-rounding.ts";
import { certaintyWords } from "./certainty-words.ts";
import { cautiousSide, type Figure, type Towards } from "./figure.ts";
import { toneOf } from "./icon-counts.ts";
import { figureNotes } from "./notes.ts";
import { writeNumber } from "./number-words.ts";
import type { Bar, Shown } from "./shown.ts";
import { afterTime, durationWords } from "./time-words.ts";

const RATIOS = { "risk-ratio": "likely", "odds-ratio": "odds", "rate-ratio": "often" } as const;
const DIFFERENCES = new Set(["mean-difference", "standardised-mean-difference", "risk-difference"]);

const STANDARD_STEPS = "standard steps";

/** What a unit counts, where its name does not say it. The DLQI: Finlay and Khan, Clin Exp Dermatol 1994;19:210. */
const UNIT_NOTES: readonly { begins: string; note: string }[] = [
  { begins: STANDARD_STEPS, note: "a standard step is the usual spread between people" },
  { begins: "DLQI", note: "DLQI points count how much a skin problem weighs on life, from 0 to 30" },
];
const unitNotes = (figure: Figure): string[] =>
  UNIT_NOTES.filter(({ begins }) => unitWords(figure).startsWith(begins)).map(({ note }) => note);

const isRatio = (measure: Figure["measure"]): measure is keyof typeof RATIOS =>
  measure !== null && measure in RATIOS;

const numbersOf = (figure: Figure): number[] => [
  ...(figure.centre === null ? [] : [figure.centre]),
  ...(figure.interval ?? []),
  ...(figure.range ?? []),
];

/**
 * A benefit that is counted downwards (a smaller fold, a fall in a score) is rounded towards no change;
 * any other amount to the side that {@link cautiousSide} names.
 */
function sideOf(figure: Figure): Towards {
  const side = cautiousSide(figure);
  const falls = numbersOf(figure).every((value) => value <= 0);
  return side === "down" && falls && figure.measure !== null && DIFFERENCES.has(figure.measure) ? "up" : side;
}

/** Shares of a whole that are no share of people: parts of 100, never a bare percentage. A yearly one says so. */
function parts(figure: Figure): { scale: number; unit: string } | null {
  const unit = figure.unit ?? "";
  const said = / a year$/.test(unit) ? "parts of 100 a year" : "parts of 100";
  if (/^percentage points\b/.test(unit)) return { scale: 1, unit: said };
  if (/^percent\b/.test(unit)) return { scale: 1, unit: said };
  if (/^fraction\b/.test(unit)) return { scale: 100, unit: said };
  if (figure.measure === "risk-difference" || unit === "risk difference")
    return { scale: 100, unit: "of 100" };
  return null;
}

/** Words that follow the number of a difference or ratio, always with what it is compared with. */
function comparison(figure: Figure, unit: string, against: string | null): string | null {
  const several = figure.centre === null && figure.range !== null;
  const other = against ?? (several ? "more than one other thing" : "what is not stated");
  const sign = Math.sign(figure.centre ?? figure.range?.[1] ?? 0);
  if (isRatio(figure.measure)) {
    const word = RATIOS[figure.measure];
    if (word === "odds") return `times the odds, compared with ${other} (odds are not the same as chances)`;
    return `times as ${word}, compared with ${other}`;
  }
  if (figure.measure === null || !DIFFERENCES.has(figure.measure)) return null;
  const way = sign > 0 ? " more" : sign < 0 ? " less" : "";
  const of = unit === "of 100" ? `${way} of 100` : `${unit === "" ? "" : ` ${unit}`}${way}`;
  return `${of}, compared with ${other}`.trim();
}

const unitWords = (figure: Figure): string => {
  const changed = parts(figure);
  if (changed) return changed.unit;
  if (figure.measure === "standardised-mean-difference" || figure.unit === "SD" || figure.unit === "SMD")
    return STANDARD_STEPS;
  if (figure.measure === "correlation") return "on a scale from −1 to 1";
  return figure.unit ?? "";
};

/** The numbers shown, rounded to the cautious side and with the sign said in words where words follow. */
function written(figure: Figure, values: readonly number[], signed: boolean): string[] {
  const scale = parts(figure)?.scale ?? 1;
  const side = sideOf(figure);
  return values.map((value) => {
    const rounded = roundQuantity(value * scale, side);
    return writeNumber(signed ? rounded : Math.abs(rounded));
  });
}

function barOf(figure: Figure): Bar {
  const aRatio = isRatio(figure.measure);
  const difference = figure.measure !== null && DIFFERENCES.has(figure.measure);
  const nothing = aRatio ? 1 : difference ? 0 : null;
  const values = [...numbersOf(figure), ...(figure.prediction ?? []), aRatio ? 1 : 0];
  const logarithmic = aRatio && Math.min(...values) > 0;
  return {
    scale: logarithmic ? "ratio" : "plain",
    domain: [Math.min(...values), Math.max(...values)],
    noDifference: nothing,
    centre: figure.centre,
    span: figure.interval ?? figure.range,
    prediction: figure.prediction,
    tone: toneOf(figure.kind),
  };
}

const joined = (pair: readonly string[], word: string): string => [...new Set(pair)].join(` ${word} `);

const AVERAGE = { mean: ", on average", median: ", half had more and half had less" } as const;

const averageOf = ({ measure }: Figure): string =>
  measure === "mean" || measure === "median" ? AVERAGE[measure] : "";

function timeAmount(figure: Figure): { number: string; after: string; span: string } | null {
  if (figure.unit !== "weeks") return null;
  const side = cautiousSide(figure);
  const main = figure.centre === null ? (figure.range ?? []) : [figure.centre];
  if (main.length === 0 || main.some((weeks) => weeks < 0)) return null;
  const words = durationWords(main, side);
  const span = figure.centre === null ? null : (figure.interval ?? figure.range);
  const ends = span && durationWords(span, side);
  return {
    number: words.number,
    after: `${words.unit}${averageOf(figure)}`,
    span: ends ? `${ends.number} ${ends.unit}` : "",
  };
}

function amountWords(
  figure: Figure,
  against: string | null,
): { number: string; after: string; span: string } {
  const unit = unitWords(figure);
  const compared = comparison(figure, unit, against);
  const spans = figure.interval ?? figure.range;
  const signed = compared === null || (spans !== null && spans[0] < 0 && spans[1] > 0);
  if (figure.centre === null)
    return {
      number: joined(written(figure, figure.range ?? [], signed), "to"),
      after: compared ?? unit,
      span:
        figure.range && figure.range[0] < figure.range[1] ? "the lowest and the highest that was found" : "",
    };
  return {
    number: written(figure, [figure.centre], compared === null).join(""),
    after: compared ?? `${unit}${averageOf(figure)}`,
    span: spans ? `between ${joined(written(figure, spans, signed), "and")}` : "",
  };
}

/**
 * An amount, a difference or a ratio in words, with the line it is drawn on. `against` names what it is
 * compared with, in plain words; null says that it is not stated.
 */
export function showAmount(figure: Figure, against: string | null): Shown {
  if (figure.centre === null && figure.range === null)
    return {
      kind: "words-only",
      because: figure.because,
      certainty: certaintyWords(figure.certainty),
      notes: figureNotes(figure, null),
    };
  const words = timeAmount(figure) ?? amountWords(figure, against);
  const time =
    figure.unit === "weeks" || figure.kind === "practical"
      ? ""
      : afterTime(figure.followUpWeeks, figure.followUpSpan);
  const { prediction, interval } = figure;
  const same = prediction !== null && interval?.join() === prediction.join();
  const next =
    prediction === null || same || figure.unit === "weeks"
      ? null
      : `between ${joined(written(figure, prediction, true), "and")}`;
  return {
    kind: "amount",
    lead: "",
    number: words.number,
    after: words.after === "" ? time.replace(/^, /, "") : `${words.after}${time}`,
    span: words.span,
    certainty: certaintyWords(figure.certainty),
    notes: [...figureNotes(figure, next), ...unitNotes(figure)],
    bar: barOf(figure),
  };
}
