import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { eachPerson, readPersonFile } from "../node/cli/read-person-file.ts";
import { link, linkColumns, PersonCollector, type PersonRow } from "../portable/registry/index.ts";
import { generateRegister } from "../setup/generate-register.ts";
import { type FilePerson, personFiles } from "../setup/registers/person-files.ts";

const errors = { slips: 0.1, missing: 0.06, swaps: 0.05, moved: 0.08 };

function row(person: FilePerson): PersonRow {
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
      identifier: person.soc_sec_id,
    },
  };
}

/** What a user would write instead: rows whose number, or name and birth date, are the same. */
function exactJoin(a: readonly PersonRow[], b: readonly PersonRow[]): Set<string> {
  const found = new Set<string>();
  for (const keyOf of [
    ({ values }: PersonRow) => values.identifier ?? "",
    ({ values: { given, surname, birthDate } }: PersonRow) =>
      given && surname && birthDate ? `${given}|${surname}|${birthDate}` : "",
  ]) {
    const rows = new Map<string, PersonRow[]>();
    for (const one of b) rows.set(keyOf(one), [...(rows.get(keyOf(one)) ?? []), one]);
    for (const one of a)
      for (const other of keyOf(one) === "" ? [] : (rows.get(keyOf(one)) ?? []))
        found.add(`${one.id}|${other.id}`);
  }
  return found;
}

interface Linked {
  what: string;
  seconds: number;
  aim?: number;
  against?: string;
  ratio?: number;
}

function people(rows: number): Linked {
  const made = personFiles({ seed: 31, rows, overlap: 0.6, twice: 0.05, household: 0.05, errors });
  const [a, b] = [made.a.map(row), made.b.map(row)];
  const start = performance.now();
  const pairs = link(a, b, 0.5);
  const seconds = (performance.now() - start) / 1000;
  const again = performance.now();
  const plain = exactJoin(a, b);
  const plainSeconds = (performance.now() - again) / 1000;
  const found = pairs.filter((pair) => made.truth.has(`${pair.a}|${pair.b}`)).length;
  const plainFound = [...plain].filter((pair) => made.truth.has(pair)).length;
  const share = (part: number, whole: number): string => (part / whole).toFixed(4);
  return {
    what: `${rows} × ${rows} people, precision ${share(found, pairs.length)}, recall ${share(found, made.truth.size)} (exact join: ${share(plainFound, plain.size)}, ${share(plainFound, made.truth.size)})`,
    seconds,
    against: "an exact join on number, or name and birth date",
    ratio: seconds / plainSeconds,
  };
}

/** The exclusion list against a made-up register: names, address and, for 1 row in 10, the number. */
async function exclusions(rows: number): Promise<Linked> {
  const folder = await mkdtemp(join(tmpdir(), "linkage-"));
  try {
    const made = await generateRegister(rows, 31, folder);
    const at = "Provider Business Practice Location Address";
    const where = {
      street: "Provider First Line Business Practice Location Address",
      suburb: `${at} City Name`,
      state: `${at} State Name`,
      postalCode: `${at} Postal Code`,
      identifier: "NPI",
    };
    const register = new PersonCollector();
    const named = (person: PersonRow): void => {
      if (person.values.surname !== "") register.add(person);
    };
    const legal = { given: "Provider First Name", surname: "Provider Last Name (Legal Name)" };
    const former = { given: "Provider Other First Name", surname: "Provider Other Last Name" };
    await eachPerson(made.nppes, { ...where, ...legal, id: "NPI" }, named);
    await eachPerson(made.nppes, { ...where, ...former, id: "NPI" }, named);
    const excluded = await readPersonFile(made.leie, {
      given: "FIRSTNAME",
      surname: "LASTNAME",
      street: "ADDRESS",
      suburb: "CITY",
      state: "STATE",
      postalCode: "ZIP",
      identifier: "NPI",
    });
    const start = performance.now();
    const pairs = linkColumns(excluded, register.columns(), 0.5);
    const seconds = (performance.now() - start) / 1000;
    const truth: { line: string; npi: string }[] = parse(await readFile(made.leieTruth), { columns: true });
    const so = new Set(truth.map(({ line, npi }) => `${Number(line) - 1}|${npi}`));
    const found = new Set(pairs.map(({ a, b }) => `${a}|${b}`));
    const right = [...found].filter((pair) => so.has(pair)).length;
    return {
      what: `${excluded.ids.length} exclusions × ${register.size} names, precision ${(right / found.size).toFixed(4)}, recall ${(right / so.size).toFixed(4)}`,
      seconds,
      aim: 60,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What linkage costs and finds; `REGISTER_ROWS` asks for a larger register (7000000 for the whole country). */
export default async function (): Promise<Linked[]> {
  return [people(5_000), people(20_000), await exclusions(Number(process.env.REGISTER_ROWS ?? 100_000))];
}
