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

/** How many imports are killed; 50 take about two minutes. */
const KILLS = Number(process.env.KILLS ?? 10);
/** An import of so few rows is over by then, even on a busy machine; most moments fall within it. */
const LONGEST_MS = 3_500;

const folder = mkdtempSync(join(tmpdir(), "killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const npi = (place: number): string => withCheckDigit(`2${String(place).padStart(8, "0")}`);

/** Ten people who in the n-th edition all carry its surname; which one is read says which edition the store holds. */
function edition(n: number): string {
  const path = join(folder, `npidata_pfile_20260101-202601${String(n + 1).padStart(2, "0")}.csv`);
  const surname = `EDITION${String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))}`;
  writeFileSync(path, nppesFile(Array.from({ length: 10 }, (_, at) => nppesPerson(npi(at), surname, "ADA"))));
  return path;
}

const store = join(folder, "store");

function killedAfter(milliseconds: number, path: string): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ["node/cli/main.ts", "registry", "import", "nppes", path, "--database", store],
      {
        cwd: packageFolder(),
        stdio: "ignore",
      },
    );
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

it(`leaves the old register or the new one, whole, at ${KILLS} random moments`, async () => {
  const evidence = loadEvidence();
  const database = databaseAt(store, undefined);
  const around = {
    faceSpecialties: [],
    progress: () => undefined,
    refusedFile: () => join(folder, "refused"),
  };
  await importRegister(database, { register: "nppes", files: [edition(0)] }, around);
  const uniform = seededUniform(7);
  let held = "EDITIONAA";
  let killed = 0;
  for (let n = 1; n <= KILLS; n++) {
    const code = await killedAfter(uniform() * LONGEST_MS, edition(n));
    if (code === null) killed++;
    const reader = await database.open();
    const answer = await searchRegistry(
      reader,
      SearchRequest.parse({ name: "ada", limit: 200 }),
      evidence,
      0,
    );
    await reader.close();
    const surnames = [...new Set(answer.practitioners.map(({ entries }) => entries[0]?.names[0]?.surname))];
    expect(answer.practitioners).toHaveLength(10);
    expect(surnames).toHaveLength(1);
    const next = `EDITION${String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))}`;
    expect([held, next]).toContain(surnames[0]);
    if (code === 0) expect(surnames[0]).toBe(next);
    held = surnames[0] ?? "";
  }
  expect(killed).toBeGreaterThan(KILLS / 4);
  // The next import clears what the killed ones left.
  await importRegister(database, { register: "nppes", files: [edition(KILLS + 1)] }, around);
  expect(readdirSync(store).filter((name) => name.startsWith("generation-"))).toHaveLength(1);
  expect(readdirSync(store).filter((name) => name.startsWith("import"))).toEqual([]);
}, 600_000);
