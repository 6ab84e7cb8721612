import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { sql } from "kysely";
import { rowsOf } from "../intake/column-engine.ts";
import { writeCopyFiles } from "../intake/copy-files.ts";
import { fileFault } from "../intake/file-fault.ts";
import type { ImportName, Intake } from "../intake/intake.ts";
import { intakes } from "../intake/registers.ts";
import { type TakenIn, type Tally, takeIn } from "../intake/take-in.ts";
import { packageFolder } from "../package-folder.ts";
import { putEntries } from "../store/put-entries.ts";
import type { Database, Store } from "../store/store.ts";

export interface ImportRequest {
  register: string;
  /** Files as the register publishes them: text, a zip, or a workbook of deactivations. */
  files: readonly string[];
  /** The licensing state or the year, where neither file nor name says it. */
  edition?: string;
  /** The day the files speak for, ISO 8601, where their names do not say it. */
  day?: string;
  /** Which column of a board's list is what. */
  fields?: unknown;
  /** True: the people in it do not exist. Files of `examples/registers/` are so by themselves. */
  fictional?: boolean;
}

/** What an import answers. `read` is the sum of `kept`, `notNeeded` and `refused`; `reasons` counts rows. */
export interface ImportAnswer extends Tally {
  seconds: number;
}

export interface ImportSurroundings {
  faceSpecialties: readonly string[];
  progress: (part: string, share: number, rows: number | null) => void;
  /** Where refused rows are written, one JSON value a line; called only when there are any. */
  refusedFile: () => string;
}

/**
 * Imports one register: reads the files, then puts them in the store in one step. Until that step the store is as it
 * was, and whatever fails leaves it so.
 */
export async function importRegister(
  database: Database,
  request: ImportRequest,
  around: ImportSurroundings,
): Promise<ImportAnswer> {
  const started = performance.now();
  const intake = intakes.get(request.register as ImportName);
  if (intake === undefined) {
    throw fileFault(
      "register",
      `a register is one of ${[...intakes.keys()].join(", ")}`,
      request.register,
      "Name one of them.",
    );
  }
  if (request.files.length === 0)
    throw fileFault("files", "an import needs a file", "none", "Name the register's file.");
  if (request.day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(request.day)) {
    throw fileFault("--date", "a day is written YYYY-MM-DD", request.day, "Give one such as 2026-11-09.");
  }
  const folder = await mkdtemp(join(await scratchRoom(database), "import-"));
  try {
    const taken = await takeIn(intake, request.files, {
      edition: request.edition ?? null,
      fields: request.fields,
      faceSpecialties: around.faceSpecialties,
      folder,
      progress: around.progress,
    });
    try {
      if (taken.tally.refused > 0) await writeRefused(around.refusedFile(), taken);
      await database.change((store) => put(store, intake, taken, request, folder, around));
      return { ...taken.tally, seconds: Math.round(performance.now() - started) / 1000 };
    } finally {
      taken.engine.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Scratch files lie beside an embedded store, where there is room for them, and else with the machine's own. */
async function scratchRoom(database: Database): Promise<string> {
  if (database.name.includes("://")) return tmpdir();
  await mkdir(database.name, { recursive: true });
  return database.name;
}

async function put(
  store: Store,
  intake: Intake,
  taken: TakenIn,
  request: ImportRequest,
  folder: string,
  around: ImportSurroundings,
): Promise<void> {
  const { connection } = taken.engine;
  if (intake.register === "nucc") {
    await putTaxonomy(
      store,
      await rowsOf(
        connection,
        "SELECT code, max(label) AS label FROM staged_taxonomy WHERE code <> '' GROUP BY code",
      ),
    );
    return;
  }
  const { register } = intake;
  const held = await store.db.selectFrom("loaded_register").selectAll().execute();
  const staged = await rowsOf<{ edition: string }>(
    connection,
    "SELECT DISTINCT edition FROM staged WHERE fault IS NULL AND spare IS NULL ORDER BY edition",
  );
  let nextId = Math.max(0, ...held.map(({ id }) => id));
  const covers = intake.covers(taken.files);
  const days = taken.files.map(intake.day).filter((day) => day !== null);
  const fictional = request.fictional ?? request.files.every(isExample);
  const editions = (staged.length === 0 ? [{ edition: "" }] : staged).map(({ edition }) => {
    const known = held.find((one) => one.register === intake.register && one.edition === edition);
    const day = request.day ?? days.sort().at(-1) ?? null;
    const id = known?.id ?? ++nextId;
    const latest =
      [day, covers === "changes" ? (known?.day ?? null) : null]
        .filter((one) => one !== null)
        .sort()
        .at(-1) ?? null;
    return {
      id,
      register,
      edition,
      day: latest,
      fictional: fictional || (covers === "changes" && known?.fictional === true),
    };
  });
  const last = await sql<{ last: string | null }>`SELECT max(id) AS last FROM entry`.execute(store.db);
  around.progress("writing", 0, null);
  const files = await writeCopyFiles(
    connection,
    folder,
    BigInt(last.rows[0]?.last ?? 0) + 1n,
    new Map(editions.map(({ edition, id }) => [edition, id])),
  );
  let copied = 0;
  await putEntries(store, {
    editions,
    covers,
    files,
    copied: (bytes) => {
      copied += bytes;
      around.progress("storing", copied, null);
    },
  });
}

async function putTaxonomy(store: Store, rows: { code: string; label: string }[]): Promise<void> {
  await store.db.deleteFrom("taxonomy").execute();
  for (let from = 0; from < rows.length; from += 500)
    await store.db
      .insertInto("taxonomy")
      .values(rows.slice(from, from + 500))
      .execute();
}

function isExample(path: string): boolean {
  return resolve(path).startsWith(join(packageFolder(), "examples", "registers") + sep);
}

/** JSON, one value a line: a cell that begins like a formula is no danger there. */
async function writeRefused(path: string, taken: TakenIn): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, (await taken.refused()).map((row) => `${JSON.stringify(row)}\n`).join(""));
}
