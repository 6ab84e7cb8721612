import type { Fault } from "./fault.ts";
import type { PlacedRows } from "./read-rows.ts";

/**
 * Findings of burden stand in `burden/` and name a life domain; a share of people with a gain reads upwards; a repeated
 * figure names one that is not.
 */
export function checkFindings(rows: PlacedRows): Fault[] {
  const faults: Fault[] = [];
  const kind = new Map(rows.outcomes.map(({ row }) => [row.id, row.kind]));
  for (const { where, row } of rows.burden) {
    if (row.domain === undefined) {
      faults.push({
        where: `${where}.domain`,
        rule: "a finding of burden names its life domain",
        found: "nothing",
        remedy: "Give the domain, or move the row to findings/.",
      });
    }
    if ((kind.get(row.outcome) ?? "burden") !== "burden") {
      faults.push({
        where: `${where}.outcome`,
        rule: "burden/ holds outcomes of the kind burden",
        found: `${row.outcome}, of the kind ${kind.get(row.outcome)}`,
        remedy: "Move the row to findings/.",
      });
    }
  }
  for (const { where, row } of rows.findings) {
    if (kind.get(row.outcome) === "burden") {
      faults.push({
        where: `${where}.outcome`,
        rule: "findings of burden stand in burden/",
        found: row.outcome,
        remedy: "Move the row to burden/.",
      });
    }
    // Whoever ranks takes a share of a benefit as people who gained, and asks no direction.
    if (
      kind.get(row.outcome) === "benefit" &&
      row.measure === "proportion" &&
      row.direction === "less-is-better"
    ) {
      faults.push({
        where: `${where}.direction`,
        rule: "a share of people with a benefit is better when it is more",
        found: row.direction,
        remedy: "Count those who gained, or give the harm that these people had as the outcome.",
      });
    }
  }
  const finding = new Map(rows.findings.map(({ row }) => [row.id, row]));
  for (const { where, row } of rows.findings) {
    const other = row.sameAs === undefined ? undefined : finding.get(row.sameAs);
    if (other === undefined) continue;
    const alike = (["concern", "treatment", "outcome", "source"] as const).every(
      (field) => row[field] === other[field],
    );
    if (alike && other.sameAs === undefined) continue;
    faults.push({
      where: `${where}.sameAs`,
      rule: "the same figure answers the same question from the same source, and is not itself a repeat",
      found: other.id,
      remedy: "Name the one finding that holds the figure, or take sameAs out.",
    });
  }
  return faults;
}
