import { doubleMetaphone } from "double-metaphone";
import { distance } from "fastest-levenshtein";
import MiniSearch from "minisearch";
import { everydayWords } from "./everyday-words.ts";

/** How many slips a word of this length may hold and still be taken for another. */
function slipsAllowed(length: number): number {
  if (length < 5) return 0;
  if (length < 7) return 1;
  return length < 12 ? 2 : 3;
}

const SOUNDS_ALIKE = ["ck", "cs", "xz", "xs", "zs", "fp", "kq", "kn", "gj", "iy", "ei"];

function mayBegin(typed: string, meant: string): boolean {
  const [a, b] = [typed[0] ?? "", meant[0] ?? ""];
  return a === b || SOUNDS_ALIKE.includes(a + b) || SOUNDS_ALIKE.includes(b + a);
}

/** Words written as they sound differ in at most this many letters from the word meant. */
const SLIPS_BY_EAR = 2;

/** The words by how they sound (Philips' Double Metaphone, the first code). */
function bySound(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const sounds = new Map<string, string[]>();
  for (const word of words) {
    const [code] = doubleMetaphone(word);
    sounds.set(code, [...(sounds.get(code) ?? []), word]);
  }
  return sounds;
}

/**
 * Builds a speller over the words we know. It mends a word only when nothing else explains it:
 * known words and everyday words stay, words below four letters stay, and the first letter must sound
 * the same. A word written by ear comes before a slip of the finger.
 *
 * With `rosacea` known, `correct("rosaecia")` gives `rosacea`; `correct("house")` gives `house`.
 */
export function buildSpeller(vocabulary: Iterable<string>): (word: string) => string {
  const known = new Set(vocabulary);
  const sounds = bySound([...known].filter((word) => word.length >= 4));
  const index = new MiniSearch<{ id: string; word: string }>({
    fields: ["word"],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  index.addAll([...known].filter((word) => word.length >= 4).map((word) => ({ id: word, word })));
  const mended = new Map<string, string>();
  return (word) => {
    if (known.has(word) || everydayWords.has(word) || /\d/u.test(word)) return word;
    const before = mended.get(word);
    if (before !== undefined) return before;
    const found = nearest(word);
    mended.set(word, found);
    return found;
  };

  function nearest(word: string): string {
    const heard = byEar(word);
    if (heard !== undefined) return heard;
    if (slipsAllowed(word.length) === 0) return word;
    const swapped = swaps(word).find((candidate) => known.has(candidate));
    if (swapped !== undefined) return swapped;
    for (let slips = 1; slips <= slipsAllowed(word.length); slips++) {
      const hits = index.search(word, { fuzzy: slips });
      const near = hits.map((hit) => String(hit.id)).filter((candidate) => mayBegin(word, candidate));
      if (near[0] !== undefined) return near[0];
    }
    return word;
  }

  function byEar(word: string): string | undefined {
    if (word.length < 4) return undefined;
    const [code] = doubleMetaphone(word);
    return (sounds.get(code) ?? [])
      .map((candidate) => ({ candidate, slips: distance(word, candidate) }))
      .filter(({ candidate, slips }) => slips <= SLIPS_BY_EAR && mayBegin(word, candidate))
      .sort((one, other) => one.slips - other.slips)[0]?.candidate;
  }
}

/** The word with each two neighbouring letters changed over: `botxo` holds `botox`. */
function swaps(word: string): string[] {
  const letters = [...word];
  return letters
    .slice(1)
    .map((letter, k) => [...letters.slice(0, k), letter, letters[k] ?? "", ...letters.slice(k + 2)].join(""));
}
