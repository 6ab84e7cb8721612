import { type Atlas, indexAtlas, poolQuantities } from "../../portable/anatomy/index.ts";
import { tQuantile } from "../../portable/distributions/index.ts";

/** One row, and whether the other studies of its quantity foresaw it. */
export interface LeftOut {
  row: string;
  inside: boolean;
}

const peoplePerStudy = 40;

/**
 * Leaves each study of a quantity out in turn, pools the rest, and asks whether the rows left out fall
 * in the interval of a new study: the same t distribution, with the sampling error of a study of 40.
 * Only quantities that two sources or more have measured can be asked.
 */
export function leaveStudiesOut(atlas: Atlas): LeftOut[] {
  const whole = poolQuantities(atlas).quantities;
  const asked = atlas.rows.measurements.flatMap((row) => {
    const evidence = row.virtual && whole.get(row.virtual.quantity);
    const own = new Set(
      atlas.rows.measurements
        .filter((other) => other.virtual?.quantity === row.virtual?.quantity)
        .map((other) => other.source),
    );
    return evidence && row.virtual && row.value !== null && own.size > 1
      ? [{ row, quantity: row.virtual.quantity }]
      : [];
  });
  const found: LeftOut[] = [];
  for (const quantity of new Set(asked.map((one) => one.quantity))) {
    const rows = asked.filter((one) => one.quantity === quantity).map((one) => one.row);
    for (const source of new Set(rows.map((row) => row.source))) {
      const kept = atlas.rows.measurements.filter(
        (row) => row.source !== source || row.virtual?.quantity !== quantity,
      );
      const evidence = poolQuantities(indexAtlas({ ...atlas.rows, measurements: kept })).quantities.get(
        quantity,
      );
      if (!evidence) continue;
      for (const row of rows.filter((one) => one.source === source)) {
        const share = row.unit === "proportion";
        const value = share ? Math.log((row.value ?? 0) / (1 - (row.value ?? 0))) : (row.value ?? 0);
        const sex = row.virtual?.sex === "male" ? 1 : row.virtual?.sex === "female" ? -1 : 0;
        const centre =
          evidence.mean + sex * evidence.male + (evidence.ancestry[row.virtual?.ancestry ?? ""] ?? 0);
        const sampling = (share ? 2 : evidence.within) / Math.sqrt(peoplePerStudy);
        const width =
          tQuantile(0.975, evidence.freedom) * Math.hypot(evidence.between, evidence.unsure, sampling);
        found.push({ row: row.id, inside: Math.abs(value - centre) <= width });
      }
    }
  }
  return found;
}
