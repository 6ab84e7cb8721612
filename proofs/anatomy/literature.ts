import { type Atlas, type Prediction, poolQuantities, predict } from "../../portable/anatomy/index.ts";
import { exceptions } from "./exceptions.ts";

/** One published measurement beside the atlas's own. */
export interface Compared {
  id: string;
  value: number;
  sd: number | null;
  prediction: Prediction;
  /** Sources behind the number that the quantity sets; the quantity only checks others when null. */
  setBy: number | null;
  meanHolds: boolean;
  /** Null when the row gives no spread between people. */
  spreadHolds: boolean | null;
  inside: boolean;
}

const studies = 400;

/** What a printed plus-minus is when it is no spread between people. */
const otherSpreads: Readonly<Record<string, string>> = {
  "between-studies": "the printed spread is one between studies",
  "standard-error": "the printed spread may be a standard error",
  "pooled-values": "the printed spread is of pooled values",
  doubtful: "the printed spread is doubtful",
};

/** Takes every placed measurement on the atlas and sets it beside its row. */
export function compareWithLiterature(atlas: Atlas): Compared[] {
  const { quantities } = poolQuantities(atlas);
  return atlas.rows.measurements.flatMap((row): Compared[] => {
    if (!row.virtual || row.value === null) return [];
    const prediction = predict(atlas, row.id, { studies });
    const { mean, sdWithin, q025, q975 } = known(prediction);
    const evidence = quantities.get(row.virtual.quantity);
    const sets = atlas.quantity.get(row.virtual.quantity)?.sets;
    const sd = row.spread === "between-people" ? row.sd : null;
    const room = row.unit === "proportion" ? 0.1 : Math.max(1, 0.1 * Math.abs(row.value));
    return [
      {
        id: row.id,
        value: row.value,
        sd,
        prediction,
        setBy: sets && evidence ? Math.max(evidence.studies.length, row.studies ?? 1) : null,
        meanHolds: Math.abs(mean - row.value) <= room,
        spreadHolds: sd === null ? null : Math.abs(sd - sdWithin) <= sdWithin / 3,
        inside: q025 <= row.value && row.value <= q975,
      },
    ];
  });
}

/** What does not hold: for a quantity that one study sets its mean and spread, for every other its interval. */
export function faultsOf(row: Compared): string[] {
  const faults: string[] = [];
  if (row.setBy === 1) {
    if (!row.meanHolds) faults.push("mean");
    if (row.spreadHolds === false) faults.push("spread");
  } else if (!row.inside) faults.push("outside");
  return faults;
}

export function known(prediction: Prediction) {
  const { mean, sdWithin, sdBetween, q025, q975 } = prediction;
  if (mean === null || sdWithin === null || sdBetween === null || q025 === null || q975 === null) {
    throw new Error(`not placed: ${prediction.reason}`);
  }
  return { mean, sdWithin, sdBetween, q025, q975 };
}

/** The table of docs/methods/atlas-literature.md, as Markdown. */
export function literatureTable(atlas: Atlas): string {
  const rows = compareWithLiterature(atlas);
  const counted = (of: (row: Compared) => boolean): number => rows.filter(of).length;
  const one = rows.filter((row) => row.setBy === 1);
  const spreads = one.filter((row) => row.spreadHolds !== null);
  const digits = (value: number): string => (Math.abs(value) < 3 ? value.toFixed(2) : value.toFixed(1));
  const line = (row: Compared): string => {
    const { mean, sdWithin, sdBetween, q025, q975 } = known(row.prediction);
    const printed = `${row.value}${row.sd === null ? "" : ` ± ${row.sd}`}`;
    const set = row.setBy === null ? "checks only" : row.setBy === 1 ? "one study" : `${row.setBy} studies`;
    const spread = atlas.measurement.get(row.id)?.spread ?? "";
    const note = exceptions[row.id] ?? otherSpreads[spread] ?? "";
    return `| ${row.id} | ${printed} | ${digits(mean)} | ${digits(sdWithin)} | ${digits(sdBetween)} | ${digits(q025)} to ${digits(q975)} | ${set} | ${note} |`;
  };
  const notPlaced = atlas.rows.measurements.filter((row) => row.notPlaced !== null);
  return [
    "# How well the atlas gives back the literature",
    "",
    "Written by `node proofs/anatomy/write-table.ts`; a proof fails when it is out of date. Millimetres, degrees, or a",
    "proportion of sides. *Printed* is the row's mean and spread between people; the rest is the same measurement taken on",
    "the atlas: mean, spread between people, spread between studies, and where 95 in 100 new studies would fall.",
    "",
    `Of ${atlas.rows.measurements.length} measurements, ${rows.length} are placed and ${notPlaced.length} are not (listed at the end).`,
    `Where one study sets the quantity (${one.length} rows), the mean lies within 1 mm or 10 % (0.1 for a proportion) in ${one.filter((row) => row.meanHolds).length}, and the`,
    `spread within a third of the spread between people in ${spreads.filter((row) => row.spreadHolds).length} of the ${spreads.length} that print one.`,
    `${counted((row) => row.inside)} of all ${rows.length} lie inside the interval of a new study. That is no proof of the interval: these rows set it. Rows`,
    "that miss are named with the reason.",
    "",
    "| measurement | printed | mean | between people | between studies | a new study | set by | remark |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(line),
    "",
    "## Not placed",
    "",
    "| measurement | why |",
    "| --- | --- |",
    ...notPlaced.map((row) => `| ${row.id} | ${row.notPlaced} |`),
    "",
  ].join("\n");
}
