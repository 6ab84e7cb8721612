import type { Term } from "./analysis.ts";
import { isFaceWord, isFaint } from "./concepts.ts";
import type { Phrase, PhraseBook } from "./phrases.ts";

/** A phrase found in what someone wrote. */
export interface Match {
  phrase: Phrase;
  /** 0 to 1: how much of the phrase is there, how close together, and how telling it is. */
  strength: number;
  /** The phrase is there whole. */
  whole: boolean;
  /** Places of the terms that matched, in order. */
  at: readonly number[];
  dismissed: boolean;
}

const LEAST_SHARE = 0.66;
const HALF_TELLING = 1.6;

/**
 * Finds the phrases that a run of terms says, whole or nearly. A phrase of several words needs at least
 * two of them, and two thirds of its weight; a phrase of one word needs that word. Words of the face must be among them: "cat" and "scratch" alone
 * do not make a scar.
 */
export function matchPhrases(terms: readonly Term[], book: PhraseBook): Match[] {
  const content = terms.filter((term) => !term.empty);
  const places = Map.groupBy(content.keys(), (at) => content[at]?.concept ?? "");
  return book.sharing(new Set(places.keys())).flatMap((phrase) => {
    const found = phrase.concepts.filter((concept) => places.has(concept));
    if (phrase.stem !== null) {
      const at = content.findIndex((term) => term.stem === phrase.stem);
      return at < 0 ? [] : [asMatch(phrase, [at], 1)];
    }
    const whole = found.length === phrase.concepts.length;
    if (!whole && (found.filter((concept) => !isFaint(concept)).length < 2 || !found.some(isFaceWord)))
      return [];
    const share = whole ? 1 : sum(found, book.weight) / sum(phrase.concepts, book.weight);
    if (share < LEAST_SHARE) return [];
    return [asMatch(phrase, tightest(found.map((concept) => places.get(concept) ?? [])), share)];
  });

  function asMatch(phrase: Phrase, at: readonly number[], share: number): Match {
    const hit = at.flatMap((k) => content[k] ?? []);
    const span = Math.max(...at) - Math.min(...at) + 1;
    const closeness = Math.min(1, (at.length + 2) / (span + 1));
    const told = sum(
      hit.map((term) => term.concept),
      book.weight,
    );
    const telling = told / (told + HALF_TELLING);
    return {
      phrase,
      whole: share === 1,
      strength: share ** 2 * closeness ** 0.5 * telling,
      at: hit.map((term) => term.place).sort((a, b) => a - b),
      dismissed: hit.every((term) => term.dismissed !== null),
    };
  }
}

const sum = (concepts: readonly string[], weight: (concept: string) => number): number =>
  concepts.reduce((total, concept) => total + weight(concept), 0);

/** Of a word said over and over, so many places are looked at. */
const MOST_PLACES = 12;

/** One place from each list, as close together as they come. */
function tightest(all: readonly (readonly number[])[]): number[] {
  const lists = all.map((list) => list.slice(0, MOST_PLACES));
  const starts = lists[0] ?? [];
  let best: number[] = [];
  let bestSpan = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    const picked = lists.map(
      (list) => [...list].sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0] ?? start,
    );
    const span = Math.max(...picked) - Math.min(...picked);
    if (span < bestSpan) [best, bestSpan] = [picked, span];
  }
  return [...new Set(best)];
}
