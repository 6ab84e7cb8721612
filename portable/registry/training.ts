import type { Evidence, Qualifications } from "../evidence/index.ts";
import type { Training } from "./match.ts";
import { fold } from "./names/fold.ts";
import type { ListedSpecialty, Practitioner } from "./practitioner.ts";

export type TreatmentFamily = Qualifications["families"][number];

/** What a person's listed specialties say about a treatment, and which of them say it. */
export interface TrainingAnswer {
  training: Training;
  /** Null when the rules do not know the treatment. */
  family: TreatmentFamily | null;
  covering: ListedSpecialty[];
  inPart: ListedSpecialty[];
  extra: ListedSpecialty[];
}

/** The family of treatments that asks for the same training; null for one that the rules do not know. */
export function familyOf(treatment: string, evidence: Evidence): TreatmentFamily | null {
  return (
    evidence.rows.qualifications.families.find(({ treatments }) => treatments.includes(treatment)) ?? null
  );
}

/** Every specialty of a person, each code of each register once. */
export function listedSpecialties(practitioner: Practitioner): ListedSpecialty[] {
  const seen = new Map<string, ListedSpecialty>();
  for (const entry of practitioner.entries) {
    // What stands in an entry joined by name alone may be another person's.
    if (entry.joined.by === "name") continue;
    for (const specialty of entry.specialties) {
      const key = `${specialty.system}|${specialty.code}|${specialty.code === "" ? fold(specialty.label) : ""}`;
      const known = seen.get(key);
      if (known === undefined || (specialty.primary === true && known.primary !== true))
        seen.set(key, specialty);
    }
  }
  return [...seen.values()];
}

/**
 * How the specialties a person lists stand to the training a treatment calls for. In the United States a
 * code is chosen by the person themself, so even "covers" is what they say and never a certificate. A
 * country or treatment without rules gives "not-known", never "covers".
 */
export function trainingFor(
  practitioner: Practitioner,
  treatment: string,
  evidence: Evidence,
): TrainingAnswer {
  const family = familyOf(treatment, evidence);
  const listed = listedSpecialties(practitioner);
  const none: TrainingAnswer = { training: "not-known", family, covering: [], inPart: [], extra: [] };
  if (family === null || listed.length === 0) return none;
  const codes =
    practitioner.country === "US"
      ? unitedStatesCodes(family)
      : countryCodes(practitioner.country, family, evidence);
  if (codes === null) return none;
  const among = (wanted: ReadonlySet<string>): ListedSpecialty[] =>
    listed.filter(({ code, label }) => wanted.has(code) || wanted.has(fold(label)));
  const covering = among(codes.covering);
  const inPart = among(codes.inPart).filter((specialty) => !covering.includes(specialty));
  const training = covering.length > 0 ? "covers" : inPart.length > 0 ? "covers-in-part" : "not-among-listed";
  return { training, family, covering, inPart, extra: among(codes.extra) };
}

interface Codes {
  covering: ReadonlySet<string>;
  inPart: ReadonlySet<string>;
  extra: ReadonlySet<string>;
}

function unitedStatesCodes({ us }: TreatmentFamily): Codes {
  return { covering: new Set(us.nuccCore), inPart: new Set(us.nuccLimited), extra: new Set(us.nuccExtra) };
}

/** Other countries name specialties, not families: surgery asks for a surgical one, the rest takes dermatology too. */
function countryCodes(country: string, family: TreatmentFamily, evidence: Evidence): Codes | null {
  const rules = evidence.rows.qualifications.countries.find((row) => row.country === country);
  if (rules === undefined) return null;
  const { surgical, organLimited, dermatology } = rules.coreSpecialties;
  const named = (specialties: readonly string[]): string[] =>
    specialties.flatMap((name) => [name, fold(name)]);
  const covering =
    family.kind === "surgical"
      ? surgical
      : family.kind === "medical"
        ? dermatology
        : [...surgical, ...dermatology];
  return { covering: new Set(named(covering)), inPart: new Set(named(organLimited ?? [])), extra: new Set() };
}
