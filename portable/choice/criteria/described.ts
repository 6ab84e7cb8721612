import type { Described } from "../../evidence/index.ts";
import { CriterionRow, Reading } from "./criterion-row.ts";

/** The schemas of the rows that this room reads, for `data/schema/`. */
export const describedCriteria: readonly Described[] = [
  ["criterion.json", "one row of criteria/criteria.json", CriterionRow],
  ["reading.json", "one row of criteria/readings.json", Reading],
];
