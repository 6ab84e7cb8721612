import type { Concern, Group } from "./concern.ts";
import type { Correction } from "./correction.ts";
import type { EmergencyNumbers } from "./emergency.ts";
import type { Fact, MedicineClass } from "./fact.ts";
import type { Finding, Outcome } from "./finding.ts";
import type { Qualifications } from "./qualification.ts";
import type { RedFlag, Rule } from "./rule.ts";
import type { Searched } from "./searched.ts";
import type { Source } from "./source.ts";
import type { Treatment } from "./treatment.ts";

/** Everything in `data/` as plain rows; what the build writes for the browser and the loader returns. */
export interface EvidenceRows {
  sources: Source[];
  outcomes: Outcome[];
  /** Benefit, harm and practical findings, costs and provider findings. */
  findings: Finding[];
  /** How a concern weighs on life: findings with a `domain`. */
  burden: Finding[];
  /** Searches that came back empty. */
  searched: Searched[];
  concerns: Concern[];
  concernGroups: Group[];
  treatments: Treatment[];
  treatmentGroups: Group[];
  facts: Fact[];
  medicines: MedicineClass[];
  rules: Rule[];
  redFlags: RedFlag[];
  emergency: EmergencyNumbers[];
  /** Who is trained for what: the files of `data/qualifications/` put together. */
  qualifications: Qualifications;
  corrections: Correction[];
}

/** The rows with the look-ups every room needs. Maps keep the order of the rows. */
export interface Evidence {
  rows: EvidenceRows;
  source: ReadonlyMap<string, Source>;
  outcome: ReadonlyMap<string, Outcome>;
  finding: ReadonlyMap<string, Finding>;
  concern: ReadonlyMap<string, Concern>;
  treatment: ReadonlyMap<string, Treatment>;
  fact: ReadonlyMap<string, Fact>;
  rule: ReadonlyMap<string, Rule>;
  redFlag: ReadonlyMap<string, RedFlag>;
  /** Group id to the ids it covers, concerns and treatments alike; an id that is no group covers itself. */
  covers(id: string): readonly string[];
}

const byId = <T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** Builds the look-ups. The rows are taken as already checked by `readEvidence`. */
export function indexEvidence(rows: EvidenceRows): Evidence {
  const groups = byId([...rows.concernGroups, ...rows.treatmentGroups]);
  return {
    rows,
    source: byId(rows.sources),
    outcome: byId(rows.outcomes),
    finding: byId([...rows.findings, ...rows.burden]),
    concern: byId(rows.concerns),
    treatment: byId(rows.treatments),
    fact: byId(rows.facts),
    rule: byId(rows.rules),
    redFlag: byId(rows.redFlags),
    covers: (id) => groups.get(id)?.covers ?? [id],
  };
}
