import type { Evidence } from "./evidence.ts";
import type { Finding } from "./finding.ts";

/** A finding that says something about a question, and how directly. */
export interface FoundFinding {
  finding: Finding;
  /** Counted for another concern, or for a group of concerns or treatments. */
  indirect: boolean;
  /** The concern it was counted for, or the group of concerns or treatments. */
  from: string;
}

/**
 * What is known about a treatment of a concern: the concern's own findings first, then those of groups that
 * cover it or the treatment, then harms counted for the same treatment on another concern. The last are
 * borrowed only for outcomes on which nothing direct gives a figure; benefits and practical matters never are,
 * nor is what came of waiting.
 *
 * Findings about burden are kept apart (`evidence.rows.burden`), and a figure recorded twice comes once.
 * Nothing found means "not known": it never means that nothing happens.
 *
 * `findingsFor(evidence, { concern: "thin-lips", treatment: "hyaluronic-acid-filler", outcome: "adverse:vision-loss" })`
 * gives the figure counted in noses, `indirect`, `from: "nasal-shape"`.
 */
export function findingsFor(
  evidence: Evidence,
  question: { concern: string; treatment: string; outcome?: string },
): FoundFinding[] {
  const own: FoundFinding[] = [];
  const grouped: FoundFinding[] = [];
  const elsewhere: FoundFinding[] = [];
  for (const finding of evidence.rows.findings) {
    if (question.outcome !== undefined && finding.outcome !== question.outcome) continue;
    if (finding.sameAs !== undefined) continue;
    const sameTreatment = finding.treatment === question.treatment;
    if (!sameTreatment && !evidence.covers(finding.treatment).includes(question.treatment)) continue;
    const from = finding.concern === question.concern ? finding.treatment : finding.concern;
    if (finding.concern === question.concern) {
      if (sameTreatment) own.push({ finding, indirect: false, from: finding.concern });
      else grouped.push({ finding, indirect: true, from });
    } else if (evidence.covers(finding.concern).includes(question.concern)) {
      grouped.push({ finding, indirect: true, from });
    } else if (sameTreatment && belongsToTreatment(finding, evidence)) {
      elsewhere.push({ finding, indirect: true, from });
    }
  }
  const counted = new Set(
    own.filter(({ finding }) => givesFigure(finding)).map((one) => one.finding.outcome),
  );
  const borrowed = elsewhere.filter(({ finding }) => !counted.has(finding.outcome));
  return [...own, ...eachFigureOnce([...grouped, ...borrowed])];
}

/** A harm belongs to the treatment that does it; what comes of waiting belongs to what is waited with. */
function belongsToTreatment(finding: Finding, evidence: Evidence): boolean {
  return finding.treatment !== "no-treatment" && evidence.outcome.get(finding.outcome)?.kind === "harm";
}

/** Whether a finding holds a number that may be shown: not a direction only, and not marked doubtful. */
export function givesFigure(finding: Finding): boolean {
  return finding.doubt === undefined && (finding.value !== null || finding.range !== null);
}

/** One survey's figure may be entered under each place of the face it covers; borrowed, it counts once. */
function eachFigureOnce(found: readonly FoundFinding[]): FoundFinding[] {
  const seen = new Set<string>();
  return found.filter(({ finding }) => {
    const { source, outcome, measure, value, interval, range, unit, events, n, definition } = finding;
    const figure = JSON.stringify([
      source,
      outcome,
      measure,
      value,
      interval,
      range,
      unit,
      events,
      n,
      definition,
    ]);
    if (seen.has(figure)) return false;
    seen.add(figure);
    return true;
  });
}
