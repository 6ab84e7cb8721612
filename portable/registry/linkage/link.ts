import { seededUniform } from "../../distributions/index.ts";
import { type CandidatePairs, candidatePairs } from "./blocking.ts";
import { type PersonColumns, personColumns } from "./columns.ts";
import { type Comparison, cellCount, levelsOf } from "./comparison.ts";
import { comparisons as comparisonsOf, frequencies } from "./comparisons.ts";
import type { Field, PersonRow } from "./field.ts";
import { against, chanceOfMatch, type Learned, learn, type Pattern } from "./learn.ts";

/** Two rows and the chance that they are of one person. */
export interface LinkedPair {
  a: string;
  b: string;
  /** 0 to 1. */
  probability: number;
}

/** Pairs drawn to learn what strangers look like, beside the candidates. */
const STRANGERS = 80_000;
/** Its value changes nothing that matters: it draws the pairs of strangers. */
const SEED = 20261124;

/**
 * Probabilistic linkage of two files of people (Fellegi and Sunter 1969), with everything learned from the
 * files themselves: candidate pairs by blocking, agreement by expectation-maximisation over all pairs, and
 * rarer names counting for more. One row may match several; no label is needed.
 *
 * @param threshold pairs below this chance are left out; 0 to 1.
 */
export function link(
  left: readonly PersonRow[],
  right: readonly PersonRow[],
  threshold: number,
): LinkedPair[] {
  return linkColumns(personColumns(left), personColumns(right), threshold);
}

/** The same for files taken in by a `PersonCollector`, which may have more rows than an array of them could. */
export function linkColumns(a: PersonColumns, b: PersonColumns, threshold: number): LinkedPair[] {
  if (!(threshold >= 0 && threshold <= 1)) {
    throw new RangeError(
      `invalid threshold; not in [0, 1]: ${threshold}. Give 0.5 for "more likely than not".`,
    );
  }
  const [left, right] = [a.ids.length, b.ids.length];
  if (left === 0 || right === 0) return [];
  const comparisons = comparisonsOf(a, b);
  const pairs = candidatePairs(a, b);
  const seen = patternsOf(comparisons, pairs);
  const patterns = [...seen.patterns, ...strangers(comparisons, pairs, a, b)];
  const learned = learn(comparisons, patterns, (0.5 * Math.min(left, right)) / (left * right));
  const rarityFor = rarityOf(comparisons, learned, a, b);
  const judged = seen.patterns.map(({ cells }) => ({
    against: against(cells, learned),
    rarity: rarityFor(cells),
  }));
  const found: LinkedPair[] = [];
  for (let at = 0; at < pairs.left.length; at++) {
    const [one, other] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    const pattern = judged[seen.of[at] ?? 0];
    if (pattern === undefined) continue;
    const probability = chanceOfMatch(pattern.against, pattern.rarity(one));
    if (probability >= threshold) found.push({ a: a.ids[one] ?? "", b: b.ids[other] ?? "", probability });
  }
  return found.sort((one, other) => other.probability - one.probability);
}

interface SeenPatterns {
  patterns: Pattern[];
  /** Which pattern each candidate pair has. */
  of: Int32Array;
}

function patternsOf(
  comparisons: readonly Comparison[],
  pairs: Pick<CandidatePairs, "left" | "right">,
): SeenPatterns {
  const sizes = comparisons.map(cellCount);
  const places = new Map<number, number>();
  const patterns: { cells: number[]; pairs: number }[] = [];
  const of = new Int32Array(pairs.left.length);
  const cells = new Array<number>(comparisons.length).fill(0);
  for (const [at, one] of pairs.left.entries()) {
    const other = pairs.right[at] ?? 0;
    let key = 0;
    for (const [number, comparison] of comparisons.entries()) {
      const cell = comparison.cell(one, other);
      cells[number] = cell;
      key = key * (sizes[number] ?? 1) + cell;
    }
    let place = places.get(key);
    if (place === undefined) {
      place = patterns.length;
      places.set(key, place);
      patterns.push({ cells: [...cells], pairs: 0 });
    }
    of[at] = place;
    const pattern = patterns[place];
    if (pattern !== undefined) pattern.pairs++;
  }
  return { patterns, of };
}

/** Pairs that no blocking rule joins, drawn evenly and scaled up to as many as there are. */
function strangers(
  comparisons: readonly Comparison[],
  pairs: CandidatePairs,
  a: PersonColumns,
  b: PersonColumns,
): Pattern[] {
  const apart = a.ids.length * b.ids.length - pairs.left.length;
  if (apart <= 0) return [];
  const uniform = seededUniform(SEED);
  const left: number[] = [];
  const right: number[] = [];
  const wanted = Math.min(STRANGERS, apart);
  for (let draw = 0; draw < wanted * 4 && left.length < wanted; draw++) {
    const one = Math.floor(uniform() * a.ids.length);
    const other = Math.floor(uniform() * b.ids.length);
    if (pairs.includes(one, other)) continue;
    left.push(one);
    right.push(other);
  }
  if (left.length === 0) return [];
  const drawn = patternsOf(comparisons, { left: Int32Array.from(left), right: Int32Array.from(right) });
  const scale = apart / left.length;
  return drawn.patterns.map(({ cells, pairs: count }) => ({ cells, pairs: count * scale }));
}

/** Fields whose common values say less and rare ones more; of a place, the postal code speaks first. */
const weighed: readonly Field[] = ["surname", "given", "street", "postalCode", "suburb"];

/**
 * Term-frequency adjustment (Winkler 1989): two people called Smith agree by chance more often than two
 * called Okonkwo, so the average u of "exact" gives way to how common the very value is.
 */
function rarityOf(
  comparisons: readonly Comparison[],
  learned: Learned,
  a: PersonColumns,
  b: PersonColumns,
): (cells: readonly number[]) => (left: number) => { all: number; own: number } {
  const shares = new Map(weighed.map((field) => [field, frequencies(a.columns[field], b.columns[field])]));
  return (cells) => {
    const agreed = cells.flatMap((cell, number) => {
      const comparison = comparisons[number];
      const level = comparison === undefined ? null : levelsOf(comparison, cell);
      const exact = (comparison?.parts ?? [])
        .map((part) => part.field)
        .filter((field, at) => level?.[at] === 1 && shares.has(field));
      return exact.includes("postalCode") ? exact.filter((field) => field !== "suburb") : exact;
    });
    const counted = agreed.flatMap((field) => {
      const average = learned.exactAmongStrangers.get(field) ?? 0;
      const share = shares.get(field);
      return average > 0 && share !== undefined ? [{ field, average, share }] : [];
    });
    return (left) => {
      const rarity = { all: 0, own: 0 };
      for (const { field, average, share } of counted) {
        const rarer = Math.log(average / share(left));
        rarity.all += rarer;
        if (field === "given") rarity.own += rarer;
      }
      return rarity;
    };
  };
}
