import type { CriterionRow } from "./criterion-row.ts";

/** A measurement within the limits of its criterion. */
export function limited(value: number, row: CriterionRow): number {
  return Math.min(row.limits[1], Math.max(row.limits[0], value));
}
