import type { Evidence } from "./evidence.ts";
import type { Searched } from "./searched.ts";

/**
 * The newest search for this very question that came back empty, or null when none is recorded. A search for all
 * benefits (harms, practical matters) of a treatment answers for each outcome of that kind; a search for one outcome
 * answers for that one alone. Null does not say that nothing is there to be found.
 */
export function searchedFor(
  evidence: Evidence,
  question: { concern: string; treatment: string; kind: Searched["kind"]; outcome?: string },
): Searched | null {
  return evidence.rows.searched
    .filter(
      (one) =>
        one.concern === question.concern &&
        one.treatment === question.treatment &&
        one.kind === question.kind &&
        (one.outcome === undefined || one.outcome === question.outcome),
    )
    .reduce<Searched | null>((newest, one) => (newest !== null && newest.on >= one.on ? newest : one), null);
}
