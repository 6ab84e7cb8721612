import { expect, test } from "vitest";
import { type LinkedPair, link, type PersonRow } from "../../portable/registry/index.ts";
import {
  type ErrorRates,
  type FilePerson,
  type PersonFiles,
  personFiles,
} from "../../setup/registers/person-files.ts";

const faults: Record<string, ErrorRates> = {
  light: { slips: 0.04, missing: 0.02, swaps: 0.01, moved: 0.03 },
  middle: { slips: 0.1, missing: 0.06, swaps: 0.05, moved: 0.08 },
  heavy: { slips: 0.2, missing: 0.12, swaps: 0.08, moved: 0.15 },
};

/** `overlap` of the people stand in both files, `twice` of those two times, and `household` share a home. */
const files = [
  { name: "everyone in both", overlap: 1, twice: 0, household: 0 },
  { name: "half in both, some twice, some families", overlap: 0.5, twice: 0.1, household: 0.05 },
  { name: "one in ten in both, many families", overlap: 0.1, twice: 0, household: 0.2 },
];

function row(person: FilePerson, identifier: boolean): PersonRow {
  return {
    id: person.rec_id,
    values: {
      given: person.given_name,
      surname: person.surname,
      birthDate: person.date_of_birth,
      streetNumber: person.street_number,
      street: person.address_1,
      street2: person.address_2,
      suburb: person.suburb,
      postalCode: person.postcode,
      state: person.state,
      ...(identifier ? { identifier: person.soc_sec_id } : {}),
    },
  };
}

function linked(made: PersonFiles, identifier: boolean, threshold: number): LinkedPair[] {
  const rows = (people: FilePerson[]): PersonRow[] => people.map((person) => row(person, identifier));
  return link(rows(made.a), rows(made.b), threshold);
}

function isTrue(made: PersonFiles): (pair: LinkedPair) => boolean {
  return (pair) => made.truth.has(`${pair.a}|${pair.b}`);
}

for (const [rate, errors] of Object.entries(faults)) {
  for (const { name, ...shape } of files) {
    test(`${rate} faults, ${name}: precision 0.99 at recall 0.95 or more, without labels`, () => {
      const made = personFiles({ seed: 11, rows: 3000, ...shape, errors });
      const pairs = linked(made, true, 0.5);
      const right = pairs.filter(isTrue(made)).length;
      expect(right / pairs.length).toBeGreaterThanOrEqual(0.99);
      expect(right / made.truth.size).toBeGreaterThanOrEqual(0.95);
    });
  }
}

test("without a number that names people, families are still told apart", () => {
  const made = personFiles({
    seed: 12,
    rows: 3000,
    overlap: 0.05,
    twice: 0,
    household: 0.2,
    errors: faults.light ?? nothing,
  });
  const pairs = linked(made, false, 0.5);
  const right = pairs.filter(isTrue(made)).length;
  expect(right / pairs.length).toBeGreaterThanOrEqual(0.97);
  expect(right / made.truth.size).toBeGreaterThanOrEqual(0.95);
});

test("files that share nobody give no pair, however many families they hold", () => {
  for (const identifier of [true, false]) {
    const made = personFiles({ seed: 13, rows: 3000, overlap: 0, twice: 0, household: 0.2, errors: nothing });
    expect(linked(made, identifier, 0.5)).toEqual([]);
  }
});

/** Pairs of several files put together, because those in doubt are few in one: the chances given, and what is so. */
function judged(
  errors: ErrorRates,
  fields: readonly (keyof PersonRow["values"])[],
  seeds: readonly number[],
) {
  const pairs: { chance: number; isSo: boolean }[] = [];
  for (const seed of seeds) {
    const made = personFiles({ seed, rows: 3000, overlap: 0.5, twice: 0.05, household: 0.05, errors });
    const only = (person: FilePerson): PersonRow => {
      const { id, values } = row(person, false);
      return { id, values: Object.fromEntries(fields.map((field) => [field, values[field]])) };
    };
    const so = isTrue(made);
    for (const pair of link(made.a.map(only), made.b.map(only), 0.02))
      pairs.push({ chance: pair.probability, isSo: so(pair) });
  }
  return {
    /** The sum of chances, as a share of how many are true. */
    hoped: pairs.reduce((sum, { chance }) => sum + chance, 0) / pairs.filter(({ isSo }) => isSo).length,
    /** How many in 1 are true, of the pairs given a chance in this span. */
    share(from: number, to: number): number {
      const within = pairs.filter(({ chance }) => chance >= from && chance < to);
      expect(within.length).toBeGreaterThan(20);
      return within.filter(({ isSo }) => isSo).length / within.length;
    },
  };
}

const withoutNumber = [
  "given",
  "surname",
  "birthDate",
  "streetNumber",
  "street",
  "street2",
  "suburb",
  "postalCode",
  "state",
] as const;

test.each(Object.entries(faults))(
  "%s faults: of pairs given about 9 in 10, about 9 in 10 are true, and chances add up to what is true",
  (_rate, errors) => {
    const { hoped, share } = judged(errors, withoutNumber, [21, 22]);
    expect(Math.abs(hoped - 1)).toBeLessThan(0.03);
    expect(share(0.82, 0.98)).toBeGreaterThan(0.87);
  },
);

test.each(Object.entries(faults))(
  "%s faults, names and place only: chances add up to what is true, and doubt is not taken for certainty",
  (_rate, errors) => {
    const { hoped, share } = judged(errors, ["given", "surname", "suburb", "postalCode", "state"], [21, 22]);
    expect(Math.abs(hoped - 1)).toBeLessThan(0.05);
    expect(share(0.82, 0.98)).toBeGreaterThan(0.8);
    expect(share(0.02, 0.2)).toBeLessThan(0.35);
  },
);

test("one row may match several: a person who stands twice is found twice", () => {
  const made = personFiles({
    seed: 14,
    rows: 1500,
    overlap: 0.5,
    twice: 1,
    household: 0,
    errors: faults.light ?? nothing,
  });
  const pairs = linked(made, true, 0.5).filter(isTrue(made));
  const twice = new Map<string, number>();
  for (const { a } of pairs) twice.set(a, (twice.get(a) ?? 0) + 1);
  expect([...twice.values()].filter((count) => count === 2).length).toBeGreaterThan(700);
});

const nothing: ErrorRates = { slips: 0, missing: 0, swaps: 0, moved: 0 };
