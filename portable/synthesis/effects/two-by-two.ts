import { refuse } from "../../distributions/index.ts";
import type { Effect } from "./effect.ts";
import { countOf, nameOf, type Row } from "./row-numbers.ts";

/** A two-by-two table: `ai` with and `bi` without the event in the first group, `ci` and `di` in the second. */
export interface Table {
  ai: number;
  bi: number;
  ci: number;
  di: number;
}

export type TableMeasure = "RR" | "OR" | "RD" | "PETO";

/** Reads `ai bi ci di`, or `ai n1i ci n2i`. Refuses empty groups and more events than people. */
export function tableOf(row: Row, place: number): Table {
  const ai = countOf(row, place, "ai");
  const ci = countOf(row, place, "ci");
  const bi = withoutEvent(row, place, "bi", "n1i", ai);
  const di = withoutEvent(row, place, "di", "n2i", ci);
  if (ai + bi === 0) refuse(nameOf(place, "n1i"), "no people in the first group", 0);
  if (ci + di === 0) refuse(nameOf(place, "n2i"), "no people in the second group", 0);
  return { ai, bi, ci, di };
}

function withoutEvent(row: Row, place: number, field: string, sizeField: string, events: number): number {
  const given = row[sizeField] !== undefined;
  if (row[field] !== undefined) {
    const without = countOf(row, place, field);
    const sum = events + without;
    if (given && !(Math.abs(countOf(row, place, sizeField) - sum) <= 1e-9 * sum)) {
      refuse(
        nameOf(place, sizeField),
        `not the sum of its two cells, ${sum}`,
        row[sizeField],
        `Give ${field} or ${sizeField}.`,
      );
    }
    return without;
  }
  if (!given) {
    refuse(nameOf(place, sizeField), `missing, and so is ${field}`, undefined, "Give one of them.");
  }
  const size = countOf(row, place, sizeField);
  if (events > size) {
    refuse(
      nameOf(place, sizeField === "n1i" ? "ai" : "ci"),
      `more events than ${sizeField} = ${size}`,
      events,
    );
  }
  return size - events;
}

/** Whether a table has both events and people without one; if not, it says nothing of a ratio. */
export function tellsOfRatio({ ai, bi, ci, di }: Table): boolean {
  return ai + ci > 0 && bi + di > 0;
}

/** metafor's default for empty cells: 1/2 is added to all four cells of a table that has one. */
export function withoutEmptyCells(table: Table): Table {
  const { ai, bi, ci, di } = table;
  if (ai > 0 && bi > 0 && ci > 0 && di > 0) return table;
  return { ai: ai + 0.5, bi: bi + 0.5, ci: ci + 0.5, di: di + 0.5 };
}

/** Log risk ratio, log odds ratio, risk difference or Peto's log odds ratio, with large-sample variance. */
export function tableEffect(measure: TableMeasure, table: Table): Effect {
  const { ai, bi, ci, di } = withoutEmptyCells(table);
  const n1 = ai + bi;
  const n2 = ci + di;
  switch (measure) {
    case "RR":
      return { yi: Math.log(ai / n1) - Math.log(ci / n2), vi: 1 / ai - 1 / n1 + 1 / ci - 1 / n2 };
    case "OR":
      return { yi: Math.log(ai / bi) - Math.log(ci / di), vi: 1 / ai + 1 / bi + 1 / ci + 1 / di };
    case "RD":
      return { yi: ai / n1 - ci / n2, vi: ((ai / n1) * (bi / n1)) / n1 + ((ci / n2) * (di / n2)) / n2 };
    case "PETO": {
      const { difference, variance } = observedMinusExpected({ ai, bi, ci, di });
      return { yi: difference / variance, vi: 1 / variance };
    }
  }
}

/** Observed less expected events in the first group, and the hypergeometric variance. */
export function observedMinusExpected({ ai, bi, ci, di }: Table): { difference: number; variance: number } {
  const n1 = ai + bi;
  const n2 = ci + di;
  const all = n1 + n2;
  const events = ai + ci;
  return {
    difference: ai - events * (n1 / all),
    variance: (events * (n1 / all) * (n2 / all) * (bi + di)) / (all - 1),
  };
}
