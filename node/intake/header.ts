import { open } from "node:fs/promises";
import { type CsvErrorCode, parse } from "csv-parse/sync";
import { fileFault } from "./file-fault.ts";

/** Where the header may stand: some boards print notes above it, and the deactivation report a title. */
const MOST_LINES_ABOVE = 30;
const LOOKED_AT_BYTES = 512 * 1024;

/** A column by its names, the current one first, then those of other layouts. */
export type Names = string | readonly string[];

export interface Header {
  /** Normalised names in their order; empty for a column without one. */
  columns: string[];
  /** Lines to leave out above the first row of data, the header among them. */
  skip: number;
  separator: string;
  /** Null where the register quotes nothing. */
  quote: string | null;
}

/** A column's name as it is compared: white space single, lower case, apostrophes alike. */
export function columnName(printed: string): string {
  return printed
    .replace(/^\uFEFF/, "")
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

export interface HeaderWanted {
  required: readonly Names[];
  /** Tried in turn. */
  separators: readonly string[];
  quote: string | null;
}

/**
 * Finds the header of a register's file by the names of its columns, wherever they stand: order, extra columns,
 * blanks and capitals do not matter. Refuses a file that lacks a required column, and names what is lacking.
 */
export async function readHeader(path: string, given: string, wanted: HeaderWanted): Promise<Header> {
  const lines = await firstLines(path);
  let nearest: { missing: string[]; found: string[] } | null = null;
  for (const separator of wanted.separators) {
    for (const [place, line] of lines.slice(0, MOST_LINES_ABOVE).entries()) {
      const columns = cellsOf(line, separator, wanted.quote).map(columnName);
      const missing = wanted.required
        .filter((names) => placeOf(columns, names) < 0)
        .map((names) => [names].flat()[0] ?? "");
      if (missing.length === 0) {
        const next = lines[place + 1];
        const cells = next === undefined ? [] : cellsOf(next, separator, wanted.quote);
        // Rows that end in a separator the header lacks.
        if (cells.length === columns.length + 1 && cells.at(-1) === "") columns.push("");
        return { columns, skip: place + 1, separator, quote: wanted.quote };
      }
      if (nearest === null || missing.length < nearest.missing.length) nearest = { missing, found: columns };
    }
  }
  throw fileFault(
    given,
    "the register's columns must be there, by name",
    `no ${
      nearest?.missing
        .slice(0, 6)
        .map((name) => `"${name}"`)
        .join(", ") ?? "header"
    } among ${shown(nearest?.found ?? [])}`,
    "Check that the right register was named and that the file still has its header row.",
  );
}

/** Where a column stands; -1 when it does not. A name that stands twice counts from the left. */
export function placeOf(columns: readonly string[], names: Names): number {
  for (const name of [names].flat()) {
    const place = columns.indexOf(columnName(name));
    if (place >= 0) return place;
  }
  return -1;
}

function cellsOf(line: string, separator: string, quote: string | null): string[] {
  try {
    const [cells] = parse(line, {
      delimiter: separator,
      quote: quote ?? false,
      relax_quotes: true,
    }) as string[][];
    return cells ?? [];
  } catch (error) {
    if (typeof (error as { code?: CsvErrorCode }).code === "string") return [];
    throw error;
  }
}

async function firstLines(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT_BYTES), 0, LOOKED_AT_BYTES, 0);
    return new TextDecoder().decode(buffer.subarray(0, bytesRead)).split(/\r?\n/, MOST_LINES_ABOVE + 2);
  } finally {
    await file.close();
  }
}

function shown(columns: readonly string[]): string {
  const named = columns.filter((name) => name !== "");
  const list = named
    .slice(0, 12)
    .map((name) => name.slice(0, 40))
    .join(", ");
  return named.length === 0 ? "an empty line" : `${named.length} columns: ${list}`;
}
