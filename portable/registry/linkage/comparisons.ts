import { oneSlipApart, similarityFrom } from "../names/distance.ts";
import { sharesNickname } from "../names/nicknames.ts";
import type { Column, PersonColumns } from "./columns.ts";
import { type Comparison, type Part, partCells, remembered } from "./comparison.ts";

/** Winkler's similarity from which two names are one name misspelt, and from which they resemble. */
const CLOSE = 0.9;
const NEAR = 0.8;

const surname: Part = {
  field: "surname",
  levels: ["exact", "close", "near", "different"],
  expectedOfMatches: [0.85, 0.08, 0.03, 0.04],
  expectedOfOthers: [0.004, 0.002, 0.004, 0.99],
  atHome: [0.7, 0.05, 0.02, 0.23],
};
const given: Part = {
  field: "given",
  levels: ["exact", "short form", "close", "near", "different"],
  expectedOfMatches: [0.82, 0.04, 0.07, 0.02, 0.05],
  expectedOfOthers: [0.008, 0.007, 0.003, 0.007, 0.975],
  atHome: "as-strangers",
};
const birthDate: Part = {
  field: "birthDate",
  levels: ["exact", "one slip", "two of three parts", "different"],
  expectedOfMatches: [0.88, 0.07, 0.03, 0.02],
  expectedOfOthers: [0.00005, 0.00095, 0.004, 0.995],
  atHome: "as-strangers",
};
const identifier: Part = {
  field: "identifier",
  levels: ["exact", "one slip", "different"],
  expectedOfMatches: [0.9, 0.06, 0.04],
  expectedOfOthers: [0.000001, 0.000009, 0.99999],
  atHome: "as-strangers",
};
const streetNumber: Part = {
  field: "streetNumber",
  levels: ["exact", "one slip", "different"],
  expectedOfMatches: [0.8, 0.1, 0.1],
  expectedOfOthers: [0.02, 0.08, 0.9],
  atHome: "as-one-person",
};
const street: Part = {
  field: "street",
  levels: ["exact", "close", "different"],
  expectedOfMatches: [0.75, 0.12, 0.13],
  expectedOfOthers: [0.002, 0.008, 0.99],
  atHome: "as-one-person",
};
const street2: Part = { ...street, field: "street2" };
const suburb: Part = {
  field: "suburb",
  levels: ["exact", "close", "different"],
  expectedOfMatches: [0.8, 0.1, 0.1],
  expectedOfOthers: [0.005, 0.005, 0.99],
  atHome: "as-one-person",
};
const postalCode: Part = {
  field: "postalCode",
  levels: ["exact", "one slip", "different"],
  expectedOfMatches: [0.8, 0.1, 0.1],
  expectedOfOthers: [0.005, 0.015, 0.98],
  atHome: "as-one-person",
};
const state: Part = {
  field: "state",
  levels: ["exact", "different"],
  expectedOfMatches: [0.93, 0.07],
  expectedOfOthers: [0.15, 0.85],
  atHome: "as-one-person",
};

/** Every comparison of two files; fields that neither file has are missing throughout and weigh nothing. */
export function comparisons(left: PersonColumns, right: PersonColumns): Comparison[] {
  return [
    names(left, right),
    single(birthDate, left, right, dateLevel),
    single(identifier, left, right, slipLevel),
    single(streetNumber, left, right, slipLevel),
    streets(left, right),
    places(left, right),
  ];
}

function single(
  part: Part,
  left: PersonColumns,
  right: PersonColumns,
  level: (one: string, other: string) => number,
): Comparison {
  const compare = remembered(left.columns[part.field], right.columns[part.field], level);
  return { parts: [part], ownCells: [], cell: compare };
}

function names(left: PersonColumns, right: PersonColumns): Comparison {
  const a = left.columns;
  const b = right.columns;
  const surnames = remembered(a.surname, b.surname, surnameLevel);
  const givens = remembered(a.given, b.given, givenLevel);
  const crossed = remembered(a.surname, b.given, alike);
  const crossedBack = remembered(a.given, b.surname, alike);
  const swapped = partCells([surname, given]);
  return {
    parts: [surname, given],
    ownCells: [{ name: "swapped", expectedOfMatches: 0.03, expectedOfOthers: 0.000005 }],
    cell: (one, other) => {
      const surnamesAre = surnames(one, other);
      const givensAre = givens(one, other);
      if (
        surnamesAre === surname.levels.length &&
        givensAre === given.levels.length &&
        crossed(one, other) === 1 &&
        crossedBack(one, other) === 1
      ) {
        return swapped;
      }
      return surnamesAre * (given.levels.length + 1) + givensAre;
    },
  };
}

