import { stemmer } from "stemmer";
import { conceptFor, isEmptyWord } from "./concepts.ts";
import { type Dismissal, findDismissed } from "./dismissal.ts";
import { joinWords } from "./joined-words.ts";
import { type Token, tokenise } from "./tokens.ts";

/** A word with its meaning. */
export interface Term extends Token {
  /** Its place among all words of the text. */
  place: number;
  concept: string;
  /** The word's own Porter stem: one-word phrases must match it, not only the concept. */
  stem: string;
  /** Carries no meaning of its own ("the", "my"). */
  empty: boolean;
  /** The person says that this does not bother them, or is over; else null. */
  dismissed: Dismissal | null;
}

/** Puts a meaning on each word, after `correct` has mended its spelling. */
export function analyse(text: string, correct: (word: string) => string = (word) => word): Term[] {
  const mended = tokenise(text).map((token) => ({ ...token, word: correct(token.word) }));
  const tokens = joinWords(mended);
  const dismissed = findDismissed(tokens);
  return tokens.map((token, at) => ({
    ...token,
    place: at,
    concept: conceptFor(token.word),
    stem: stemmer(token.word),
    empty: isEmptyWord(token.word),
    dismissed: dismissed.get(at) ?? null,
  }));
}
