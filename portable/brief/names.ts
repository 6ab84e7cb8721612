import type { Evidence, Specialty } from "../evidence/index.ts";

/** An id as words, for the few things that have no plain name: `levator-palpebrae` reads "levator palpebrae". */
export const idWords = (id: string): string => id.replaceAll("-", " ");

/** A treatment that is compared nowhere has its id for a name: the atlas holds paths of some. */
export const treatmentName = (id: string, evidence: Evidence): string =>
  evidence.treatment.get(id)?.name ?? id.charAt(0).toUpperCase() + idWords(id).slice(1);

export const concernName = (id: string, evidence: Evidence): string =>
  evidence.concern.get(id)?.name ?? idWords(id);

export const outcomeName = (id: string, evidence: Evidence): string =>
  evidence.outcome.get(id)?.name ?? idWords(id.replace(":", ": "));

/** A name as it stands inside a sentence: "Botulinum toxin injections" becomes "botulinum toxin injections". */
export function inSentence(name: string): string {
  const [first = "", second = ""] = name;
  return second === second.toUpperCase() && /\p{L}/u.test(second)
    ? name
    : first.toLowerCase() + name.slice(1);
}

/** What a figure was compared with, or the arm it was seen in, in plain words. */
const ARMS: Record<string, string> = {
  placebo: "a dummy treatment (placebo)",
  vehicle: "the same cream without the drug (vehicle)",
  baseline: "before treatment",
  untreated: "no treatment",
  "no-treatment": "no treatment",
};

/**
 * Plain words for a comparator: a treatment, an arm, or the study's own word for it. Null stays null. `waited`: nobody
 * was treated, so that what came before is the start and not before treatment.
 */
export function comparatorWords(
  comparator: string | null,
  evidence: Evidence,
  waited = false,
): string | null {
  if (comparator === null) return null;
  const arms: Record<string, string> = waited ? { ...ARMS, baseline: "the start" } : ARMS;
  return comparator
    .split(", ")
    .map((arm) => arms[arm] ?? inSentence(evidence.treatment.get(arm)?.name ?? idWords(arm)))
    .join(" or ");
}

const SPECIALTIES = {
  dermatology: "a skin doctor (dermatologist)",
  "plastic-surgery": "a plastic surgeon",
  oculoplastic: "an eyelid surgeon (oculoplastic surgeon)",
  "ent-facial-plastic": "a facial plastic surgeon (ear, nose and throat)",
  "oral-maxillofacial": "a mouth, jaw and face surgeon",
  ophthalmology: "an eye doctor (ophthalmologist)",
  neurology: "a nerve doctor (neurologist)",
  endocrinology: "a hormone doctor (endocrinologist)",
  "mental-health": "a mental health professional",
  "general-practice": "your family doctor",
  emergency: "an emergency department",
} satisfies Record<Specialty, string>;

export const specialtyName = (specialty: Specialty): string => SPECIALTIES[specialty];

/** A list as people say it: "a, b and c". */
export function listed(words: readonly string[], joining: "and" | "or" = "and"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joining} ${last}`;
}

/** Names of several concerns in one sentence: "Jowls and loose neck". */
export function concernNames(ids: readonly string[], evidence: Evidence): string {
  const names = ids.map((id) => concernName(id, evidence));
  return listed(names.map((name, index) => (index === 0 ? name : inSentence(name))));
}
