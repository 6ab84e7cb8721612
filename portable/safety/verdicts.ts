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

const ranks: ReadonlyMap<Verdict, number> = new Map(verdictOrder.map((verdict, rank) => [verdict, rank]));

export const rankOf = (verdict: Verdict): number => ranks.get(verdict) ?? verdictOrder.length;

/**
 * The rank of the verdict that one danger gives an option now: its effect once it has fired, `ask` while its
 * question is open and it could make the verdict stricter than a caution; null when it says nothing.
 */
export function contribution({ danger, truth, asked }: Judged, option: string): number | null {
  if (truth === false) return null;
  const verdict = verdictOf(danger, option);
  if (verdict === null) return null;
  if (truth === true) return rankOf(verdict);
  return asked && holdsBack(verdict) ? rankOf("ask") : null;
}

/** The strictest verdict that a tally holds; `open` for an empty one. */
export function strictestOf(tally: readonly number[]): Verdict {
  const rank = tally.findLastIndex((count) => count > 0);
  return verdictOrder[Math.max(rank, 0)] ?? "closed";
}

/** Weeks to wait when anything that fired defers: the longest, or null when one of them depends. */
export function weeksToWait(fired: readonly Danger[]): number | null {
  const weeks = fired.filter((danger) => danger.effect === "defer").map((danger) => danger.deferWeeks);
  const stated = weeks.filter((one) => one !== null);
  return stated.length === 0 || stated.length < weeks.length ? null : Math.max(...stated);
}
