import { type Kysely, type RawBuilder, sql } from "kysely";
import { fold, formsOf, parseName } from "../../portable/registry/index.ts";
import type { Tables } from "../store/tables.ts";

/** One name that may be the one meant: folded, the surname or a part of it without blanks. */
export interface NamedRow {
  person: string;
  surname: string;
  given: string;
  middle: string;
  state: string;
  postal_code: string;
}

/** Rows taken from each way in: enough that a common name is not crowded out, few enough to be quick. */
const EXACT = 400;
const LIKE = 150;
/** Steps of one letter (Levenshtein) up to which a name counts as a slip. */
const SLIP = 2;

/** Where to prefer namesakes of a common name. */
export interface Near {
  state?: string | undefined;
  postalCode?: string | undefined;
}

/**
 * People whose name may be the one typed, in no order. Every way in is a look-up in one of the store's indexes: the
 * same surname and a form of the first name; one of the two right and the start or the end of the other; both
 * sounding alike (Philips 2000, double metaphone); first and last swapped. What is typed never becomes part of the
 * query's text.
 */
export async function findByName(db: Kysely<Tables>, typed: string, near: Near | null): Promise<NamedRow[]> {
  const { given, middle, surname } = parseName(typed);
  const words = [given, ...middle.split(/\s+/), surname].map(fold).filter((word) => word !== "");
  const ways =
    words.length === 1
      ? oneWord(squeezed(words[0] ?? ""))
      : [...surnameOf(words), ...splits(words).flatMap(([one, other]) => bothWords(one, other, near))];
  if (ways.length === 0) return [];
  const query = sql<NamedRow>`SELECT DISTINCT person, surname, given, middle, state, postal_code FROM (${sql.join(ways, sql` UNION ALL `)}) AS ways`;
  return (await query.execute(db)).rows;
}

/** Most words of a name that are tried in every split. */
const MOST_WORDS = 4;

/**
 * What may be first names and what may be the surname: the words split at each place, in either order, and the first
 * and the last alone. `["anna", "maria", "rossi"]` gives `["anna maria", "rossi"]` among others.
 */
function splits(words: readonly string[]): [given: string, surname: string][] {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const pairs: [string, string][] = [
    [first, last],
    [last, first],
  ];
  const spelt = words.filter((word, place) => word.length > 1 || place === 0).slice(0, MOST_WORDS);
  for (let place = 1; place < spelt.length; place++) {
    const [start, end] = [spelt.slice(0, place).join(" "), spelt.slice(place).join(" ")];
    pairs.push([start, end], [end, start]);
  }
  const seen = new Set<string>();
  return pairs
    .filter((pair) => !seen.has(pair.join("|")) && seen.add(pair.join("|")))
    .map(([one, other]) => [one, squeezed(other)]);
}

const columns = sql.raw("person, surname, given, middle, state, postal_code");

function squeezed(folded: string): string {
  return folded.replaceAll(" ", "");
}

/** The text after a start, for "begins with" as a range: what it lies below, byte by byte. */
const END = "\u{10FFFF}";

function exact(givens: readonly string[], surname: string): RawBuilder<NamedRow> {
  return sql`(SELECT ${columns} FROM name WHERE surname = ${surname} AND given IN (${sql.join([...new Set(givens)])}) LIMIT ${sql.lit(EXACT)})`;
}

