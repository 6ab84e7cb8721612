import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { rowsOf } from "../../node/intake/column-engine.ts";
import type { ImportName } from "../../node/intake/intake.ts";
import { intakes } from "../../node/intake/registers.ts";
import type { UnreadRow } from "../../node/intake/table-scan.ts";
import { type Tally, takeIn } from "../../node/intake/take-in.ts";
import { nppesColumns } from "../../setup/registers/nppes-file.ts";

/** A staged row, its content read. */
export interface StagedRow {
  rows: number;
  fault: string | null;
  spare: string | null;
  edition: string;
  key: string;
  person: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test looks at is what it asserts.
  content: any;
  names: { surname: string; given: string; middle: string }[];
  state: string;
  postal_code: string;
  places: { country: string; postal_code: string; city: string; state: string }[];
  boards: { state: string; number: string }[];
}

export interface Staged {
  tally: Tally;
  rows: StagedRow[];
  refused: UnreadRow[];
  taxonomy: Record<string, string>;
}

/** Reads files of one register, given by name and content, as an import does up to the store. */
export async function stage(
  register: ImportName,
  files: Record<string, string | Buffer>,
  options: { edition?: string; fields?: unknown; faceSpecialties?: readonly string[] } = {},
): Promise<Staged> {
  const folder = mkdtempSync(join(tmpdir(), "staged-"));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(folder, basename(name));
      writeFileSync(path, content);
      return path;
    });
    return await stageFiles(register, paths, folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function stageFiles(
  register: ImportName,
  paths: readonly string[],
  folder: string,
  options: { edition?: string; fields?: unknown; faceSpecialties?: readonly string[] } = {},
): Promise<Staged> {
  const intake = intakes.get(register);
  if (intake === undefined) throw new Error(`no register is called ${register}`);
  const taken = await takeIn(intake, paths, {
    edition: options.edition ?? null,
    fields: options.fields,
    faceSpecialties: options.faceSpecialties ?? [],
    folder,
    progress: () => undefined,
  });
  try {
    const rows = await rowsOf<StagedRow & { content: string }>(
      taken.engine.connection,
      "SELECT rows::INTEGER AS rows, * EXCLUDE (rows) FROM staged ORDER BY file_number, key, rowid",
    );
    const labels = await rowsOf<{ code: string; label: string }>(
      taken.engine.connection,
      "SELECT * FROM staged_taxonomy",
    );
    return {
      tally: taken.tally,
      rows: rows.map((row) => ({ ...row, content: row.content === "" ? {} : JSON.parse(row.content) })),
      refused: await taken.refused(),
      taxonomy: Object.fromEntries(labels.map(({ code, label }) => [code, label])),
    };
  } finally {
    taken.engine.close();
  }
}

export const nppesName = "npidata_pfile_20050523-20261108.csv";

/** A file of the national register with these cells; everything else is empty, and every value in quotes. */
export function nppesFile(
  rows: readonly Record<string, string>[],
  columns: readonly string[] = nppesColumns,
): string {
  const line = (cells: readonly string[]): string => `"${cells.join('","')}"`;
  return [line(columns), ...rows.map((row) => line(columns.map((name) => row[name] ?? "")))].join("\n");
}

/** A person of the national register; more cells may be given. */
export function nppesPerson(
  npi: string,
  surname: string,
  given: string,
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    NPI: npi,
    "Entity Type Code": "1",
    "Provider Last Name (Legal Name)": surname,
    "Provider First Name": given,
    ...more,
  };
}
