import type { PersonColumns } from "./columns.ts";
import type { Field } from "./field.ts";

/** Pairs worth comparing: row `left[i]` of one file and row `right[i]` of the other. */
export interface CandidatePairs {
  left: Int32Array;
  right: Int32Array;
  /** Whether a pair of rows is among the candidates. */
  includes: (left: number, right: number) => boolean;
}

type Values = (field: Field) => string;

/** A rule gives each row one key, or none; rows of equal keys are compared. */
type BlockingRule = (value: Values) => string;

function joined(...parts: string[]): string {
  return parts.some((part) => part === "") ? "" : parts.join("|");
}

/** A number too short to be shortened says nothing by its start. */
const long = (number: string): string => (number.length > 6 ? number : "");
const start = (text: string, letters: number): string => text.slice(0, letters);
/** The two names in alphabetical order, so that a swap of them changes nothing. */
const bothNames = (value: Values): string =>
  joined(...[value("given"), value("surname")].map((name) => start(name, 4)).sort());

/**
 * A true pair is lost only when every rule misses it. Each rule leans on other fields than the rest, so
 * that slips in two or three fields still leave one that finds the pair.
 */
const rules: readonly BlockingRule[] = [
  (value) => value("identifier"),
  (value) => joined("start", long(value("identifier")).slice(0, 5)),
  (value) => joined("end", long(value("identifier")).slice(-5)),
  (value) => value("birthDate"),
  (value) => joined(value("birthDate").slice(4), start(value("surname"), 3)),
  (value) => bothNames(value),
  (value) => value("surname"),
  (value) => joined(value("surname"), start(value("birthDate"), 4)),
  (value) => joined(value("surname"), start(value("given"), 1), value("state")),
  (value) => joined(value("surname"), value("postalCode")),
  (value) => joined(value("surname"), value("suburb")),
  (value) => joined(value("given"), start(value("birthDate"), 6)),
  (value) => joined(value("given"), start(value("surname"), 2)),
  (value) => joined(value("given"), value("postalCode")),
  (value) => joined(value("given"), value("suburb")),
  (value) => joined(value("given"), value("streetNumber")),
  (value) => joined(value("streetNumber"), start(value("street"), 5)),
  (value) => joined(value("streetNumber"), value("postalCode")),
  (value) => joined(value("suburb"), value("streetNumber")),
  (value) => joined(start(value("street"), 6), value("postalCode")),
];

/** A rule's largest blocks (the commonest names) are left out once it gives more pairs than these a row of a file. */
const MOST_PAIRS_A_ROW_OF_THE_LONGER = 10;
const MOST_PAIRS_A_ROW_OF_THE_SHORTER = 100;
/** And in all, so that files of millions of rows stay in memory. */
const MOST_PAIRS_A_RULE = 4_000_000;

/** Candidate pairs of two files by all rules together, each pair once. */
export function candidatePairs(left: PersonColumns, right: PersonColumns): CandidatePairs {
  const keyed = rules.map((rule) => new Keyed(rule, left, right));
  const rights: number[][] = [];
  const stamped = new Int32Array(right.ids.length).fill(-1);
  let total = 0;
  for (let row = 0; row < left.ids.length; row++) {
    const partners: number[] = [];
    for (const rule of keyed) {
      for (const partner of rule.partners(row)) {
        if (stamped[partner] === row) continue;
        stamped[partner] = row;
        partners.push(partner);
      }
    }
    total += partners.length;
    rights.push(partners);
  }
  const lefts = new Int32Array(total);
  const flat = new Int32Array(total);
  let at = 0;
  for (const [row, partners] of rights.entries()) {
    for (const partner of partners) {
      lefts[at] = row;
      flat[at] = partner;
      at++;
    }
  }
  return {
    left: lefts,
    right: flat,
    includes: (one, other) => keyed.some((rule) => rule.joins(one, other)),
  };
}

const none: readonly number[] = [];

/** One rule laid over both files. */
class Keyed {
  private readonly leftKeys: Int32Array;
  private readonly rightKeys: Int32Array;
  private readonly blocks: number[][] = [];

  constructor(rule: BlockingRule, left: PersonColumns, right: PersonColumns) {
    const places = new Map<string, number>();
    this.leftKeys = keysOf(rule, left, (key) => {
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, this.blocks.length);
      this.blocks.push([]);
      return this.blocks.length - 1;
    });
    // A key that no row of the left file has makes no pair: a long right file costs one look-up a row, or nothing.
    this.rightKeys =
      places.size === 0
        ? new Int32Array(right.ids.length).fill(-1)
        : keysOf(rule, right, (key) => places.get(key) ?? -1);
    for (const [row, key] of this.rightKeys.entries()) if (key >= 0) this.blocks[key]?.push(row);
    const asked = new Int32Array(this.blocks.length);
    for (const key of this.leftKeys) if (key >= 0) asked[key] = (asked[key] ?? 0) + 1;
    const [shorter, longer] = [left.ids.length, right.ids.length].sort((one, other) => one - other);
    const most = Math.min(
      MOST_PAIRS_A_RULE,
      MOST_PAIRS_A_ROW_OF_THE_LONGER * (longer ?? 0),
      MOST_PAIRS_A_ROW_OF_THE_SHORTER * (shorter ?? 0),
    );
    let pairs = 0;
    const smallestFirst = [...this.blocks.keys()].sort((a, b) => this.size(a, asked) - this.size(b, asked));
    for (const key of smallestFirst) {
      pairs += this.size(key, asked);
      if (pairs > most) this.blocks[key] = [];
    }
  }

  private size(key: number, asked: Int32Array): number {
    return (asked[key] ?? 0) * (this.blocks[key]?.length ?? 0);
  }

  partners(row: number): readonly number[] {
    return this.blocks[this.leftKeys[row] ?? -1] ?? none;
  }

  joins(left: number, right: number): boolean {
    const key = this.leftKeys[left] ?? -1;
    return key >= 0 && key === this.rightKeys[right] && (this.blocks[key]?.length ?? 0) > 0;
  }
}

function keysOf(rule: BlockingRule, people: PersonColumns, placeOf: (key: string) => number): Int32Array {
  const keys = new Int32Array(people.ids.length);
  let row = 0;
  const value: Values = (field) => {
    const column = people.columns[field];
    return column.values[column.codes[row] ?? 0] ?? "";
  };
  for (; row < keys.length; row++) {
    const key = rule(value);
    keys[row] = key === "" ? -1 : placeOf(key);
  }
  return keys;
}
