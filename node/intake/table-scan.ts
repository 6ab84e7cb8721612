import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf } from "./column-engine.ts";
import { fileFault } from "./file-fault.ts";
import { type HeaderWanted, type Names, placeOf, readHeader } from "./header.ts";
import type { SourceFile } from "./source-file.ts";
import { quoted } from "./sql-text.ts";
import { LONGEST_LINE_BYTES } from "./text-gate.ts";

/** A row that could not be read, as the refused file tells it. */
export interface UnreadRow {
  file: string;
  /** Null where the row was read and what it says is at fault. */
  line: number | null;
  reason: string;
  text: string;
}

/** A text file as a table: what to select from, and its columns by their published names. */
export interface TableScan {
  from: string;
  /** The trimmed text of a column, as SQL; empty text where the file has no such column. */
  column(names: Names): string;
  has(names: Names): boolean;
}

const text = (place: number): string => `coalesce(trim(c${place}), '')`;

/** Looks at the header and says how to read the file. */
async function scanTable(file: SourceFile, wanted: HeaderWanted): Promise<TableScan> {
  const { columns, skip, separator, quote } = await readHeader(file.path, file.given, wanted);
  const types = columns.map((_, place) => `'c${place}': 'VARCHAR'`).join(", ");
  const quoting = quote === null ? "quote='', escape=''" : `quote=${quoted(quote)}, escape=${quoted(quote)}`;
  return {
    from:
      `read_csv(${quoted(file.path)}, auto_detect=false, header=false, skip=${skip}, columns={${types}}, ` +
      `delim=${quoted(separator)}, ${quoting}, store_rejects=true, rejects_limit=0, max_line_size=${2 * LONGEST_LINE_BYTES})`,
    column(names) {
      const place = placeOf(columns, names);
      return place < 0 ? "''" : text(place);
    },
    has: (names) => placeOf(columns, names) >= 0,
  };
}

/**
 * Runs one statement over a file as a table, and answers the rows that could not be read. Where the line ends of
 * the file are mixed, it is read once more with them made alike.
 */
export async function readTable(
  connection: DuckDBConnection,
  file: SourceFile,
  wanted: HeaderWanted,
  statement: (scan: TableScan) => string,
): Promise<UnreadRow[]> {
  const attempt = async (as: SourceFile): Promise<UnreadRow[]> => {
    await connection.run("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans");
    await connection.run(statement(await scanTable(as, wanted)));
    return unread(connection, file);
  };
  await connection.run("BEGIN");
  let rows: UnreadRow[] | null = null;
  try {
    rows = await attempt(file);
  } catch (error) {
    if (brokeTheEngine(error)) throw unreadable(file, error);
    if (!isAboutTheText(error)) throw error;
  }
  if (rows !== null && (rows.length === 0 || !(await hasMixedLineEnds(file.path)))) {
    await connection.run("COMMIT");
    return rows;
  }
  await connection.run("ROLLBACK");
  const alike = await withAlikeLineEnds(file, `${file.path}.lines`);
  try {
    return await attempt(alike);
  } catch (error) {
    if (!isAboutTheText(error) && !brokeTheEngine(error)) throw error;
    throw unreadable(file, error);
  } finally {
    await rm(alike.path, { force: true });
  }
}

function unreadable(file: SourceFile, error: unknown): Error {
  return fileFault(
    file.given,
    "the file must be readable as a table",
    (error as Error).message.replace(/\s+/g, " ").slice(0, 240),
    "Download it again, or save it as CSV in UTF-8.",
  );
}

/** Some broken files (seen: quotes and line ends torn apart) upset the engine itself; nothing more can be asked of it then. */
function brokeTheEngine(error: unknown): boolean {
  return error instanceof Error && /^(?:INTERNAL|FATAL) Error/.test(error.message);
}

/** Whether the engine refuses the file itself, and not what was asked of it. */
function isAboutTheText(error: unknown): boolean {
  return error instanceof Error && /^Invalid Input Error|^Invalid Error|CSV Error/i.test(error.message);
}

async function hasMixedLineEnds(path: string): Promise<boolean> {
  let [alone, pairs, last] = [false, false, 0];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    for (let at = bytes.indexOf(10); at >= 0 && !(alone && pairs); at = bytes.indexOf(10, at + 1)) {
      if ((at === 0 ? last : bytes[at - 1]) === 13) pairs = true;
      else alone = true;
    }
    if (alone && pairs) return true;
    last = bytes.at(-1) ?? 0;
  }
  return false;
}

/** A copy of the file in which every line ends alike. */
async function withAlikeLineEnds(file: SourceFile, target: string): Promise<SourceFile> {
  let held = false;
  const alike = new Transform({
    transform(bytes: Buffer, _encoding, done) {
      // A carriage return at the end of a chunk waits for what follows it.
      const whole = held ? Buffer.concat([Buffer.from("\r"), bytes]) : bytes;
      held = whole.at(-1) === 13;
      done(
        null,
        (held ? whole.subarray(0, -1) : whole)
          .toString("latin1")
          .replaceAll("\r\n", "\n")
          .replaceAll("\r", "\n"),
      );
    },
    encoding: "latin1",
  });
  await pipeline(createReadStream(file.path), alike, createWriteStream(target, { encoding: "latin1" }));
  return { ...file, path: target };
}

const reasons: Readonly<Record<string, string>> = {
  "MISSING COLUMNS": "too few values in the row",
  "TOO MANY COLUMNS": "too many values in the row",
  "UNQUOTED VALUE": "a quote that does not close",
  "LINE SIZE OVER MAXIMUM": "too long a row",
  "INVALID ENCODING": "not UTF-8",
  "INVALID STATE": "a stray quote or line end",
};

/** Rows that a quote left open may swallow before the file counts as damaged. */
const MOST_SWALLOWED = 100;

async function unread(connection: DuckDBConnection, file: SourceFile): Promise<UnreadRow[]> {
  const rows = await rowsOf<{ line: bigint; error_type: string; csv_line: string | null; swallowed: bigint }>(
    connection,
    `SELECT line, min(error_type)::VARCHAR AS error_type, any_value(left(csv_line, 2000)) AS csv_line,
       max(coalesce(length(trim(csv_line, chr(10) || chr(13))) - length(replace(trim(csv_line, chr(10) || chr(13)), chr(10), '')), 0)) AS swallowed
     FROM reject_errors GROUP BY line ORDER BY line`,
  );
  return rows.flatMap(({ line, error_type, csv_line, swallowed }) => {
    if (Number(swallowed) > MOST_SWALLOWED) {
      throw fileFault(
        `${file.given}, line ${line}`,
        "every quote must be closed",
        `one that swallows ${swallowed} rows`,
        "Mend that line, or download the file again.",
      );
    }
    const reason = reasons[error_type] ?? error_type.toLowerCase();
    const first = Number(line);
    const row = { file: file.given, line: first, reason, text: csv_line?.trim() ?? "" };
    // The rows behind a quote left open are refused with it, each counted.
    return [
      row,
      ...Array.from({ length: Number(swallowed) }, (_, at) => ({
        ...row,
        line: first + at + 1,
        text: "",
      })),
    ];
  });
}
