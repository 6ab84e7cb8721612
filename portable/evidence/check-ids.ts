import type { Fault } from "./fault.ts";
import type { Placed, PlacedRows } from "./read-rows.ts";

/** Ids are unique among all that could be meant by them, and a file named for one row holds that row. */
export function checkIds(rows: PlacedRows): Fault[] {
  const namespaces: { of: string; rows: Placed<{ id: string }>[] }[] = [
    { of: "source", rows: rows.sources },
    { of: "outcome", rows: rows.outcomes },
    { of: "finding", rows: [...rows.findings, ...rows.burden] },
    { of: "concern or group", rows: [...rows.concerns, ...rows.concernGroups] },
    { of: "treatment or group", rows: [...rows.treatments, ...rows.treatmentGroups] },
    { of: "fact", rows: rows.facts },
    { of: "medicine", rows: rows.medicines },
    { of: "rule", rows: rows.rules },
    { of: "red flag", rows: rows.redFlags },
    { of: "country", rows: rows.emergency.map(({ where, row }) => ({ where, row: { id: row.country } })) },
    { of: "search", rows: rows.searched },
    { of: "correction", rows: rows.corrections },
  ];
  const doubled = namespaces.flatMap(({ of, rows: named }) => {
    const first = new Map<string, string>();
    return named.flatMap(({ where, row }) => {
      const before = first.get(row.id);
      if (before === undefined) {
        first.set(row.id, where);
        return [];
      }
      return [
        {
          where,
          rule: `a ${of} has an id of its own`,
          found: `${row.id}, given already at ${before}`,
          remedy: "Give one of them another id, or take out the copy.",
        },
      ];
    });
  });
  return [...doubled, ...misplaced(rows)];
}

function misplaced(rows: PlacedRows): Fault[] {
  const inFileOf = [
    ...rows.concerns.map(({ where, row }) => ({ where, name: row.id })),
    ...rows.treatments.map(({ where, row }) => ({ where, name: row.id })),
    ...[...rows.findings, ...rows.burden, ...rows.searched].map(({ where, row }) => ({
      where,
      name: row.concern,
    })),
  ];
  return inFileOf.flatMap(({ where, name }) => {
    const file = where.split("#")[0]?.split("/")[1];
    if (file === `${name}.json`) return [];
    return [
      {
        where,
        rule: "the file is named for the concern or treatment it is about",
        found: `${name} in ${file}`,
        remedy: `Move the row to ${name}.json.`,
      },
    ];
  });
}
