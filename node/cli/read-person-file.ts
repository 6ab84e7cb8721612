import { createReadStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import {
  type FieldMap,
  fields,
  PersonCollector,
  type PersonColumns,
  type PersonRow,
} from "../../portable/registry/index.ts";
import { InputFault } from "./input-fault.ts";

/** A row of people is a few hundred characters; a longer one is a quote left open. */
const LONGEST_ROW_CHARACTERS = 64 * 1024;
/** Linkage holds what it compares in memory. */
const MOST_ROWS = 10_000_000;
const separators = [",", ";", "\t", "|"];

/** A CSV file of people as columns; see `eachPerson`. */
export async function readPersonFile(path: string, map: FieldMap): Promise<PersonColumns> {
  const people = new PersonCollector();
  await eachPerson(path, map, (person) => people.add(person));
  return people.columns();
}

/**
 * Reads the mapped columns of a CSV file of people, row by row: UTF-8 with a header, separated by comma, semicolon, tab
 * or bar. Header cells and values are trimmed. A row without an id is named by its number, from 1. Throws
 * `InputFault` naming the line where it can.
 */
export async function eachPerson(
  path: string,
  map: FieldMap,
  take: (person: PersonRow) => void,
): Promise<void> {
  let rows = 0;
  const separator = await separatorOf(path);
  let header: readonly string[] | null = null;
  let places: { id: number; fields: [(typeof fields)[number], number][] } = { id: -1, fields: [] };
  const parser = parse({
    bom: true,
    delimiter: separator,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: LONGEST_ROW_CHARACTERS,
  });
  try {
    await pipeline(
      createReadStream(path),
      textOnly(path),
      parser,
      async (records: AsyncIterable<string[]>) => {
        for await (const cells of records) {
          if (header === null) {
            header = cells;
            places = placesOf(path, header, map);
            continue;
          }
          if (rows >= MOST_ROWS) {
            throw fault(path, `at most ${MOST_ROWS} rows`, "more", "Split the file, for example by state.");
          }
          const values: PersonRow["values"] = {};
          for (const [field, place] of places.fields) values[field] = cells[place] ?? "";
          rows++;
          take({ id: cells[places.id] || String(rows), values });
        }
      },
    );
  } catch (error) {
    throw asFault(path, error);
  }
  if (header === null)
    throw fault(path, "a first row with the names of the columns", "an empty file", "Add it.");
}

function placesOf(
  path: string,
  header: readonly string[],
  map: FieldMap,
): { id: number; fields: [(typeof fields)[number], number][] } {
  const place = (name: string): number => {
    const at = header.indexOf(name);
    if (at < 0 || header.indexOf(name, at + 1) >= 0) {
      throw fault(
        path,
        `one column called "${name}", as the field map says`,
        at < 0 ? `only ${header.slice(0, 40).join(", ")}`.slice(0, 600) : "two of them",
        'Name the right column in the field map; use {"a": …, "b": …} where the files differ.',
      );
    }
    return at;
  };
  return {
    id: map.id === undefined ? -1 : place(map.id),
    fields: fields.flatMap((field) => {
      const name = map[field];
      return name === undefined ? [] : [[field, place(name)] as [typeof field, number]];
    }),
  };
}

/** The separator that stands most often in the first line. */
async function separatorOf(path: string): Promise<string> {
  let start = "";
  try {
    const stream = createReadStream(path, { encoding: "utf8", end: LONGEST_ROW_CHARACTERS });
    for await (const chunk of stream) start += chunk;
  } catch (error) {
    throw asFault(path, error);
  }
  const first = start.split(/\r?\n/, 1)[0] ?? "";
  const counted = separators.map((separator) => ({ separator, count: first.split(separator).length }));
  counted.sort((one, other) => other.count - one.count);
  return counted[0]?.separator ?? ",";
}

/** Lets UTF-8 text through and refuses anything else, a NUL included. */
function textOnly(path: string): Transform {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const check = (bytes: Buffer | undefined): string => {
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw fault(path, "UTF-8 text", "other bytes", "Save the file as CSV in UTF-8.");
    }
    if (text.includes("\0"))
      throw fault(path, "text", "a NUL sign", "Save the file as CSV in UTF-8, not as a workbook.");
    return text;
  };
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      try {
        done(null, check(bytes));
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        done(null, check(undefined));
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

function fault(where: string, rule: string, found: string, remedy: string): InputFault {
  return new InputFault([{ where, rule, found, remedy }]);
}

function asFault(path: string, error: unknown): InputFault {
  if (error instanceof InputFault) return error;
  if (error instanceof CsvError) {
    const lines: unknown = Reflect.get(error, "lines");
    return fault(
      typeof lines === "number" ? `${path}, line ${lines}` : path,
      "every row has as many values as the header, with quotes in pairs",
      error.message.slice(0, 300),
      "Mend that row, or save the file as CSV anew.",
    );
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  const found = code === "ENOENT" ? "no such file" : code === "EISDIR" ? "a folder" : code;
  return fault(
    path,
    "the file must be readable",
    found,
    "Check the name and the folder, and that you may read it.",
  );
}
