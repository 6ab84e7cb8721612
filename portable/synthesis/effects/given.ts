import { refuse } from "../../distributions/index.ts";
import type { Effect } from "./effect.ts";
import { nameOf, numberOf, positiveOf, type Row } from "./row-numbers.ts";

/** Reads `yi` with `vi` (sampling variance) or `sei` (standard error), which must be above 0. */
export function givenEffect(row: Row, place: number): Effect {
  const yi = numberOf(row, place, "yi");
  if (row.vi !== undefined) return { yi, vi: positiveOf(row, place, "vi") };
  if (row.sei === undefined) refuse(nameOf(place, "vi"), "missing, and so is sei", undefined);
  return { yi, vi: positiveOf(row, place, "sei") ** 2 };
}
