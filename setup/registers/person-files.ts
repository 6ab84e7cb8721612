import { seededUniform, type Uniform } from "../../portable/distributions/index.ts";
import { between, pick } from "./draws.ts";
import { type FictionalNames, fictionalNames } from "./names.ts";
import { heard, slip } from "./slips.ts";

/** How faulty the second file is. Each is a chance, 0 to 1. */
export interface ErrorRates {
  /** That a value holds a slip. */
  slips: number;
  /** That a value of either file is missing. */
  missing: number;
  /** That two values of a row are swapped (names; address lines; day and month). */
  swaps: number;
  /** That a person has moved, and that a woman has changed her surname. */
  moved: number;
}

/** A row under FEBRL's column names. */
export type FilePerson = Record<(typeof personColumns)[number], string>;

export const personColumns = [
  "rec_id",
  "given_name",
  "surname",
  "street_number",
  "address_1",
  "address_2",
  "suburb",
  "postcode",
  "state",
  "date_of_birth",
  "soc_sec_id",
] as const;

export interface PersonFiles {
  a: FilePerson[];
  b: FilePerson[];
  /** Which rows are of one person: `a id|b id`. */
  truth: ReadonlySet<string>;
}

export interface PersonFilesWanted {
  seed: number;
  /** Rows of the first file. */
  rows: number;
  /** Share of the first file's people who stand in the second too. */
  overlap: number;
  /** Chance that such a person stands in the second file twice. */
  twice: number;
  /** Chance that a new person shares surname and address with the one before: households. */
  household: number;
  errors: ErrorRates;
}

/**
 * Two files of made-up people in the layout of FEBRL's published test sets, and which rows belong together.
 * The second file holds `overlap` of the first one's people, faulty, and as many new people as make it
 * equally long.
 */
export function personFiles(wanted: PersonFilesWanted): PersonFiles {
  const uniform = seededUniform(wanted.seed);
  const names = fictionalNames(uniform);
  const places = suburbs(uniform, names);
  const made: FilePerson[] = [];
  const next = (id: string): FilePerson => {
    const person = drawn(uniform, names, places, id);
    const before = made.at(-1);
    if (before !== undefined && uniform() < wanted.household) {
      for (const field of [
        "surname",
        "street_number",
        "address_1",
        "address_2",
        "suburb",
        "postcode",
        "state",
      ] as const) {
        person[field] = before[field];
      }
    }
    made.push(person);
    return person;
  };
  const whole = Array.from({ length: wanted.rows }, (_, place) => next(`rec-${place}-org`));
  const truth = new Set<string>();
  const b: FilePerson[] = [];
  for (const [place, person] of whole.entries()) {
    if (place >= wanted.rows * wanted.overlap) break;
    const copies = uniform() < wanted.twice ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      const id = `rec-${place}-dup-${copy}`;
      b.push({ ...faulty(uniform, names, places, person, wanted.errors), rec_id: id });
      truth.add(`${person.rec_id}|${id}`);
    }
  }
  for (let place = 0; b.length < wanted.rows; place++) {
    b.push(withGaps(uniform, next(`rec-${wanted.rows + place}-new`), wanted.errors.missing));
  }
  return { a: whole.map((person) => withGaps(uniform, person, wanted.errors.missing)), b, truth };
}

interface Suburb {
  suburb: string;
  postcode: string;
  state: string;
}

function suburbs(uniform: Uniform, names: FictionalNames): (uniform: Uniform) => Suburb {
  const states = ["nsw", "nsw", "nsw", "vic", "vic", "qld", "qld", "wa", "sa", "tas", "act", "nt"];
  const list = Array.from({ length: 1500 }, () => ({
    suburb: names.city(uniform).toLowerCase(),
    postcode: String(between(uniform, 800, 7999)).padStart(4, "0"),
    state: pick(uniform, states),
  }));
  return (again) => pick(again, list);
}

function drawn(
  uniform: Uniform,
  names: FictionalNames,
  place: (uniform: Uniform) => Suburb,
  id: string,
): FilePerson {
  const given = uniform() < 0.5 ? names.givenFemale(uniform) : names.givenMale(uniform);
  return {
    rec_id: id,
    given_name: given.toLowerCase(),
    surname: names.surname(uniform).toLowerCase(),
    street_number: String(between(uniform, 1, uniform() < 0.7 ? 120 : 900)),
    address_1: names.street(uniform).toLowerCase(),
    address_2:
      uniform() < 0.35
        ? `${names.city(uniform)} ${pick(uniform, ["village", "court", "park"])}`.toLowerCase()
        : "",
    ...place(uniform),
    date_of_birth: `${between(uniform, 1930, 2005)}${two(uniform, 12)}${two(uniform, 28)}`,
    soc_sec_id: String(between(uniform, 1_000_000, 9_999_999)),
  };
}

function two(uniform: Uniform, most: number): string {
  return String(between(uniform, 1, most)).padStart(2, "0");
}

function withGaps(uniform: Uniform, person: FilePerson, missing: number): FilePerson {
  const gaps = { ...person };
  for (const column of personColumns) if (column !== "rec_id" && uniform() < missing) gaps[column] = "";
  return gaps;
}

function faulty(
  uniform: Uniform,
  names: FictionalNames,
  place: (uniform: Uniform) => Suburb,
  person: FilePerson,
  errors: ErrorRates,
): FilePerson {
  const copy = withGaps(uniform, person, errors.missing);
  if (uniform() < errors.moved) {
    const home = drawn(uniform, names, place, copy.rec_id);
    for (const field of ["street_number", "address_1", "address_2", "suburb", "postcode", "state"] as const) {
      copy[field] = home[field];
    }
  }
  if (uniform() < errors.moved / 3) copy.surname = names.surname(uniform).toLowerCase();
  for (const column of personColumns) {
    if (column === "rec_id" || uniform() >= errors.slips) continue;
    const name = column === "given_name" || column === "surname";
    copy[column] = name && uniform() < 0.3 ? heard(uniform, copy[column]) : slip(uniform, copy[column]);
    if (uniform() < 0.2) copy[column] = slip(uniform, copy[column]);
  }
  if (uniform() < errors.swaps) [copy.given_name, copy.surname] = [copy.surname, copy.given_name];
  if (uniform() < errors.swaps) [copy.address_1, copy.address_2] = [copy.address_2, copy.address_1];
  if (uniform() < errors.swaps) {
    const date = copy.date_of_birth;
    copy.date_of_birth = date.slice(0, 4) + date.slice(6) + date.slice(4, 6);
  }
  return copy;
}
