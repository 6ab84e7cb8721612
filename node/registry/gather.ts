import { type Kysely, sql } from "kysely";
import type { Evidence } from "../../portable/evidence/index.ts";
import {
  compareLicenceNumbers,
  fold,
  type Licence,
  namesOf,
  type Practitioner,
  type RegisterEntry,
  rank,
} from "../../portable/registry/index.ts";
import { unnumbered } from "../store/indexes.ts";
import type { Tables } from "../store/tables.ts";
import { nameOnlyChance } from "./name-only-chance.ts";
import { countryOf, readEntry, type StoredEntry, specialtyLabels } from "./read-entry.ts";

/** Names that resemble less than this are not even a question; see `rank` for the scale. */
const LEAST_NAME = 0.9;
/** Chances below this are left out: a very common name says nothing. */
const LEAST_CHANCE = 0.01;
/** Most entries joined to one person by name alone. */
const MOST_BY_NAME = 20;

/** Namesakes whose stated licences are compared with a board's. */
const MOST_NAMESAKES = 50;

/** Registers whose entries without a number are joined to people by name. */
const withoutNumbers = ["leie", "licences"] as const;

/**
 * The people behind keys of the store, each with every entry that speaks of them: those under their number, under a
 * number of another kind that an entry ties to it, under a licence that a board lists with the same surname, and, as a
 * question only, under the same name. A person who is found under two keys comes back once.
 */
export async function gather(
  db: Kysely<Tables>,
  persons: readonly string[],
  evidence: Evidence,
  now: number,
): Promise<Practitioner[]> {
  const labels = await specialtyLabels(db, now);
  const own = await entriesUnder(db, persons);
  const people = new Map<string, RegisterEntry[]>(persons.map((person) => [person, []]));
  for (const stored of own)
    people.get(stored.person)?.push(readEntry(stored, { by: "identifier", probability: null }, labels));
  const absorbed = new Set<string>();
  const boards = await boardEntries(db, people);
  const tied = await entriesUnder(
    db,
    [...people.values()].flatMap(otherKeys).filter((key) => !people.has(key)),
  );
  for (const [person, entries] of people) {
    const keys = new Set(otherKeys(entries).filter((key) => key !== person));
    for (const key of keys) {
      const others =
        people.get(key) ??
        tied
          .filter((stored) => stored.person === key)
          .map((stored) => readEntry(stored, { by: "identifier", probability: null }, labels));
      if (!person.startsWith("npi:") || others.length === 0) continue;
      entries.push(...others);
      absorbed.add(key);
    }
    for (const stored of boards.filter(({ person: board }) => board !== person)) {
      const entry = readEntry(stored, { by: "licence-and-name", probability: null }, labels);
      if (!sameLicence(entries, entry)) continue;
      entries.push(entry);
      absorbed.add(stored.person);
    }
  }
  const practitioners = [...people]
    .filter(([person]) => !absorbed.has(person))
    .map(([person, entries]): Practitioner => {
      const npi = person.startsWith("npi:") ? person.slice(4) : null;
      return { id: person, npi, country: countryOf(person, entries), entries };
    });
  const questions = await entriesByName(
    db,
    practitioners.filter(({ npi }) => npi !== null),
    absorbed,
    evidence,
    labels,
  );
  for (const { practitioner, entry, key } of questions) {
    practitioner.entries.push(entry);
    // It is shown as a question with the people it may be of, and not as one more person of the name.
    absorbed.add(key);
  }
  return practitioners.filter(({ id }) => !absorbed.has(id));
}

async function entriesUnder(db: Kysely<Tables>, persons: readonly string[]): Promise<StoredEntry[]> {
  if (persons.length === 0) return [];
  return db
    .selectFrom("entry")
    .innerJoin("loaded_register", "loaded_register.id", "entry.register_id")
    .select(["entry.person", "entry.content", "register", "edition", "day", "fictional"])
    .where("entry.person", "in", [...new Set(persons)])
    .orderBy("entry.id")
    .execute();
}

/** Keys of the store under which the same person may stand: profiles of Open Payments, a directory's other numbers. */
function otherKeys(entries: readonly RegisterEntry[]): string[] {
  return entries.flatMap(({ identifiers }) =>
    identifiers
      .filter(({ system }) => system === "open-payments-profile")
      .map(({ system, value }) => `${system}:${value}`),
  );
}

