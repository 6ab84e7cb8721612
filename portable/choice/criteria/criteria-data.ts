import { z } from "zod";
import { Criterion as CriterionId } from "../../case/index.ts";
import type { Evidence, Fault } from "../../evidence/index.ts";
import { fault, shapeFaults } from "../shape-faults.ts";
import { CriterionRow, Reading } from "./criterion-row.ts";

/** The person's criteria, in the order in which they are shown. */
export interface CriteriaData {
  rows: readonly CriterionRow[];
  reading: ReadonlyMap<string, Reading>;
}

/**
 * Reads `data/criteria/criteria.json` and `data/criteria/readings.json`, with every fault at once: each
 * criterion of a case has one row, every outcome and treatment named exists, and every reading still
 * stands beside the words it was read from.
 */
export function readCriteria(
  criteria: unknown,
  readings: unknown,
  evidence: Evidence,
): { ok: true; data: CriteriaData } | { ok: false; faults: Fault[] } {
  const rows = z.array(CriterionRow).safeParse(criteria);
  const read = z.array(Reading).safeParse(readings);
  const faults: Fault[] = [];
  if (!rows.success) faults.push(...shapeFaults(rows.error, criteria, "criteria/criteria.json"));
  if (!read.success) faults.push(...shapeFaults(read.error, readings, "criteria/readings.json"));
  if (!rows.success || !read.success) return { ok: false, faults };
  faults.push(
    ...rowFaults(rows.data, evidence),
    ...read.data.flatMap((reading) => readingFaults(reading, evidence)),
  );
  for (const treatment of evidence.rows.treatments) {
    if (treatment.id === "no-treatment" || read.data.some((one) => one.treatment === treatment.id)) continue;
    faults.push(
      fault(
        "criteria/readings.json",
        "every treatment has a reading",
        treatment.id,
        "Add a row for it; null where its record says nothing.",
      ),
    );
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, data: indexCriteria(rows.data, read.data) };
}

function rowFaults(rows: readonly CriterionRow[], evidence: Evidence): Fault[] {
  const faults = CriterionId.options.flatMap((id) => {
    const count = rows.filter((row) => row.id === id).length;
    return count === 1
      ? []
      : [fault("criteria/criteria.json", "each criterion has one row", `${count} of ${id}`, "Keep one.")];
  });
  for (const row of rows) {
    const where = `criteria/criteria.json#${row.id}`;
    const named = row.from.flatMap((way) => {
      if (way.kind === "outcome") return [way.outcome];
      return way.kind === "harms" ? [...way.whole, ...way.not] : [];
    });
    for (const outcome of named) {
      if (!evidence.outcome.has(outcome)) {
        faults.push(fault(where, "an outcome stands in data/outcomes/", outcome, "Mend the id."));
      }
    }
    const curve = row.curve ?? [];
    const rises = curve.every((point, at) => {
      const before = curve[at - 1];
      return before === undefined || (point.at > before.at && point.value > before.value);
    });
    const [first, last] = [curve[0], curve.at(-1)];
    const whole =
      first === undefined ||
      (first.at === row.limits[0] && first.value === 0 && last?.at === row.limits[1] && last.value === 1);
    if (!rises || !whole) {
      faults.push(fault(where, "a curve rises from 0 to 1 over the limits", row.curve, "Mend its points."));
    }
    if (
      (row.unit === "steps") !== (row.steps !== undefined) ||
      (row.steps !== undefined && row.steps.length !== row.limits[1] + 1)
    ) {
      faults.push(
        fault(where, "steps have one name for each whole number of the limits", row.steps, "Name them."),
      );
    }
  }
  return faults;
}

/** Criteria that were checked when the app was built, ready for look-ups. */
export function indexCriteria(rows: readonly CriterionRow[], readings: readonly Reading[]): CriteriaData {
  return { rows, reading: new Map(readings.map((one) => [one.treatment, one])) };
}

/** A reading whose words no longer stand in the record has lost its ground. */
function readingFaults(reading: Reading, evidence: Evidence): Fault[] {
  const where = `criteria/readings.json#${reading.treatment}`;
  const treatment = evidence.treatment.get(reading.treatment);
  if (treatment === undefined) {
    return [
      fault(where, "a reading is of a treatment", reading.treatment, "Mend the id, or take the row out."),
    ];
  }
  const pairs = [
    ["lastsWeeks", reading.lastsWeeks?.words, treatment.resultLasts],
    ["visits", reading.visits?.words, treatment.sessionsTypical],
  ] as const;
  return pairs.flatMap(([field, words, record]) =>
    words === undefined || words === record
      ? []
      : [
          fault(
            `${where}.${field}`,
            "a reading stands beside the record's own words",
            words,
            `Read it again: the record says ${JSON.stringify(record)}.`,
          ),
        ],
  );
}
