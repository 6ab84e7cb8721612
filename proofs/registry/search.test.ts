import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { faceSpecialties } from "../../node/registry/face-specialties.ts";
import { importRegister } from "../../node/registry/import-register.ts";
import { rankedSearch } from "../../node/registry/search-registry.ts";
import { databaseAt } from "../../node/store/database.ts";
import type { Reader } from "../../node/store/store.ts";
import { seededUniform } from "../../portable/distributions/index.ts";
import { generateRegister } from "../../setup/generate-register.ts";
import {
  type FictionalPractitioner,
  fictionalPractitioners,
} from "../../setup/registers/fictional-practitioners.ts";

const ROWS = 100_000;
const SEED = 3;
const evidence = loadEvidence();
const folder = mkdtempSync(join(tmpdir(), "search-"));
const people = new Map<string, FictionalPractitioner>();
let reader: Reader;
/** Typed names and whom they mean, as the generator wrote them down. */
let misspelt: (readonly [typed: string, npi: string])[];

beforeAll(async () => {
  const made = await generateRegister(ROWS, SEED, folder);
  for (const row of fictionalPractitioners(ROWS, SEED)) if (row.kind === "person") people.set(row.npi, row);
  misspelt = readFileSync(made.searches, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => [line.split(",")[0] ?? "", line.split(",")[1] ?? ""] as const);
  const database = databaseAt(join(folder, "store"), undefined);
  await importRegister(
    database,
    { register: "nppes", files: [made.nppes] },
    {
      faceSpecialties: faceSpecialties(evidence),
      progress: () => undefined,
      refusedFile: () => join(folder, "refused.jsonl"),
    },
  );
  reader = await database.open();
}, 240_000);

afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How many of these typed names bring the person meant first; a namesake, whom no name tells apart, counts. */
async function first(
  asked: readonly (readonly [typed: string, npi: string])[],
  withState: boolean,
): Promise<number> {
  let right = 0;
  for (const [name, npi] of asked) {
    const meant = people.get(npi);
    if (meant === undefined) throw new Error(`the register does not hold ${npi}`);
    const place = withState ? { place: { country: "US", state: meant.place.state } } : {};
    const { matches } = await rankedSearch(reader, { name, limit: 20, ...place }, evidence, 0);
    const found = people.get(matches[0]?.practitioner.npi ?? "");
    if (found?.npi === npi || (found?.given === meant.given && found.surname === meant.surname)) right++;
  }
  return right;
}

/** A hundred people drawn evenly, each typed in some way. */
function typed(as: (row: FictionalPractitioner) => string): [string, string][] {
  const all = [...people.values()];
  const uniform = seededUniform(4);
  return Array.from({ length: 100 }, () => {
    const row = all[Math.floor(uniform() * all.length)];
    if (row === undefined) throw new Error("the register is empty");
    return [as(row), row.npi];
  });
}

test("the right person is first for at least 95 of 100 misspelt names among 100,000 people, without any place", async () => {
  expect(await first(misspelt.slice(0, 200), false)).toBeGreaterThanOrEqual(190);
});

test("and with the state", async () => {
  expect(await first(misspelt.slice(200, 400), true)).toBeGreaterThanOrEqual(190);
});

test("and for first and last name swapped, former surnames and one half of a hyphenated one", async () => {
  expect(
    await first(
      typed((row) => `${row.surname} ${row.given}`),
      true,
    ),
  ).toBeGreaterThanOrEqual(97);
  const former = (row: FictionalPractitioner): string =>
    `${row.given} ${row.formerSurname === "" ? row.surname : row.formerSurname}`;
  expect(await first(typed(former), true)).toBeGreaterThanOrEqual(97);
  expect(
    await first(
      typed((row) => `${row.given} ${row.surname.split("-")[0]}`),
      true,
    ),
  ).toBeGreaterThanOrEqual(95);
});