function streets(left: PersonColumns, right: PersonColumns): Comparison {
  const a = left.columns;
  const b = right.columns;
  const first = remembered(a.street, b.street, wordsLevel);
  const second = remembered(a.street2, b.street2, wordsLevel);
  const crossed = remembered(a.street, b.street2, wordsLevel);
  const crossedBack = remembered(a.street2, b.street, wordsLevel);
  const swapped = partCells([street, street2]);
  const agrees = (level: number): boolean => level === 1 || level === 2;
  return {
    parts: [street, street2],
    ownCells: [{ name: "swapped", expectedOfMatches: 0.03, expectedOfOthers: 0.00005 }],
    cell: (one, other) => {
      const firsts = first(one, other);
      const seconds = second(one, other);
      if (
        !agrees(firsts) &&
        !agrees(seconds) &&
        (agrees(crossed(one, other)) || agrees(crossedBack(one, other)))
      ) {
        return swapped;
      }
      return firsts * (street2.levels.length + 1) + seconds;
    },
  };
}

function places(left: PersonColumns, right: PersonColumns): Comparison {
  const a = left.columns;
  const b = right.columns;
  const suburbs = remembered(a.suburb, b.suburb, wordsLevel);
  const codes = remembered(a.postalCode, b.postalCode, postalLevel);
  const states = remembered(a.state, b.state, sameOrDifferent);
  const parts = [suburb, postalCode, state];
  const [codeSize, stateSize] = [postalCode.levels.length + 1, state.levels.length + 1];
  return {
    parts,
    ownCells: [],
    cell: (one, other) =>
      (suburbs(one, other) * codeSize + codes(one, other)) * stateSize + states(one, other),
  };
}

function surnameLevel(one: string, other: string): number {
  if (one === other) return 1;
  // A hyphenated name against one of its parts: marriage adds a part, or drops one.
  if (one.includes(" ") || other.includes(" ")) {
    const [parts, others] = [one.split(" "), other.split(" ")];
    if (one.replaceAll(" ", "") === other.replaceAll(" ", "")) return 1;
    if (parts.some((part) => part.length > 2 && others.includes(part))) return 2;
  }
  const alike = similarityFrom(NEAR, one, other);
  if (alike >= CLOSE || oneSlipApart(one, other)) return 2;
  return alike >= NEAR ? 3 : 4;
}

function givenLevel(one: string, other: string): number {
  if (one === other) return 1;
  const [first = "", second = ""] = [one.split(" ")[0], other.split(" ")[0]];
  if (first === second || sharesNickname(first, second)) return 2;
  if ((first.length === 1 || second.length === 1) && first[0] === second[0]) return 2;
  const alike = similarityFrom(NEAR, one, other);
  if (alike >= CLOSE || (one.length > 3 && oneSlipApart(one, other))) return 3;
  return alike >= NEAR ? 4 : 5;
}

function alike(one: string, other: string): number {
  return one === other || similarityFrom(CLOSE, one, other) > 0 ? 1 : 2;
}

function dateLevel(one: string, other: string): number {
  if (one === other) return 1;
  if (oneSlipApart(one, other)) return 2;
  const [year, month, day] = [one.slice(0, 4), one.slice(4, 6), one.slice(6)];
  if (other === `${year}${day}${month}`) return 2;
  const same = [other.slice(0, 4) === year, other.slice(4, 6) === month, other.slice(6) === day].filter(
    Boolean,
  ).length;
  return same === 2 ? 3 : 4;
}

function slipLevel(one: string, other: string): number {
  if (one === other) return 1;
  return oneSlipApart(one, other) ? 2 : 3;
}

/** A five-digit code and its nine-digit form are one code. */
function postalLevel(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length === 5 && long.length === 9 && long.startsWith(short)) return 1;
  return slipLevel(one, other);
}

function wordsLevel(one: string, other: string): number {
  if (one === other) return 1;
  return similarityFrom(CLOSE, one, other) > 0 || oneSlipApart(one, other) ? 2 : 3;
}

function sameOrDifferent(one: string, other: string): number {
  return one === other ? 1 : 2;
}

/** How common each value of a field is over both files together: the chance that a stranger has it too. */
export function frequencies(left: Column, right: Column): (leftRow: number) => number {
  const rows = left.codes.length + right.codes.length;
  const places = new Map(left.values.map((value, place) => [value, place]));
  const counts = [...left.counts];
  for (const [elsewhere, value] of right.values.entries()) {
    const place = places.get(value);
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + (right.counts[elsewhere] ?? 0);
  }
  const shares = counts.map((count) => Math.max(1, count - 1) / rows);
  return (row) => shares[left.codes[row] ?? 0] ?? 1;
}
