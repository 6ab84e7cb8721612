import type { Truth } from "../case/index.ts";
import { type Verdict, verdictOrder } from "./assessment.ts";
import { type Danger, verdictOf } from "./danger.ts";
import type { ScopedDanger } from "./scope.ts";

/** A danger in scope with what is known of its condition. */
export interface Judged extends ScopedDanger {
  truth: Truth;
}

/** Whether the verdict must wait for an answer: a question is open that could defer, refer or close. */
const holdsBack = (verdict: Verdict): boolean => rankOf(verdict) > rankOf("ask");

export const rankOf = (verdict: Verdict): number => verdictOrder.indexOf(verdict);

/**
 * The verdict of one option from the dangers that act on it: the strictest of what has fired, or `ask` when
 * nothing as strict has and an open question could make it stricter than a caution.
 */
export function verdictFor(option: string, hitting: readonly Judged[]): Verdict {
  let strictest = 0;
  for (const { danger, truth, asked } of hitting) {
    if (truth === false) continue;
    const verdict = verdictOf(danger, option);
    if (verdict === null) continue;
    if (truth === true) strictest = Math.max(strictest, rankOf(verdict));
    else if (asked && holdsBack(verdict)) strictest = Math.max(strictest, rankOf("ask"));
  }
  return verdictOrder[strictest] ?? "closed";
}

/** Weeks to wait when anything that fired defers: the longest, or null when one of them depends. */
export function weeksToWait(fired: readonly Danger[]): number | null {
  const weeks = fired.filter((danger) => danger.effect === "defer").map((danger) => danger.deferWeeks);
  const stated = weeks.filter((one) => one !== null);
  return stated.length === 0 || stated.length < weeks.length ? null : Math.max(...stated);
}
