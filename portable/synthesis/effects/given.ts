import { refuse } from "../../distributions/index.ts";
import type { Effect } from "./effect.ts";
import { nameOf, numberOf, positiveOf, type Row } from "./row-numbers.ts";

/** How far a variance and the square of a standard error may differ, in parts: both are often rounded. */
const rounding = 0.01;

/**
 * Reads `yi` with `vi` (sampling variance) or `sei` (standard error), which must be above 0. Where both are given they
 * must tell the same; `vi` is then taken.
 */
export function givenEffect(row: Row, place: number): Effect {
  const yi = numberOf(row, place, "yi");
  if (row.vi === undefined && row.sei === undefined) {
    refuse(nameOf(place, "vi"), "missing, and so is sei", undefined, "Give one of them.");
  }
  const square = row.sei === undefined ? undefined : positiveOf(row, place, "sei") ** 2;
  const vi = row.vi === undefined ? square : positiveOf(row, place, "vi");
  if (vi === undefined) refuse(nameOf(place, "vi"), "missing", vi);
  if (square !== undefined && Math.abs(square - vi) > rounding * vi) {
    refuse(
      nameOf(place, "sei"),
      `not the root of vi = ${vi}, which is ${Math.sqrt(vi)}`,
      row.sei,
      "Give one of the two.",
    );
  }
  return { yi, vi };
}
