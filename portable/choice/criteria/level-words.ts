import type { CriterionRow } from "./criterion-row.ts";

/** One level of a criterion in plain words: `levelWords(row, 21)` of time off is "3 weeks". */
export function levelWords(row: CriterionRow, value: number): string {
  switch (row.unit) {
    case "share":
      if (value <= 0) return "nobody";
      return value >= 1 ? "everybody" : `${number(value * 100)} of 100 people`;
    case "weeks":
      return timeWords(value);
    case "days":
      return value === 0 ? "no days" : value === 1 ? "1 day" : `${number(value)} days`;
    case "visits":
      return value === 0 ? "no visits" : value === 1 ? "1 visit" : `${number(value)} visits`;
    case "dollars":
      return value === 0 ? "nothing" : `$${Math.round(value).toLocaleString("en-US")}`;
    case "steps":
      return row.steps?.[Math.round(value)] ?? "";
  }
}

/** A step from one level to another: "from 21 days to no days", "who notices one: from nobody to everybody". */
export function stepWords(row: CriterionRow, from: number, to: number): string {
  const step = `from ${levelWords(row, from)} to ${levelWords(row, to)}`;
  return row.counted === undefined ? step : `${row.counted}: ${step}`;
}

/** Weeks as people say them. */
function timeWords(weeks: number): string {
  if (weeks < 1) return weeks === 0 ? "no time at all" : "less than a week";
  if (weeks < 9) return plural(Math.round(weeks), "week");
  if (weeks < 104) return plural(Math.round(weeks / 4.348), "month");
  return plural(Math.round(weeks / 52.18), "year");
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** Whole numbers as they are, others with one digit. */
function number(value: number): string {
  return String(Number(value.toFixed(value < 10 ? 1 : 0)));
}
