import { isFiniteNumber, isNotNegative, isPositive, refuse } from "../../distributions/index.ts";

/** One row of input as it came: its fields are checked when a measure asks for them. */
export type Row = Readonly<Record<string, unknown>>;

/** The name of a field in an error: `rows[2].ai`. */
export const nameOf = (place: number, field: string): string => `rows[${place}].${field}`;

/** A count or size, 0 or more. Parts of a whole are let through, as in metafor: adjusted counts exist. */
export function countOf(row: Row, place: number, field: string): number {
  const value = readNumber(row, place, field);
  isNotNegative(nameOf(place, field), value);
  return value;
}

/** Any finite number. */
export function numberOf(row: Row, place: number, field: string): number {
  return readNumber(row, place, field);
}

/** A number above 0. */
export function positiveOf(row: Row, place: number, field: string): number {
  const value = readNumber(row, place, field);
  isPositive(nameOf(place, field), value);
  return value;
}

function readNumber(row: Row, place: number, field: string): number {
  const value = row[field];
  const name = nameOf(place, field);
  if (value === undefined) refuse(name, "missing", value, "Give a number, or leave the row out.");
  if (value === null) refuse(name, "not a finite number", value, "Give a number, or leave the row out.");
  if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) {
    refuse(name, "not a finite number", value, "Write it without quotes.");
  }
  isFiniteNumber(name, value);
  return value;
}
