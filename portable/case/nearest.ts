import { closest, distance } from "fastest-levenshtein";

/**
 * The known name most like a misspelt one, or null when none is near: at most a third of its letters differ.
 *
 * `nearestName("pregnent", ["pregnant", "smoker"])` is `"pregnant"`.
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  if (known.length === 0 || name === "") return null;
  const lower = name.toLowerCase();
  const near = closest(lower, known);
  return distance(lower, near) <= Math.max(1, Math.floor(near.length / 3)) ? near : null;
}
