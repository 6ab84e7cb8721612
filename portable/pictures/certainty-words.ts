import type { Certainty } from "../evidence/index.ts";

/** How sure a figure is: words, and how many of four dots are filled. */
export interface CertaintyWords {
  words: string;
  filled: 0 | 1 | 2 | 3 | 4;
}

const SURE = {
  high: { words: "very sure", filled: 4 },
  moderate: { words: "fairly sure", filled: 3 },
  low: { words: "not very sure", filled: 2 },
  "very-low": { words: "a guess from weak studies", filled: 1 },
} satisfies Record<Certainty, CertaintyWords>;

/** The four steps of GRADE in plain words; null is a figure that nobody has graded. */
export function certaintyWords(certainty: Certainty | null): CertaintyWords {
  return certainty === null ? { words: "how sure is not stated", filled: 0 } : SURE[certainty];
}

/**
 * Four dots, the filled ones first.
 *
 * @example certaintyDots(3) // "●●●○"
 */
export function certaintyDots(filled: number): string {
  return "●".repeat(filled) + "○".repeat(4 - filled);
}
