import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileFault } from "../intake/file-fault.ts";
import type { ImportName, Intake } from "../intake/intake.ts";
import { intakes } from "../intake/registers.ts";
import { type TakenIn, type Tally, takeIn } from "../intake/take-in.ts";
import type { Database } from "../store/store.ts";
import { putRegister } from "./put-register.ts";

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
  /** True: a list that shrank to less than half is believed. */
  smaller?: boolean;
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
  const [answer] = await importRegisters(database, [request], around);
  if (answer === undefined) throw new Error("an import gave no answer");
  return answer;
}

/** Imports several registers in one step: all of them take place, or none. */
export async function importRegisters(
  database: Database,
  requests: readonly ImportRequest[],
  around: ImportSurroundings,
): Promise<ImportAnswer[]> {
  const folder = await mkdtemp(join(await scratchRoom(database), `import-${process.pid}-`));
  const staged: {
    request: ImportRequest;
    intake: Intake;
    taken: TakenIn;
    folder: string;
    seconds: number;
  }[] = [];
  try {
    for (const [place, request] of requests.entries()) {
      const started = performance.now();
      const intake = intakeFor(request);
      const own = join(folder, String(place));
      await mkdir(own);
      const taken = await takeIn(intake, request.files, {
        edition: request.edition ?? null,
        fields: request.fields,
        faceSpecialties: around.faceSpecialties,
        folder: own,
        progress: around.progress,
      });
      staged.push({ request, intake, taken, folder: own, seconds: (performance.now() - started) / 1000 });
      if (taken.tally.refused > 0) await writeRefused(around.refusedFile(), taken);
    }
    const answers: ImportAnswer[] = [];
    const storing = performance.now();
    await database.change(async (store) => {
      for (const one of staged) await putRegister(store, one, around.progress);
    });
    const shared = (performance.now() - storing) / 1000 / staged.length;
    for (const { taken, seconds } of staged) {
      answers.push({ ...taken.tally, seconds: Math.round((seconds + shared) * 1000) / 1000 });
    }
    return answers;
  } finally {
    for (const { taken } of staged) taken.engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function intakeFor(request: ImportRequest): Intake {
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
  return intake;
}

/** Scratch files lie beside an embedded store, where there is room for them, and else with the machine's own. */
async function scratchRoom(database: Database): Promise<string> {
  if (database.name.includes("://")) return tmpdir();
  await mkdir(database.name, { recursive: true });
  return database.name;
}

/** JSON, one value a line: a cell that begins like a formula is no danger there. */
async function writeRefused(path: string, taken: TakenIn): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, (await taken.refused()).map((row) => `${JSON.stringify(row)}\n`).join(""));
}
