import { checkConditions } from "./check-conditions.ts";
import { checkCorrections } from "./check-corrections.ts";
import { checkFigures } from "./check-figures.ts";
import { checkFindings } from "./check-findings.ts";
import { checkIds } from "./check-ids.ts";
import { checkReferences } from "./check-references.ts";
import { checkRules } from "./check-rules.ts";
import { checkSearched } from "./check-searched.ts";
import { checkSources } from "./check-sources.ts";
import type { EvidenceRows } from "./evidence.ts";
import type { Fault } from "./fault.ts";
import { readRows } from "./read-rows.ts";

/**
 * Reads everything in `data/` and reports every fault at once. A row that does not fit its schema is left out,
 * and its absence could widen what is allowed: whoever gets a fault must not go on with the rows. They are
 * given all the same where all that a reader needs is there, so that a report can be made of them.
 *
 * @param files content by path below `data/`: parsed JSON, or the rows of a `.jsonl` file
 */
export function readEvidence(files: ReadonlyMap<string, unknown>): {
  rows: EvidenceRows | null;
  faults: Fault[];
} {
  const { rows: placed, faults } = readRows(files);
  for (const check of [
    checkIds,
    checkSources,
    checkReferences,
    checkFigures,
    checkFindings,
    checkSearched,
    checkConditions,
    checkRules,
    checkCorrections,
  ]) {
    faults.push(...check(placed));
  }
  const qualifications = placed.qualifications[0]?.row;
  if (qualifications === undefined) return { rows: null, faults };
  const plain = <T>(list: readonly { row: T }[]): T[] => list.map(({ row }) => row);
  const rows: EvidenceRows = {
    sources: plain(placed.sources),
    outcomes: plain(placed.outcomes),
    findings: plain(placed.findings),
    burden: plain(placed.burden),
    searched: plain(placed.searched),
    concerns: plain(placed.concerns),
    concernGroups: plain(placed.concernGroups),
    treatments: plain(placed.treatments),
    treatmentGroups: plain(placed.treatmentGroups),
    facts: plain(placed.facts),
    medicines: plain(placed.medicines),
    rules: plain(placed.rules),
    redFlags: plain(placed.redFlags),
    emergency: plain(placed.emergency),
    qualifications,
    corrections: plain(placed.corrections),
  };
  return { rows, faults };
}
