import { roundQuantity } from "./cautious-rounding.ts";
import type { Towards } from "./figure.ts";
import { writeNumber } from "./number-words.ts";

/** Of the calendar, for the time of a follow-up. */
const WEEKS_A_YEAR = 365.25 / 7;
const WEEKS_A_MONTH = WEEKS_A_YEAR / 12;
/** How studies name lengths: 52 weeks are 12 months, 26 are 6. */
const STUDY_YEAR = 52;
const STUDY_MONTH = STUDY_YEAR / 12;

const counted = (value: number, one: string): string =>
  `${writeNumber(value)} ${one}${value === 1 ? "" : "s"}`;

const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * How long after treatment a figure was taken: days below one week, weeks below nine, whole months below two
 * years, then years. "time not stated" when the source does not say.
 *
 * @example followUpWords(32) // "7 months"
 */
export function followUpWords(weeks: number | null): string {
  if (weeks === null) return "time not stated";
  if (!(weeks >= 0) || !Number.isFinite(weeks))
    throw new RangeError(`invalid weeks; below 0 or not finite: ${weeks}. Give null when it is not known.`);
  if (weeks < 1) return weeks * 7 < 0.5 ? "straight away" : counted(Math.round(weeks * 7), "day");
  if (weeks < 9) return counted(Math.round(weeks), "week");
  if (weeks < 2 * STUDY_YEAR) return counted(Math.round(weeks / WEEKS_A_MONTH), "month");
  return counted(tenth(weeks / WEEKS_A_YEAR), "year");
}

/** One time, or the shortest and the longest of several. */
function timesWords(weeks: number | null, span: [number, number] | undefined): string {
  if (weeks !== null || span === undefined) return followUpWords(weeks);
  const [shortest, longest] = [followUpWords(span[0]), followUpWords(span[1])];
  return shortest === longest ? shortest : `${shortest} to ${longest}`;
}

const placed = (words: string, before: string): string =>
  words === "time not stated" || words === "straight away" ? `, ${words}` : `${before} ${words}`;

/** The same, as it follows a count: "over 7 months", or ", time not stated". */
export function overTime(weeks: number | null, span?: [number, number]): string {
  return placed(timesWords(weeks, span), " over");
}

/** The same, as it follows an amount: ", after 7 months". */
export function afterTime(weeks: number | null, span?: [number, number]): string {
  return placed(timesWords(weeks, span), ", after");
}

const UNITS = [
  { below: 9, weeks: 1, one: "week" },
  { below: 2 * STUDY_YEAR, weeks: STUDY_MONTH, one: "month" },
  { below: Number.POSITIVE_INFINITY, weeks: STUDY_YEAR, one: "year" },
];

/**
 * A length of time given in weeks, in the unit its longest end reads best in, each end rounded to the cautious side.
 *
 * @example durationWords([26, 52], "down") // { number: "6 to 12", unit: "months" }
 */
export function durationWords(weeks: readonly number[], towards: Towards): { number: string; unit: string } {
  const longest = Math.max(...weeks);
  const unit = UNITS.find(({ below }) => longest < below) ?? { weeks: 1, one: "week" };
  const shown = weeks.map((value) => roundTenth(value / unit.weeks, towards));
  const numbers = [...new Set(shown)].map(writeNumber);
  return { number: numbers.join(" to "), unit: numbers.join() === "1" ? unit.one : `${unit.one}s` };
}

const roundTenth = (value: number, towards: Towards): number => {
  const rounded = roundQuantity(value * 100, towards) / 100;
  const scaled = towards === "up" ? Math.ceil(rounded * 10 - 1e-6) : Math.floor(rounded * 10 + 1e-6);
  return scaled / 10;
};
