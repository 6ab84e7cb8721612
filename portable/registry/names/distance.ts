import { jaroWinkler } from "@skyra/jaro-winkler";

/** Winkler's similarity of two folded texts, 0 to 1; 1 only for the same text. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  if (one === "" || other === "") return 0;
  return jaroWinkler(one, other);
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
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
