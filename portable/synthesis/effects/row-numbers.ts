import { isFiniteNumber, isNotNegative, isPositive, refuse } from "../../distributions/index.ts";

/** One row of input as it came: its fields are checked when a measure asks for them. */
export type Row = Readonly<Record<string, unknown>>;

/** The name of a field in an error: `rows[2].ai`. */
export const nameOf = (place: number, field: string): string => `rows[${place}].${field}`;

/** A count or size, 0 or more. Parts of a whole are let through, as in metafor: adjusted counts exist. */
export function countOf(row: Row, place: number, field: string): number {
  const value = row[field];
  if (value === undefined) refuse(nameOf(place, field), "missing", value);
  isNotNegative(nameOf(place, field), value);
  return value;
}

/** Any finite number. */
export function numberOf(row: Row, place: number, field: string): number {
  const value = row[field];
  if (value === undefined) refuse(nameOf(place, field), "missing", value);
  isFiniteNumber(nameOf(place, field), value);
  return value;
}

/** A number above 0. */
export function positiveOf(row: Row, place: number, field: string): number {
  const value = row[field];
  if (value === undefined) refuse(nameOf(place, field), "missing", value);
  isPositive(nameOf(place, field), value);
  return value;
}
