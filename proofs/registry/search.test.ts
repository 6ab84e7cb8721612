import { expect, test } from "vitest";
import { readFacts } from "../../node/evidence/load-evidence.ts";
import { seededUniform } from "../../portable/distributions/index.ts";
import { indexEvidence } from "../../portable/evidence/index.ts";
import { fold, type Practitioner, type RegisterEntry, rank } from "../../portable/registry/index.ts";
import { misspelt } from "../../setup/generate-register.ts";
import {
  type FictionalPractitioner,
  fictionalPractitioners,
} from "../../setup/registers/fictional-practitioners.ts";

const { rows } = readFacts();
if (rows === null) throw new Error("the facts did not load; run `validate` to see why");
const evidence = indexEvidence(rows);

function practitioner(row: FictionalPractitioner): Practitioner {
  const name = {
    use: "legal" as const,
    surname: row.surname,
    given: row.given,
    middle: row.middle,
    suffix: "",
    credentials: row.credentials,
  };
  const entry: RegisterEntry = {
    register: "nppes",
    edition: null,
    date: "2026-11-08",
    fictional: true,
    joined: { by: "identifier", probability: null },
    identifiers: [{ system: "npi", value: row.npi }],
    names: row.formerSurname === "" ? [name] : [name, { ...name, use: "former", surname: row.formerSurname }],
    addresses: [
      {
        use: "practice",
        lines: [row.street],
        city: row.place.city,
        state: row.place.state,
        postalCode: row.postalCode,
        country: "US",
        telephone: "",
        coordinates: null,
      },
    ],
    specialties: [],
    licences: [],
    enumeration: null,
    exclusion: null,
    optOut: null,
    billed: [],
    payments: [],
  };
  return { id: `npi:${row.npi}`, npi: row.npi, country: "US", entries: [entry] };
}

const register = [...fictionalPractitioners(100_000, 3)].filter(({ kind }) => kind === "person");

function trigrams(text: string): string[] {
  const words = fold(text).split(" ");
  return words.flatMap((word) =>
    Array.from({ length: word.length + 1 }, (_, at) => `  ${word} `.slice(at, at + 3)),
  );
}

const holders = new Map<string, number[]>();
for (const [at, { given, surname, formerSurname }] of register.entries()) {
  for (const trigram of new Set(trigrams(`${given} ${surname} ${formerSurname}`))) {
    const held = holders.get(trigram);
    if (held === undefined) holders.set(trigram, [at]);
    else held.push(at);
  }
}

/** The 300 people who share most letter triples with what was typed, as a store's index would hand them over. */
function candidates(typed: string): FictionalPractitioner[] {
  const shared = new Map<number, number>();
  for (const trigram of new Set(trigrams(typed))) {
    for (const at of holders.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  const most = [...shared].sort((one, other) => other[1] - one[1]).slice(0, 300);
  return most.flatMap(([at]) => register[at] ?? []);
}

/** How many of a hundred typed names bring the person meant first; a namesake in all but the middle initial counts. */
function firstOf(typed: (row: FictionalPractitioner, uniform: () => number) => string): number {
  const uniform = seededUniform(4);
  let right = 0;
  for (let at = 0; at < 100; at++) {
    const meant = register[Math.floor(uniform() * register.length)];
    if (meant === undefined) throw new Error("the register is empty");
    const name = typed(meant, uniform);
    const people = candidates(name);
    const place = { state: meant.place.state };
    const [first] = rank({ name, place }, people.map(practitioner), evidence);
    const found = people.find(({ npi }) => npi === first?.practitioner.npi);
    if (found?.npi === meant.npi || (found?.given === meant.given && found.surname === meant.surname))
      right++;
  }
  return right;
}

test("the right person is first for at least 95 of 100 misspelt names, with the state", () => {
  expect(firstOf((row, uniform) => misspelt(uniform, row.given, row.surname))).toBeGreaterThanOrEqual(95);
});

test("and for swapped names, former surnames and one half of a hyphenated one", () => {
  expect(firstOf((row) => `${row.surname} ${row.given}`)).toBeGreaterThanOrEqual(97);
  expect(
    firstOf((row) => `${row.given} ${row.formerSurname === "" ? row.surname : row.formerSurname}`),
  ).toBeGreaterThanOrEqual(97);
  expect(firstOf((row) => `${row.given} ${row.surname.split("-")[0]}`)).toBeGreaterThanOrEqual(95);
});
