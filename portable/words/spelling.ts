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

/**
 * Builds a speller over the words we know. It mends a word only when nothing else explains it:
 * known words and everyday words stay, short words stay, and the first letter must sound the same.
 *
 * With `rosacea` known, `correct("rosaecia")` gives `rosacea`; `correct("house")` gives `house`.
 */
export function buildSpeller(vocabulary: Iterable<string>): (word: string) => string {
  const known = new Set(vocabulary);
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
}

/** The word with each two neighbouring letters changed over: `botxo` holds `botox`. */
function swaps(word: string): string[] {
  const letters = [...word];
  return letters
    .slice(1)
    .map((letter, k) => [...letters.slice(0, k), letter, letters[k] ?? "", ...letters.slice(k + 2)].join(""));
}
