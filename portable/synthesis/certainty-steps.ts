import type { Certainty } from "../evidence/index.ts";

const steps: readonly Certainty[] = ["high", "moderate", "low", "very-low"];

/** 0 for high to 3 for very low. */
export function certaintyRank(certainty: Certainty): number {
  return steps.indexOf(certainty);
}

/** The certainty of a rank; beyond very low stays very low. */
export function certaintyAt(rank: number): Certainty {
  return steps[Math.min(rank, steps.length - 1)] ?? "very-low";
}

/** The least certain of several. */
export function leastCertain(certainties: readonly Certainty[]): Certainty {
  return certaintyAt(Math.max(...certainties.map(certaintyRank)));
}
