import type { Specialty } from "../../portable/evidence/index.ts";

/** Who each specialty is, as a person would say it. */
export const specialtyNames: Record<Specialty, string> = {
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
};

/** "your family doctor or a skin doctor (dermatologist)" */
export function anyOf(specialties: readonly Specialty[]): string {
  const names = specialties.map((specialty) => specialtyNames[specialty]);
  const last = names.at(-1);
  if (names.length < 2) return last ?? "";
  return `${names.slice(0, -1).join(", ")} or ${last}`;
}
