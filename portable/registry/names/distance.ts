import { jaroWinkler } from "@skyra/jaro-winkler";
import damerauLevenshtein from "damerau-levenshtein";

/** Winkler's similarity of two folded texts, 0 to 1; 1 only for the same text. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  if (one === "" || other === "") return 0;
  return jaroWinkler(one, other);
}

/** Whether one insertion, deletion, exchange of a letter or of two neighbours turns one into the other. */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  return damerauLevenshtein(one, other).steps === 1;
}
