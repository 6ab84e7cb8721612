import { readable } from "../names/readable.ts";
import type { RegisteredName } from "../practitioner.ts";

const uses: readonly RegisteredName["use"][] = ["legal", "professional", "other", "former"];

/** A person's name as a page shows it: the legal one where there is one, capitals made readable. */
export function nameInWords(names: readonly RegisteredName[]): string {
  const best = [...names].sort((one, other) => uses.indexOf(one.use) - uses.indexOf(other.use))[0];
  if (best === undefined) return "a person without a name";
  const parts = [best.given, best.middle, best.surname, best.suffix]
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length === 0 ? "a person without a name" : parts.map(readable).join(" ");
}
