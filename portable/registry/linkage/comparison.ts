import type { Column } from "./columns.ts";
import type { Field } from "./field.ts";

/** How two values of one field can stand to each other. Level 0 is always "missing on one side or both". */
export interface Part {
  field: Field;
  /** Names of the levels after "missing", from exact to different. */
  levels: readonly string[];
  /** What is expected of true pairs before the data speak; one share a level, adding to 1. */
  expectedOfMatches: readonly number[];
  /** The same for pairs of two different people. */
  expectedOfOthers: readonly number[];
  /**
   * How two people of one home stand to each other: address as one person's would, day of birth as strangers',
   * surname by shares of its own.
   */
  atHome: "as-one-person" | "as-strangers" | readonly number[];
}

/**
 * One comparison of two rows. Parts that depend on each other (suburb and postal code) share one
 * comparison, whose cells are every combination of their levels, so that no evidence counts twice. After
 * them come cells of their own kind, such as "the two names are swapped".
 */
export interface Comparison {
  parts: readonly Part[];
  ownCells: readonly { name: string; expectedOfMatches: number; expectedOfOthers: number }[];
  /** The cell of a pair of rows: the levels as digits of a mixed base, the first part first. */
  cell: (left: number, right: number) => number;
}

/** How many cells the parts make together, without the comparison's own. */
export function partCells(parts: readonly Part[]): number {
  return parts.reduce((cells, part) => cells * (part.levels.length + 1), 1);
}

export function cellCount(comparison: Comparison): number {
  return partCells(comparison.parts) + comparison.ownCells.length;
}

/** The level of each part in a cell; null for a cell of the comparison's own, where every part is present. */
export function levelsOf(comparison: Comparison, cell: number): readonly number[] | null {
  if (cell >= partCells(comparison.parts)) return null;
  const levels: number[] = [];
  let rest = cell;
  for (const part of [...comparison.parts].reverse()) {
    const size = part.levels.length + 1;
    levels.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return levels;
}

/** Answers remembered for one field, a power of two: a few megabytes, however long the files are. */
const REMEMBERED = 1 << 18;

/**
 * Compares two values of a field, remembering the answer: files repeat the same few names. Each pair of values has
 * one place, and the last pair to come there is the one remembered.
 */
export function remembered(
  left: Column,
  right: Column,
  compare: (one: string, other: string) => number,
): (left: number, right: number) => number {
  const pairs = new Float64Array(REMEMBERED).fill(-1);
  const levels = new Uint8Array(REMEMBERED);
  const width = right.values.length;
  return (leftRow, rightRow) => {
    const one = left.codes[leftRow] ?? 0;
    const other = right.codes[rightRow] ?? 0;
    if (one === 0 || other === 0) return 0;
    const pair = one * width + other;
    // Knuth's multiplier spreads neighbouring values over all places.
    const place = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 14;
    if (pairs[place] === pair) return levels[place] ?? 0;
    const level = compare(left.values[one] ?? "", right.values[other] ?? "");
    pairs[place] = pair;
    levels[place] = level;
    return level;
  };
}
