import { jaroWinkler } from "@skyra/jaro-winkler";

/** Winkler's similarity of two folded texts, 0 to 1; 1 only for the same text. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  if (one === "" || other === "") return 0;
  return jaroWinkler(one, other);
}

/**
 * Winkler's similarity where it is at least `least`, and 0 where it is not. Letters that stand in one text alone can
 * match nothing, which settles most pairs of different names without comparing them.
 */
export function similarityFrom(least: number, one: string, other: string): number {
  if (one === "" || other === "") return 0;
  if (mostSimilar(one, other) < least) return 0;
  const exact = similarity(one, other);
  return exact >= least ? exact : 0;
}

/**
 * No less than the similarity: Jaro's measure if every letter that stands in both texts matched in order. The measure
 * taken (@skyra/jaro-winkler) counts a start of four letters in common as five.
 */
function mostSimilar(one: string, other: string): number {
  const [letters, others] = [lettersOf(one), lettersOf(other)];
  const matching = Math.min(one.length - bits(letters & ~others), other.length - bits(others & ~letters));
  const jaro = (matching / one.length + matching / other.length + 1) / 3;
  let start = 0;
  while (start < 4 && start < one.length && one[start] === other[start]) start++;
  return jaro + (start === 4 ? 5 : start) * 0.1 * (1 - jaro);
}

/** The letters of a text as bits; two letters may share a bit, so that differences are rather missed than invented. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** How many bits of a whole number of 32 are set. */
function bits(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Whether one insertion, deletion, exchange of a letter or of two neighbours turns one text into the other
 * (a Damerau-Levenshtein distance of 1): what is left between the same start and the same end decides.
 */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [left, right] = [one.length - end - start, other.length - end - start];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}
