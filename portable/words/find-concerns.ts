import type { Evidence } from "../evidence/index.ts";
import { analyse } from "./analysis.ts";
import { conceptWords } from "./concepts.ts";
import { joinableWords } from "./joined-words.ts";
import { buildPhraseBook, type PhraseBook } from "./phrases.ts";
import { type FoundConcern, rankConcerns } from "./rank-concerns.ts";
import { buildSpeller } from "./spelling.ts";
import { findWarnings, signVocabulary, type Warning } from "./warnings.ts";

interface Prepared {
  book: PhraseBook;
  correct: (word: string) => string;
}
const preparedFor = new WeakMap<Evidence, Prepared>();

function prepare(evidence: Evidence): Prepared {
  const before = preparedFor.get(evidence);
  if (before !== undefined) return before;
  const book = buildPhraseBook(evidence);
  const known = [...book.vocabulary, ...signVocabulary(evidence), ...conceptWords, ...joinableWords];
  const prepared = { book, correct: buildSpeller(known) };
  preparedFor.set(evidence, prepared);
  return prepared;
}

/** As many characters as are read; what stands after them is not looked at. */
const MOST_CHARACTERS = 20_000;

/**
 * Finds what bothers someone in their own words, and the warning signs their words name.
 * Concerns come best first; words about nothing in particular ("I hate my face") give none.
 * Everything runs on the device, and the same words always give the same answer.
 *
 * `findConcerns("I want botox between my eyebrows", evidence)` puts `glabellar-lines` first.
 */
export function findConcerns(
  words: string,
  evidence: Evidence,
): { concerns: FoundConcern[]; warnings: Warning[] } {
  const { book, correct } = prepare(evidence);
  const text = words.slice(0, MOST_CHARACTERS);
  const terms = analyse(text, correct);
  return { concerns: rankConcerns(terms, book, evidence), warnings: findWarnings(text, terms, evidence) };
}
