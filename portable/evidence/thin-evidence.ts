import type { Evidence } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import { findingsFor, givesFigure } from "./findings-for.ts";
import { countable } from "./printed-share.ts";
import { searchedFor } from "./searched-for.ts";

/** One option of one concern. */
export interface ConcernOption {
  concern: string;
  treatment: string;
}

/** An option without a figure of one kind, and when that was last looked for in vain; null when nobody looked. */
export interface Hole extends ConcernOption {
  searchedOn: string | null;
}

/** Where the facts are sparse. Nothing here is wrong; all of it is shown to people as "not known" or as less sure. */
export interface ThinEvidence {
  /** Options of which no finding gives a figure of benefit, own or of a group. */
  withoutBenefit: Hole[];
  /** Options whose figures of benefit all come from a group that covers them. */
  benefitOnlyIndirect: Hole[];
  /** Options of which no finding gives a figure of harm, borrowed ones included. */
  withoutHarm: Hole[];
  /** Options whose figures of harm all come from elsewhere. */
  harmOnlyIndirect: Hole[];
  /** Rules and red flags whose source was read only through a summary or mirror. */
  secondary: string[];
  /** Findings marked doubtful: shown as such, never pooled. */
  doubtful: string[];
  /** Shares that no whole number of the people stated prints as: those counted were others. */
  uncountable: string[];
}

export function thinEvidence(evidence: Evidence): ThinEvidence {
  const { rows } = evidence;
  const thin: ThinEvidence = {
    withoutBenefit: [],
    benefitOnlyIndirect: [],
    withoutHarm: [],
    harmOnlyIndirect: [],
    secondary: [...rows.rules, ...rows.redFlags].filter((row) => row.secondary).map((row) => row.id),
    doubtful: [...rows.findings, ...rows.burden]
      .filter((row) => row.doubt !== undefined)
      .map((row) => row.id),
    uncountable: [...rows.findings, ...rows.burden].filter(isUncountable).map((row) => row.id),
  };
  for (const concern of rows.concerns) {
    for (const treatment of concern.options) {
      const pair = { concern: concern.id, treatment };
      const found = findingsFor(evidence, pair).filter(({ finding }) => givesFigure(finding));
      const ofKind = (kind: string) =>
        found.filter(({ finding }) => evidence.outcome.get(finding.outcome)?.kind === kind);
      const benefit = ofKind("benefit");
      const harm = ofKind("harm");
      const hole = (kind: "benefit" | "harm"): Hole => ({
        ...pair,
        searchedOn: searchedFor(evidence, { ...pair, kind })?.on ?? null,
      });
      if (benefit.length === 0) thin.withoutBenefit.push(hole("benefit"));
      else if (benefit.every((one) => one.indirect)) thin.benefitOnlyIndirect.push(hole("benefit"));
      if (harm.length === 0) thin.withoutHarm.push(hole("harm"));
      else if (harm.every((one) => one.indirect)) thin.harmOnlyIndirect.push(hole("harm"));
    }
  }
  return thin;
}

function isUncountable(finding: Finding): boolean {
  if (finding.measure !== "proportion" || finding.denominator !== "own") return false;
  if (finding.value === null || finding.n === null || finding.events !== null) return false;
  const gathered = finding.design === "meta-analysis" || finding.design === "systematic-review";
  return !gathered && !countable(finding.value, finding.n);
}