/** Entries of boards' lists that carry the digits of a licence one of these people states. */
async function boardEntries(
  db: Kysely<Tables>,
  people: ReadonlyMap<string, RegisterEntry[]>,
): Promise<StoredEntry[]> {
  const stated = [...people.values()]
    .flat()
    .flatMap(({ licences }) => licences.filter(({ origin, state }) => origin === "declared" && state !== ""));
  const wanted = stated
    .map(({ state, number }) => ({ state, digits: longestRun(number) }))
    .filter(({ digits }) => digits !== "");
  if (wanted.length === 0) return [];
  const found = await db
    .selectFrom("board_licence")
    .select("person")
    .distinct()
    .where((where) =>
      where.or(wanted.map(({ state, digits }) => where.and({ state, number_digits: digits }))),
    )
    .execute();
  return entriesUnder(
    db,
    found.map(({ person }) => person),
  );
}

function longestRun(number: string): string {
  const runs = (number.match(/\d+/g) ?? []).map((run) => run.replace(/^0+/, ""));
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), "");
}

/** A board's licence is a person's when state and number agree and the surname confirms it; digits alone can be another profession's. */
function sameLicence(entries: readonly RegisterEntry[], board: RegisterEntry): boolean {
  const names = entries.filter(({ joined }) => joined.by !== "name").flatMap((entry) => entry.names);
  const surnames = new Set(names.flatMap(({ surname }) => [fold(surname), ...fold(surname).split(" ")]));
  const confirmed = board.names.some(
    ({ surname }) =>
      surnames.has(fold(surname)) ||
      fold(surname)
        .split(" ")
        .some((part) => part.length > 2 && surnames.has(part)),
  );
  if (!confirmed) return false;
  const stated = entries.flatMap(({ licences }) => licences.filter(({ origin }) => origin === "declared"));
  const agrees = (one: Licence, other: Licence): boolean =>
    one.state === other.state &&
    ["same", "same-digits"].includes(compareLicenceNumbers(one.number, other.number));
  return board.licences.some((licence) => stated.some((other) => agrees(licence, other)));
}

interface Question {
  practitioner: Practitioner;
  entry: RegisterEntry;
  /** The key of the store under which the entry stands. */
  key: string;
}

/** Entries without a number under a like name, each with its chance; one that is known to be another person's is none. */
async function entriesByName(
  db: Kysely<Tables>,
  practitioners: readonly Practitioner[],
  absorbed: ReadonlySet<string>,
  evidence: Evidence,
  labels: ReadonlyMap<string, string>,
): Promise<Question[]> {
  const keyed = practitioners.flatMap((practitioner) =>
    nameKeys(practitioner).map((key) => ({ practitioner, ...key })),
  );
  if (keyed.length === 0) return [];
  const rows = await db
    .selectFrom("name")
    .innerJoin("entry", "entry.id", "name.entry_id")
    .innerJoin("loaded_register", "loaded_register.id", "entry.register_id")
    .select([
      "entry.person",
      "entry.content",
      "register",
      "edition",
      "day",
      "fictional",
      "name.surname",
      sql<string>`left(name.given, 1)`.as("initial"),
    ])
    .distinct()
    .where("name.surname", "in", [...new Set(keyed.map(({ surname }) => surname))])
    .where("register", "in", withoutNumbers)
    .where(sql<boolean>`name.${sql.raw(unnumbered)}`)
    .limit(2000)
    .execute();
  const questions: Question[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (absorbed.has(row.person)) continue;
    const entry = readEntry(row, { by: "name", probability: null }, labels);
    const [first] = entry.names;
    if (first === undefined) continue;
    const typed = [first.given, first.middle.slice(0, 1), first.surname]
      .filter((part) => part !== "")
      .join(" ");
    const holders = keyed
      .filter(({ surname, initial }) => surname === row.surname && initial === row.initial)
      .map(({ practitioner }) => practitioner);
    for (const { practitioner, score } of rank({ name: typed }, [...new Set(holders)], evidence)) {
      if (score < LEAST_NAME || seen.has(`${practitioner.id}|${row.person}`)) continue;
      seen.add(`${practitioner.id}|${row.person}`);
      if (row.register === "licences" && (await isAnothers(db, entry, labels))) continue;
      const { probability, namesakes } = await chanceOf(db, practitioner, entry);
      if (probability >= LEAST_CHANCE)
        questions.push({
          practitioner,
          entry: { ...entry, joined: { by: "name", probability, namesakes } },
          key: row.person,
        });
    }
  }
  const counted = new Map<string, number>();
  return questions
    .sort((one, other) => (other.entry.joined.probability ?? 0) - (one.entry.joined.probability ?? 0))
    .filter(({ practitioner }) => {
      const count = (counted.get(practitioner.id) ?? 0) + 1;
      counted.set(practitioner.id, count);
      return count <= MOST_BY_NAME;
    });
}

