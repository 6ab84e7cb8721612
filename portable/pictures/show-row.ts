import { type Denominator, denominatorFor } from "./denominator.ts";
import type { Figure } from "./figure.ts";
import { showAmount } from "./show-amount.ts";
import { showShare } from "./show-share.ts";
import type { Shown } from "./shown.ts";

/** A figure, and in plain words what it is compared with when it is a difference or a ratio. */
export interface Entry {
  figure: Figure;
  against: string | null;
}

function show({ figure, against }: Entry, of: Denominator): Shown {
  if (figure.unknown) return { kind: "not-known", because: figure.because };
  return showShare(figure, of) ?? showAmount(figure, against);
}

/** Points, parts and widths of unstated scales look alike and are not: each keeps a line of its own. */
const SAME_EVERYWHERE = new Set([
  "days",
  "weeks",
  "months",
  "years",
  "hours",
  "sessions",
  "mm",
  "USD",
  "EUR",
  "SD",
]);

/** What must agree before two bars may be drawn on one line; null keeps a line to itself. */
function lineOf({ figure }: Entry, shown: Shown): string | null {
  if (shown.kind !== "amount") return null;
  const ratio = shown.bar.noDifference === 1;
  if (!ratio && !SAME_EVERYWHERE.has(figure.unit ?? "")) return null;
  return [shown.bar.scale, shown.bar.noDifference, figure.unit].join();
}

/** Gives bars that measure the same thing the same ends, so that lengths can be compared across the row. */
function onOneLine(entries: readonly Entry[], shown: readonly Shown[]): Shown[] {
  const lines = new Map<string, [number, number]>();
  for (const [index, entry] of entries.entries()) {
    const cell = shown[index];
    const line = cell && lineOf(entry, cell);
    if (!line || cell.kind !== "amount") continue;
    const [low, high] = lines.get(line) ?? cell.bar.domain;
    lines.set(line, [Math.min(low, cell.bar.domain[0]), Math.max(high, cell.bar.domain[1])]);
  }
  return shown.map((cell, index) => {
    const entry = entries[index];
    const line = entry && lineOf(entry, cell);
    const domain = line ? lines.get(line) : undefined;
    return cell.kind === "amount" && domain ? { ...cell, bar: { ...cell.bar, domain } } : cell;
  });
}

/**
 * The figures of one row, or of a whole table, drawn to one scale: one denominator for all shares,
 * one line for all amounts of the same unit. `of` may widen the denominator to that of a larger table.
 */
export function showRow(entries: readonly Entry[], of?: Denominator): { of: Denominator; shown: Shown[] } {
  const denominator =
    of ?? denominatorFor(entries.map(({ figure }) => figure).filter((figure) => !figure.unknown));
  return {
    of: denominator,
    shown: onOneLine(
      entries,
      entries.map((entry) => show(entry, denominator)),
    ),
  };
}
