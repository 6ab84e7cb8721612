import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { packageFolder } from "../../node/package-folder.ts";
import { importRegister } from "../../node/registry/import-register.ts";
import { searchRegistry } from "../../node/registry/search-registry.ts";
import { databaseAt } from "../../node/store/database.ts";
import { seededUniform } from "../../portable/distributions/index.ts";
import { SearchRequest } from "../../portable/registry/index.ts";
import { withCheckDigit } from "../../setup/registers/fictional-practitioners.ts";
import { nppesFile, nppesPerson } from "./staged-register.ts";

/** How many imports are killed. */
const KILLS = 50;
/** Stores that are imported into beside each other, each by one import at a time. */
const STORES = 2;

const folder = mkdtempSync(join(tmpdir(), "killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const npi = (place: number): string => withCheckDigit(`2${String(place).padStart(8, "0")}`);
const evidence = loadEvidence();
const around = {
  faceSpecialties: [],
  progress: () => undefined,
  refusedFile: () => join(folder, "refused"),
};

/** The surname that everybody has in the n-th edition: which one is read says which edition a store holds. */
function surnameOf(n: number): string {
  return `EDITION${String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))}`;
}

function edition(n: number): string {
  const path = join(folder, `npidata_pfile_20260101-202601${String((n % 27) + 1).padStart(2, "0")}-${n}.csv`);
  writeFileSync(
    path,
    nppesFile(Array.from({ length: 10 }, (_, at) => nppesPerson(npi(at), surnameOf(n), "ADA"))),
  );
  return path;
}

/** Imports into a store by a process of its own; killed after so many milliseconds, if it is not over by then. */
function importing(store: string, path: string, milliseconds: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ["node/cli/main.ts", "registry", "import", "nppes", path, "--database", store],
      { cwd: packageFolder(), stdio: "ignore" },
    );
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

/** The surnames a store holds, and of how many people. */
async function held(store: string): Promise<{ people: number; surnames: (string | undefined)[] }> {
  const reader = await databaseAt(store, undefined).open();
  try {
    const request = SearchRequest.parse({ name: "ada", limit: 200 });
    const { practitioners } = await searchRegistry(reader, request, evidence, 0);
    const surnames = new Set(practitioners.map(({ entries }) => entries[0]?.names[0]?.surname));
    return { people: practitioners.length, surnames: [...surnames] };
  } finally {
    await reader.close();
  }
}

/** Kills imports into one store, one after another, and looks at the store each time. */
async function killImports(store: string, kills: number, seed: number): Promise<number> {
  const database = databaseAt(store, undefined);
  await importRegister(database, { register: "nppes", files: [edition(0)] }, around);
  const started = performance.now();
  expect(await importing(store, edition(1), 600_000)).toBe(0);
  // Most moments fall within an import, however busy the machine is.
  let longest = performance.now() - started;
  const uniform = seededUniform(seed);
  let now = surnameOf(1);
  let killed = 0;
  for (let n = 2; killed < kills && n < 3 * kills; n++) {
    const code = await importing(store, edition(n), uniform() * longest);
    if (code === null) killed++;
    else longest *= 0.9;
    const { people, surnames } = await held(store);
    expect(people).toBe(10);
    expect(surnames).toHaveLength(1);
    expect([now, surnameOf(n)]).toContain(surnames[0]);
    if (code === 0) expect(surnames[0]).toBe(surnameOf(n));
    now = surnames[0] ?? "";
  }
  // The next import clears what the killed ones left.
  await importRegister(database, { register: "nppes", files: [edition(3 * kills)] }, around);
  expect(readdirSync(store).filter((name) => name.startsWith("generation-"))).toHaveLength(1);
  expect(readdirSync(store).filter((name) => name.startsWith("import"))).toEqual([]);
  return killed;
}

it(`leaves the old register or the new one, whole, at ${KILLS} random moments`, async () => {
  const killed = await Promise.all(
    Array.from({ length: STORES }, (_, at) =>
      killImports(join(folder, `store-${at}`), KILLS / STORES, 7 + at),
    ),
  );
  expect(killed.reduce((sum, count) => sum + count, 0)).toBe(KILLS);
}, 1_800_000);
