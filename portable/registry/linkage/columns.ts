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

/** Folds every value and lists the distinct ones. The surname Null is kept: only other fields read it as nothing. */
export function personColumns(rows: readonly PersonRow[]): PersonColumns {
  const columns = {} as Record<Field, Column>;
  for (const field of fields) columns[field] = column(rows, field);
  return { ids: rows.map((row) => row.id), columns };
}

function column(rows: readonly PersonRow[], field: Field): Column {
  const places = new Map<string, number>([["", 0]]);
  const values = [""];
  const counts = [0];
  const codes = new Int32Array(rows.length);
  const read = reader(rows, field);
  for (const [row, { values: printed }] of rows.entries()) {
    const value = read(printed[field] ?? "");
    let place = places.get(value);
    if (place === undefined) {
      place = values.length;
      places.set(value, place);
      values.push(value);
      counts.push(0);
    }
    codes[row] = place;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { codes, values, counts };
}

function reader(rows: readonly PersonRow[], field: Field): (printed: string) => string {
  if (field === "birthDate") {
    const order = dayOrder(rows.map((row) => row.values.birthDate ?? ""));
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
