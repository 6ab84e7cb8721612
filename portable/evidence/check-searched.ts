import type { Fault } from "./fault.ts";
import type { PlacedRows } from "./read-rows.ts";

/**
 * A search that came back empty holds only while no finding of that very concern and treatment gives a figure, a
 * doubtful one included: with one it has expired, and saying that nobody counted would be false.
 */
export function checkSearched(rows: PlacedRows): Fault[] {
  const faults: Fault[] = [];
  const kind = new Map(rows.outcomes.map(({ row }) => [row.id, row.kind]));
  const options = new Map(rows.concerns.map(({ row }) => [row.id, row.options]));
  for (const { where, row } of rows.searched) {
    if (
      row.treatment !== "no-treatment" &&
      !(options.get(row.concern) ?? [row.treatment]).includes(row.treatment)
    ) {
      faults.push({
        where: `${where}.treatment`,
        rule: "a search is about an option of its concern, or about no-treatment",
        found: row.treatment,
        remedy: `Name an option of ${row.concern}, or add the treatment to its options.`,
      });
    }
    if (row.outcome !== undefined && (kind.get(row.outcome) ?? row.kind) !== row.kind) {
      faults.push({
        where: `${where}.outcome`,
        rule: "the outcome searched for is of the kind searched for",
        found: `${row.outcome}, of the kind ${kind.get(row.outcome)}`,
        remedy: `Give the kind ${kind.get(row.outcome)}, or another outcome.`,
      });
    }
    const overtaken = rows.findings.find(
      ({ row: finding }) =>
        finding.concern === row.concern &&
        finding.treatment === row.treatment &&
        kind.get(finding.outcome) === row.kind &&
        (row.outcome === undefined || finding.outcome === row.outcome) &&
        (finding.value !== null || finding.range !== null),
    );
    if (overtaken !== undefined) {
      faults.push({
        where,
        rule: "a search that came back empty expires with the first figure",
        found: `a figure in ${overtaken.row.id}`,
        remedy: "Take the record out, or name the one outcome that was searched for and not found.",
      });
    }
  }
  return faults;
}
