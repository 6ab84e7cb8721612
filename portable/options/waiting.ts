import type { Evidence, Finding } from "../evidence/index.ts";

/** Measures whose untreated arm stands on a scale of its own; a difference or ratio has no arm to show. */
const hasArm = new Set(["proportion", "rate", "mean", "median"]);

/**
 * The studies of a concern that also say what happens without treatment: those with an untreated,
 * placebo or vehicle arm. `estimate` reads that arm when the question is about `no-treatment`.
 *
 * The harm of a dummy injection or cream is not a harm of waiting, so harms come only from arms
 * that got nothing.
 */
export function waitingFindings(concern: string, evidence: Evidence): Finding[] {
  return evidence.rows.findings.filter((finding) => {
    const arm = finding.comparator;
    if (finding.concern !== concern || finding.treatment === "no-treatment") return false;
    if (arm === null || !hasArm.has(finding.measure)) return false;
    if (arm.value === undefined && arm.events === undefined) return false;
    const kind = evidence.outcome.get(finding.outcome)?.kind;
    if (arm.kind === "untreated") return kind === "benefit" || kind === "harm";
    return (arm.kind === "placebo" || arm.kind === "vehicle") && kind === "benefit";
  });
}

/** The arms that waiting figures were seen in, as the studies named them, each once; null when there are none. */
export function waitingArms(findingIds: readonly string[], evidence: Evidence): string | null {
  const arms = findingIds.flatMap((id) => {
    const finding = evidence.finding.get(id);
    return finding?.comparator && finding.treatment !== "no-treatment" ? [finding.comparator.treatment] : [];
  });
  return arms.length === 0 ? null : [...new Set(arms)].join(", ");
}
