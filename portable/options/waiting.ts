import type { Evidence, Finding } from "../evidence/index.ts";

/** Measures whose comparator figure stands on the same scale as the figure itself. */
const sameScale = new Set(["proportion", "rate", "mean", "median"]);

/**
 * What happens without treatment, as the studies of a concern saw it: their untreated, placebo or
 * vehicle arms turned into findings about `no-treatment`, each keeping its id, source and certainty.
 *
 * The harm of a dummy injection or cream is not a harm of waiting, so harms come only from arms
 * that got nothing. Differences and ratios are left out: they have no arm of their own to show.
 */
export function waitingFindings(concern: string, evidence: Evidence): Finding[] {
  return evidence.rows.findings.flatMap((finding) => {
    const arm = finding.comparator;
    if (finding.concern !== concern || arm === null || !sameScale.has(finding.measure)) return [];
    const untreated = arm.kind === "untreated";
    if (!untreated && arm.kind !== "placebo" && arm.kind !== "vehicle") return [];
    const kind = evidence.outcome.get(finding.outcome)?.kind;
    if (kind !== "benefit" && !(kind === "harm" && untreated)) return [];
    if (arm.value === undefined && (arm.events === undefined || arm.n === undefined)) return [];
    const value = arm.value ?? (arm.events ?? 0) / (arm.n ?? 1);
    return [
      {
        ...finding,
        treatment: "no-treatment",
        value,
        interval: null,
        range: null,
        events: arm.events ?? null,
        n: arm.n ?? null,
        sd: arm.sd ?? null,
        comparator: null,
        // One arm of a study: the study's count of people is not this figure's unless stated.
        denominator: arm.n === undefined ? "not-stated" : finding.denominator,
      },
    ];
  });
}

/** The arm a waiting finding was seen in, as the study named it. */
export function waitingArm(findingId: string, evidence: Evidence): string | null {
  return evidence.finding.get(findingId)?.comparator?.treatment ?? null;
}
