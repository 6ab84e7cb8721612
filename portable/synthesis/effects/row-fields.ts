import { refuse } from "../../distributions/index.ts";
import type { EffectMeasure } from "./measure.ts";
import { nameOf, type Row } from "./row-numbers.ts";

const table = ["ai", "bi", "ci", "di", "n1i", "n2i"];
const count = ["xi", "ni"];
const means = ["m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"];

/** The fields that rows of each measure may have, beside those that name the study. */
const fieldsOf: Record<EffectMeasure, readonly string[]> = {
  RR: table,
  OR: table,
  RD: table,
  PETO: table,
  PR: count,
  PLO: count,
  PFT: count,
  MD: means,
  SMD: means,
  GEN: ["yi", "vi", "sei"],
};

/** Fields that say which study a row is; they are for people, and not read. */
const labels: readonly string[] = ["study", "slab", "author", "year"];

/**
 * A row as an object of known fields. What a measure does not know is refused: a misspelt or surplus number would
 * otherwise be left out without a word.
 */
export function rowOf(measure: EffectMeasure, row: unknown, place: number): Row {
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    refuse(
      nameOf(place, "*"),
      "not an object with named fields",
      row,
      `Give ${fieldsOf[measure].join(", ")}.`,
    );
  }
  const known = fieldsOf[measure];
  for (const field of Object.keys(row)) {
    if (known.includes(field) || labels.includes(field)) continue;
    refuse(
      nameOf(place, field.length > 40 ? `${field.slice(0, 37)}...` : field),
      `${measure} has no such field`,
      (row as Row)[field],
      `Its fields are ${known.join(", ")}, and ${labels.join(", ")} to name a study: mend the name or leave it out.`,
    );
  }
  return row as Row;
}
