import type { Fault } from "./fault.ts";
import { folders, type Placed, type PlacedRows } from "./read-rows.ts";
import { shortly } from "./schema-fault.ts";

/** A correction holds as long as its row holds what it declares; else it has expired and must be looked at again. */
export function checkCorrections(rows: PlacedRows): Fault[] {
  return rows.corrections.flatMap(({ where, row: correction }): Fault[] => {
    const [folder = "", id = ""] = splitOnce(correction.row);
    const held = folders[folder];
    const list: readonly Placed<unknown>[] = held === undefined ? [] : rows[held.into];
    const row = list.find((one) => (one.row as { id?: string }).id === id)?.row;
    if (row === undefined) {
      return [
        {
          where: `${where}.row`,
          rule: "a correction names a row that is there",
          found: correction.row,
          remedy: "Name it as folder and id (findings/ID), or take the correction out.",
        },
      ];
    }
    const now = fieldOf(row, correction.field);
    if (same(now, correction.expect)) return [];
    return [
      {
        where: `${where}.expect`,
        rule: "expired correction",
        found: `${correction.field} of ${correction.row} is ${shortly(now)}, not ${shortly(correction.expect)}`,
        remedy: "Read the source again; then mend the row, or renew the correction or take it out.",
      },
    ];
  });
}

function splitOnce(path: string): [string, string] {
  const slash = path.indexOf("/");
  return [path.slice(0, slash), path.slice(slash + 1)];
}

function fieldOf(row: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      row,
    );
}

/** Equal as JSON, whatever the order of keys; an absent field equals null. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
