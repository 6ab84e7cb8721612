import type { Evidence } from "../evidence/index.ts";
import { nearestName } from "./nearest.ts";

/** What a typed medicine is. Without classes it is unknown: the page asks, and nothing reads as safe for it. */
export interface ReadMedicine {
  classes: string[];
  /** A known name that may have been meant; only ever offered, never taken. */
  nearest: string | null;
}

/** Spelt as `plain` leaves them: the micro sign becomes a Greek letter. */
const DOSE_WITH_UNIT = /\b\d+(?:[.,]\d+)?\s*(?:mg|μg|mcg|g|ml|iu|units?|%)(?!\p{Letter})/gu;
const DOSE = /\b\d+(?:[.,]\d+)?\s*(?:mg|μg|mcg|g|ml|iu|units?|%)?\b/gu;
const FORM =
  /\b(?:tablets?|capsules?|pills?|cream|gel|ointment|injections?|drops|patch(?:es)?|spray|syrup|daily|twice|once|a|per|day|night|morning|evening)\b/gu;

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{Letter}\p{Number}'%.,/-]+/gu, " ")
    .trim();

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();
const withoutDose = (text: string): string => tidy(plain(text).replace(DOSE_WITH_UNIT, " "));
const bare = (text: string): string => tidy(plain(text).replace(DOSE, " ").replace(FORM, " "));

/**
 * The classes of a medicine from the name someone typed, brand or generic, with or without its dose.
 *
 * `readMedicine("Eliquis 5 mg", evidence).classes` is `["anticoagulant"]`;
 * `readMedicine("apixiban", evidence)` has no class and offers `apixaban`.
 */
export function readMedicine(text: string, evidence: Evidence): ReadMedicine {
  const known = namesOf(evidence);
  for (const spelt of [plain(text), withoutDose(text), bare(text)]) {
    const classes = known.get(spelt);
    if (classes !== undefined) return { classes: [...classes], nearest: null };
  }
  return { classes: [], nearest: nearestName(bare(text), [...known.keys()]) };
}

const namesFor = new WeakMap<Evidence, ReadonlyMap<string, readonly string[]>>();

function namesOf(evidence: Evidence): ReadonlyMap<string, readonly string[]> {
  const before = namesFor.get(evidence);
  if (before !== undefined) return before;
  const names = new Map<string, string[]>();
  for (const medicine of evidence.rows.medicines) {
    for (const name of new Set([medicine.id, ...medicine.names].map(plain))) {
      names.set(name, [...(names.get(name) ?? []), medicine.id]);
    }
  }
  namesFor.set(evidence, names);
  return names;
}
