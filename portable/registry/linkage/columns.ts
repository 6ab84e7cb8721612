import { fold } from "../names/fold.ts";
import { dateDigits, dayOrder } from "./birth-date.ts";
import { type Field, fields, type PersonRow } from "./field.ts";

/** One field of a file: each row's value as a place in a list of the distinct values; place 0 is "missing". */
export interface Column {
  codes: Int32Array;
  values: readonly string[];
  /** How many rows hold each value. */
  counts: readonly number[];
}

/** A file of people, a column a field. */
export interface PersonColumns {
  ids: readonly string[];
  columns: Record<Field, Column>;
}

/** Signs that stand for "nothing was entered" in files of this kind. */
const nothing = new Set(["", "null", "none", "na", "n a", "nan", "unknown", "unavail", "nil"]);

/** A file of people as columns, from its rows. */
export function personColumns(rows: Iterable<PersonRow>): PersonColumns {
  const people = new PersonCollector();
  for (const row of rows) people.add(row);
  return people.columns();
}

/**
 * Takes a file of people in row by row, and holds each distinct value once: several million rows fit where the rows
 * themselves would not. The surname Null is kept: only other fields read it as nothing.
 */
export class PersonCollector {
  private readonly ids: string[] = [];
  private readonly printed = new Map(fields.map((field) => [field, new PrintedColumn()]));

  get size(): number {
    return this.ids.length;
  }

  add({ id, values }: PersonRow): void {
    for (const [field, column] of this.printed) column.add(this.ids.length, values[field] ?? "");
    this.ids.push(id);
  }

  columns(): PersonColumns {
    const columns = {} as Record<Field, Column>;
    for (const [field, column] of this.printed) columns[field] = column.folded(this.ids.length, field);
    return { ids: this.ids, columns };
  }
}

/** A column as printed, before the whole of it tells how to read it. */
class PrintedColumn {
  private readonly places = new Map<string, number>();
  private codes = new Int32Array(1024);

  add(row: number, printed: string): void {
    if (row === this.codes.length) {
      const longer = new Int32Array(2 * row);
      longer.set(this.codes);
      this.codes = longer;
    }
    const known = this.places.get(printed);
    this.codes[row] = known ?? this.places.size;
    if (known === undefined) this.places.set(printed, this.places.size);
  }

  folded(rows: number, field: Field): Column {
    const read = readerOf(field, this.places.keys());
    const places = new Map<string, number>([["", 0]]);
    const values = [""];
    const folded = Int32Array.from(this.places.keys(), (printed) => {
      const value = read(printed);
      const known = places.get(value);
      if (known !== undefined) return known;
      places.set(value, values.length);
      values.push(value);
      return values.length - 1;
    });
    const counts = new Array<number>(values.length).fill(0);
    const codes = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const place = folded[this.codes[row] ?? 0] ?? 0;
      codes[row] = place;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    return { codes, values, counts };
  }
}

function readerOf(field: Field, printed: Iterable<string>): (printed: string) => string {
  if (field === "birthDate") {
    const order = dayOrder(printed);
    return (printed) => dateDigits(printed, order);
  }
  if (field === "identifier" || field === "streetNumber" || field === "postalCode") {
    return (printed) => squeeze(fold(printed));
  }
  if (field === "surname") return fold;
  return (printed) => {
    const folded = fold(printed);
    return nothing.has(folded) ? "" : folded;
  };
}

/** Numbers are compared without blanks; one that is all zeros stands for "none". */
function squeeze(folded: string): string {
  if (nothing.has(folded)) return "";
  const squeezed = folded.replaceAll(" ", "");
  return /^0+$/.test(squeezed) ? "" : squeezed;
}
