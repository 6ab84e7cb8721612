import type { Knowledge } from "../case/index.ts";
import type { Evidence, Specialty } from "../evidence/index.ts";
import type { Alarm } from "./assessment.ts";
import type { Judged } from "./verdicts.ts";

/** Who does cosmetic work: never named to a minor without consent. */
const cosmetic: readonly Specialty[] = [
  "dermatology",
  "plastic-surgery",
  "oculoplastic",
  "ent-facial-plastic",
  "oral-maxillofacial",
];

/** Domains in which the concern can be an illness or an injury, which a family doctor sees at any age. */
const canBeIllness = ["skin", "defect", "function"];

/**
 * Whom to see first. An emergency or same-day alarm names its own and nobody else. Otherwise: other alarms,
 * then what must be seen before treatment, then the concern's own. A minor without consent is sent to nobody
 * for cosmetic work; what can be an illness goes to the family doctor.
 */
export function firstContact(
  concerns: readonly string[],
  alarms: readonly Alarm[],
  judged: readonly Judged[],
  knowledge: Knowledge,
  evidence: Evidence,
): Specialty[] {
  const pressing = alarms.filter(({ urgency }) => urgency === "emergency" || urgency === "same-day");
  if (pressing.length > 0) return unique(pressing.flatMap(({ see }) => see));
  const before = judged
    .filter(({ danger, truth }) => danger.effect === "specialist-first" && truth === true)
    .flatMap(({ danger }) => danger.see);
  const bothering = concerns.flatMap((concern) => evidence.concern.get(concern) ?? []);
  const usual = [...before, ...bothering.flatMap((concern) => concern.firstContact)];
  const named = alarms.flatMap(({ see }) => see);
  if (knowledge.value("minor_without_consent") !== true) return unique([...named, ...usual]);
  const family: Specialty[] = bothering.some(({ domain }) => canBeIllness.includes(domain))
    ? ["general-practice"]
    : [];
  return unique([...named, ...family, ...usual.filter((specialty) => !cosmetic.includes(specialty))]);
}

const unique = (specialties: readonly Specialty[]): Specialty[] => [...new Set(specialties)];