function bothWords(given: string, surname: string, near: Near | null): RawBuilder<NamedRow>[] {
  if (given === "" || surname === "") return [];
  const forms = formsOf(given);
  const start = surname.slice(0, surname.length < 4 ? 1 : 2);
  const end = [...surname]
    .reverse()
    .join("")
    .slice(0, surname.length < 4 ? 1 : 2);
  const initial = given.slice(0, 1);
  // The range that goes with an equality is kept wide, or the planner takes it for the rarer of the two and walks it.
  const ways = [
    exact([...forms, initial], surname),
    // "Maria" for "Maria Luisa", or a slip in the first name.
    sql<NamedRow>`(SELECT ${columns} FROM name WHERE surname = ${surname} AND given >= ${initial} AND given < ${initial + END}
      AND (starts_with(given, ${given}) OR levenshtein_less_equal(given, ${given}, ${sql.lit(SLIP)}) <= ${sql.lit(SLIP)}) LIMIT ${sql.lit(LIKE)})`,
    // "Okon" for "Okonkwo", or a slip in the surname, behind its start or before its end.
    sql<NamedRow>`(SELECT ${columns} FROM name WHERE given = ${given} AND surname >= ${start} AND surname < ${start + END}
      AND (starts_with(surname, ${surname}) OR levenshtein_less_equal(surname, ${surname}, ${sql.lit(SLIP)}) <= ${sql.lit(SLIP)}) LIMIT ${sql.lit(LIKE)})`,
    sql<NamedRow>`(SELECT ${columns} FROM name WHERE given = ${given} AND reverse(surname) >= ${end} AND reverse(surname) < ${end + END}
      AND levenshtein_less_equal(surname, ${surname}, ${sql.lit(SLIP)}) <= ${sql.lit(SLIP)} LIMIT ${sql.lit(LIKE)})`,
    sql<NamedRow>`(SELECT ${columns} FROM name WHERE dmetaphone(surname) = dmetaphone(${surname}) AND dmetaphone(given) = dmetaphone(${given}) LIMIT ${sql.lit(LIKE)})`,
  ];
  if (near?.state !== undefined) {
    ways.push(
      sql<NamedRow>`(SELECT ${columns} FROM name WHERE surname = ${surname} AND given IN (${sql.join(forms)}) AND state = ${near.state.toUpperCase()} LIMIT ${sql.lit(LIKE)})`,
    );
  }
  if (near?.postalCode !== undefined) {
    const region = near.postalCode.slice(0, 2);
    ways.push(
      sql<NamedRow>`(SELECT ${columns} FROM name WHERE surname = ${surname} AND given IN (${sql.join(forms)}) AND left(postal_code, 2) = ${region} LIMIT ${sql.lit(LIKE)})`,
    );
  }
  return ways;
}

/** Several words that are one surname, typed alone: "van der Meer", "Hawthorne Pike". */
function surnameOf(words: readonly string[]): RawBuilder<NamedRow>[] {
  const surname = squeezed(words.join(""));
  return [
    sql`(SELECT ${columns} FROM name WHERE surname >= ${surname} AND surname < ${surname + END} LIMIT ${sql.lit(LIKE)})`,
  ];
}

/** One word alone: a surname, the start of one, a slip of one, or a first name. */
function oneWord(word: string): RawBuilder<NamedRow>[] {
  if (word === "") return [];
  return [
    sql<NamedRow>`(SELECT ${columns} FROM name WHERE surname = ${word} LIMIT ${sql.lit(EXACT)})`,
    sql<NamedRow>`(SELECT ${columns} FROM name WHERE surname >= ${word} AND surname < ${word + END} LIMIT ${sql.lit(LIKE)})`,
    sql<NamedRow>`(SELECT ${columns} FROM name WHERE dmetaphone(surname) = dmetaphone(${word}) LIMIT ${sql.lit(LIKE)})`,
    sql<NamedRow>`(SELECT ${columns} FROM name WHERE given = ${word} LIMIT ${sql.lit(LIKE)})`,
  ];
}

/**
 * The slow way, for when nothing came close: a slip in the very first letter of a first name, or in both names at
 * once. It walks all holders of the surname, and of the surname's start with the same initial.
 */
export async function findFurther(db: Kysely<Tables>, typed: string): Promise<NamedRow[]> {
  const parsed = parseName(typed);
  const given = fold(parsed.given);
  const surname = squeezed(fold(parsed.surname));
  if (given === "" || surname === "") return [];
  const way = (one: string, other: string): RawBuilder<NamedRow> => sql`(SELECT ${columns} FROM (
    SELECT ${columns} FROM name WHERE surname = ${other} LIMIT 20000) AS holders
    WHERE levenshtein_less_equal(given, ${one}, ${sql.lit(SLIP)}) <= ${sql.lit(SLIP)} LIMIT ${sql.lit(LIKE)})`;
  const start = (one: string, other: string): RawBuilder<NamedRow> => sql`(SELECT ${columns} FROM (
    SELECT ${columns} FROM name WHERE surname >= ${other.slice(0, 3)} AND surname < ${other.slice(0, 3) + END} LIMIT 20000) AS holders
    WHERE levenshtein_less_equal(surname, ${other}, ${sql.lit(SLIP)}) <= ${sql.lit(SLIP)} AND levenshtein_less_equal(given, ${one}, ${sql.lit(SLIP)}) <= ${sql.lit(SLIP)}
    LIMIT ${sql.lit(LIKE)})`;
  const ways = [
    way(given, surname),
    way(surname, squeezed(given)),
    start(given, surname),
    start(surname, squeezed(given)),
  ];
  return (
    await sql<NamedRow>`SELECT DISTINCT person, surname, given, middle, state, postal_code FROM (${sql.join(ways, sql` UNION ALL `)}) AS ways`.execute(
      db,
    )
  ).rows;
}
