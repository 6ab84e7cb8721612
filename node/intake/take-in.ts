import { basename } from "node:path";
import type { ColumnEngine } from "./column-engine.ts";
import { countOf, openColumnEngine, rowsOf } from "./column-engine.ts";
import { fileFault } from "./file-fault.ts";
import type { Intake } from "./intake.ts";
import { openSource, type SourceFile } from "./source-file.ts";
import { stagedTable, taxonomyTable } from "./staged.ts";
import { readTable, type UnreadRow } from "./table-scan.ts";

/** What came of the rows of a register's files; `read` is the sum of the other three. */
export interface Tally {
  read: number;
  kept: number;
  notNeeded: number;
  refused: number;
  /** How many rows for each reason, refused ones and those that are not needed. */
  reasons: Record<string, number>;
}

/** A register whose rows lie staged in the column engine, ready for the store. */
export interface TakenIn {
  engine: ColumnEngine;
  files: readonly SourceFile[];
  tally: Tally;
  /** Rows that were refused, in the order of the files. */
  refused(): Promise<UnreadRow[]>;
}

export interface TakeInOptions {
  edition: string | null;
  fields: unknown;
  faceSpecialties: readonly string[];
  /** Scratch folder; the caller removes it. */
  folder: string;
  /** Told now and then: which part of the work, and how much of it is done (0 to 1). */
  progress: (part: string, share: number, rows: number | null) => void;
}

/** Most refused rows that are written out; the rest are counted. */
const MOST_REFUSED_SHOWN = 100_000;

/**
 * Reads the files of one register into staged rows. Nothing of the store is touched. Refuses files of which no row
 * can be kept: then it is not that register.
 */
export async function takeIn(
  intake: Intake,
  given: readonly string[],
  options: TakeInOptions,
): Promise<TakenIn> {
  const files: SourceFile[] = [];
  let passed = 0;
  for (const [place, path] of given.entries()) {
    const opening = `opening ${basename(path)}`;
    options.progress(opening, 0, null);
    const tell = (share: number, counted: number): void => {
      rows = counted;
      options.progress(opening, share, counted);
    };
    let rows = 0;
    files.push(...(await openSource(path, intake.members, options.folder, place, tell)));
    passed += rows;
  }
  const engine = await openColumnEngine(options.folder);
  try {
    const { connection } = engine;
    await connection.run(stagedTable);
    await connection.run(taxonomyTable);
    const unread: UnreadRow[] = [];
    options.progress("reading", 0, passed === 0 ? null : passed);
    const watch = setInterval(() => {
      const { percentage } = connection.progress;
      if (percentage >= 0) options.progress("reading", percentage / 100, passed === 0 ? null : passed);
    }, 250);
    try {
      await intake.stage({
        ...options,
        connection,
        files,
        read: async (file, wanted, statement) => {
          unread.push(...(await readTable(connection, file, wanted, statement)));
        },
      });
      await keepLatest(engine);
    } finally {
      clearInterval(watch);
    }
    const tally = await tallyOf(engine, intake, unread);
    // A list that is empty would take the place of one that is not.
    if (tally.kept === 0 && (tally.refused > 0 || intake.covers(files) === "whole")) {
      throw fileFault(
        given.join(", "),
        `some rows must be readable and needed as ${intake.register}`,
        `${tally.refused} refused: ${Object.entries(tally.reasons)
          .map(([reason, rows]) => `${reason} (${rows})`)
          .join("; ")
          .slice(0, 400)}`,
        "Check that the right register was named. The store is as it was.",
      );
    }
    return { engine, files, tally, refused: async () => [...unread, ...(await refusedRows(engine, files))] };
  } catch (error) {
    engine.close();
    throw error;
  }
}

/** Of rows with the same key, the one of the latest file counts, and in one file the last. */
async function keepLatest({ connection }: ColumnEngine): Promise<void> {
  await connection.run(`
CREATE TABLE again AS SELECT edition, key FROM staged WHERE fault IS NULL AND spare IS NULL GROUP BY edition, key HAVING count(*) > 1`);
  if ((await countOf(connection, "SELECT count(*) FROM again")) === 0) return;
  await connection.run(`
UPDATE staged SET spare = 'the same entry again, in an earlier row' WHERE rowid IN (
  SELECT row FROM (SELECT staged.rowid AS row, row_number() OVER (PARTITION BY edition, key ORDER BY file_number DESC, staged.rowid DESC) AS turn
    FROM staged JOIN again USING (edition, key) WHERE fault IS NULL AND spare IS NULL) WHERE turn > 1)`);
}

async function tallyOf(
  { connection }: ColumnEngine,
  intake: Intake,
  unread: readonly UnreadRow[],
): Promise<Tally> {
  const counted = await rowsOf<{ fault: string | null; spare: string | null; rows: bigint }>(
    connection,
    intake.register === "nucc"
      ? "SELECT CASE WHEN code = '' THEN 'no code' END AS fault, NULL::VARCHAR AS spare, count(*) AS rows FROM staged_taxonomy GROUP BY ALL"
      : "SELECT fault, CASE WHEN fault IS NULL THEN spare END AS spare, sum(rows)::BIGINT AS rows FROM staged GROUP BY ALL ORDER BY ALL",
  );
  const tally: Tally = { read: 0, kept: 0, notNeeded: 0, refused: 0, reasons: {} };
  const add = (reason: string, rows: number): void => {
    tally.reasons[reason] = (tally.reasons[reason] ?? 0) + rows;
  };
  for (const { fault, spare, rows } of counted) {
    const part = fault !== null ? "refused" : spare !== null ? "notNeeded" : "kept";
    tally[part] += Number(rows);
    const reason = fault ?? spare;
    if (reason !== null) add(reason, Number(rows));
  }
  for (const { reason } of unread) {
    tally.refused++;
    add(reason, 1);
  }
  tally.read = tally.kept + tally.notNeeded + tally.refused;
  return tally;
}

async function refusedRows({ connection }: ColumnEngine, files: readonly SourceFile[]): Promise<UnreadRow[]> {
  const rows = await rowsOf<{ file_number: number; fault: string; text: string }>(
    connection,
    `SELECT file_number, fault, concat_ws(' ', key, names[1].given, names[1].surname) AS text FROM staged WHERE fault IS NOT NULL LIMIT ${MOST_REFUSED_SHOWN}`,
  );
  return rows.map(({ file_number, fault, text }) => ({
    file: files[file_number]?.given ?? "",
    line: null,
    reason: fault,
    text,
  }));
}
