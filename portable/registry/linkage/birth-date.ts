/** Which part of a date with the year last stands first. */
export type DayOrder = "day-first" | "month-first";

const yearFirst = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?:\D.*)?$/;
const yearLast = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/;

/** What a column of dates as printed says of its order: any first part above 12 is a day. */
export function dayOrder(printed: Iterable<string>): DayOrder {
  for (const text of printed) {
    const parts = yearLast.exec(text.trim());
    if (parts === null) continue;
    if (Number(parts[1]) > 12) return "day-first";
    if (Number(parts[2]) > 12) return "month-first";
  }
  return "month-first";
}

/**
 * A date as eight digits, `yyyymmdd`, from `19720304`, `1972-03-04`, `03/04/1972` or `4.3.1972`. A
 * date that no calendar has ("19721399") is kept: in such files it is a slip, and the rest still tells.
 * Anything else gives the empty text: missing.
 */
export function dateDigits(printed: string, order: DayOrder): string {
  const text = printed.trim();
  const first = yearFirst.exec(text);
  const last = yearLast.exec(text);
  const [year, month, day] =
    first !== null
      ? [first[1], first[2], first[3]]
      : last !== null
        ? order === "day-first"
          ? [last[3], last[2], last[1]]
          : [last[3], last[1], last[2]]
        : [];
  if (year === undefined || month === undefined || day === undefined || year === "0000") return "";
  return `${year}${month.padStart(2, "0")}${day.padStart(2, "0")}`;
}
