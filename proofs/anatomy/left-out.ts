import { type Atlas, indexAtlas, poolQuantities } from "../../portable/anatomy/index.ts";
import { newStudyOf, shapeOf } from "../../portable/anatomy/sampling/new-study.ts";
import { tQuantile } from "../../portable/distributions/index.ts";

/** One row, and whether the other studies of its quantity foresaw it. */
export interface LeftOut {
  row: string;
  inside: boolean;
  share: boolean;
  /** Width of the interval: of a length as a multiple of the pooled mean, of a share as it stands. */
  width: number;
}

const peoplePerStudy = { measurement: 40, share: 60 };
const slices = 999;

/**
 * Leaves each study of a quantity out in turn, pools the rest, and asks whether the rows left out fall
 * in the interval of a new study, made as `predict` makes it: the same t distribution, the sampling
 * error of a study of 40 (60 for a share), and the same scale.
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
      const asks = atlas.quantity.get(quantity);
      if (!evidence || !asks) continue;
      const shape = shapeOf(asks);
      for (const row of rows.filter((one) => one.source === source)) {
        const share = row.unit === "proportion";
        const sex = row.virtual?.sex === "male" ? 1 : row.virtual?.sex === "female" ? -1 : 0;
        const centre =
          evidence.mean + sex * evidence.male + (evidence.ancestry[row.virtual?.ancestry ?? ""] ?? 0);
        const of = (value: number): number => (share ? 1 / (1 + Math.exp(-value)) : value);
        const sampling = share
          ? 1 / Math.sqrt(peoplePerStudy.share * of(centre) * (1 - of(centre)))
          : evidence.within / Math.sqrt(peoplePerStudy.measurement);
        const scale = Math.hypot(evidence.between, evidence.unsure, sampling);
        const means = Array.from({ length: slices }, (_, index) =>
          of(centre + scale * tQuantile((index + 0.5) / slices, evidence.freedom)),
        );
        const { q025, q975 } = newStudyOf(means, shape, of(centre), peoplePerStudy.share);
        const value = row.value ?? Number.NaN;
        found.push({
          row: row.id,
          inside: q025 <= value && value <= q975,
          share,
          width: (q975 - q025) / (share ? 1 : Math.abs(centre)),
        });
      }
    }
  }
  return found;
}