function nameKeys(practitioner: Practitioner): { surname: string; initial: string }[] {
  const keys = new Map<string, { surname: string; initial: string }>();
  for (const { surname, given } of namesOf(practitioner)) {
    const [words, initial] = [fold(surname), fold(given).slice(0, 1)];
    if (words === "" || initial === "") continue;
    for (const part of [words.replaceAll(" ", ""), ...words.split(" ").filter((word) => word.length > 2)])
      keys.set(`${part}|${initial}`, { surname: part, initial });
  }
  return [...keys.values()];
}

/** Whether a board's licence is stated, with this very name, by someone in the national register. */
async function isAnothers(
  db: Kysely<Tables>,
  board: RegisterEntry,
  labels: ReadonlyMap<string, string>,
): Promise<boolean> {
  const [name] = board.names;
  const namesakes = await db
    .selectFrom("name")
    .select("person")
    .distinct()
    .where("surname", "=", fold(name?.surname ?? "").replaceAll(" ", ""))
    .where("given", "=", fold(name?.given ?? ""))
    .where("person", "like", "npi:%")
    .limit(MOST_NAMESAKES)
    .execute();
  const stored = await entriesUnder(
    db,
    namesakes.map(({ person }) => person),
  );
  const theirs = new Map<string, RegisterEntry[]>();
  for (const row of stored)
    theirs.set(row.person, [
      ...(theirs.get(row.person) ?? []),
      readEntry(row, { by: "identifier", probability: null }, labels),
    ]);
  return [...theirs.values()].some((entries) => sameLicence(entries, board));
}

async function chanceOf(
  db: Kysely<Tables>,
  practitioner: Practitioner,
  entry: RegisterEntry,
): Promise<{ probability: number; namesakes: number }> {
  const [address] = entry.addresses;
  const state = (address?.state ?? entry.licences[0]?.state ?? "").toUpperCase();
  const postalCode = address?.postalCode.slice(0, 5) ?? "";
  const city = fold(address?.city ?? "");
  const own = practitioner.entries.flatMap(({ addresses }) => addresses);
  const agrees = {
    postalCode: postalCode !== "" && own.some((one) => one.postalCode.startsWith(postalCode)),
    city: city !== "" && own.some((one) => fold(one.city) === city && one.state.toUpperCase() === state),
    state: state !== "" && own.some((one) => one.state.toUpperCase() === state),
  };
  const [name] = entry.names;
  const counted = await sql<{ anywhere: string; in_state: string; in_code: string }>`
SELECT count(DISTINCT person) AS anywhere, count(DISTINCT person) FILTER (WHERE state = ${state}) AS in_state,
  count(DISTINCT person) FILTER (WHERE postal_code = ${postalCode}) AS in_code
FROM (SELECT person, state, postal_code FROM name WHERE surname = ${fold(name?.surname ?? "").replaceAll(" ", "")} AND given = ${fold(name?.given ?? "")}
  AND person LIKE 'npi:%' LIMIT 5000) AS namesakes`.execute(db);
  const people = counted.rows[0];
  const of = (agreed: boolean, count: string | undefined): number =>
    Math.max(agreed ? 1 : 0, Number(count ?? 0));
  const inState = of(agrees.state, people?.in_state);
  const anywhere = Math.max(1, inState, Number(people?.anywhere ?? 0));
  const probability = nameOnlyChance({
    agrees,
    people: {
      postalCode: postalCode === "" ? 0 : of(agrees.postalCode, people?.in_code),
      // Cities are not counted one by one: a person who agrees shares with the namesakes of the postal code at least.
      city: agrees.city ? Math.max(1, of(agrees.postalCode, people?.in_code)) : 0,
      state: state === "" ? 0 : inState,
      anywhere,
    },
  });
  return { probability, namesakes: state === "" ? anywhere : inState };
}
