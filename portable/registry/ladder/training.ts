import type { Evidence, Qualifications } from "../../evidence/index.ts";
import { fold } from "../names/fold.ts";
import type { ListedSpecialty, RegisterEntry } from "../practitioner.ts";
import { specialtyInWords } from "../registered-specialty-name.ts";
import type { Rung } from "../rung.ts";
import { listedSpecialties, type TrainingAnswer, trainingFor } from "../training.ts";
import { type Checked, notFound, said } from "./statement.ts";

type Warning = Qualifications["warnings"][number];

const CHOSEN = "People choose this code for themselves. It never proves a certificate.";

/** What the listed specialties say about the treatment, what extra training is listed, and what to ask about. */
export function trainingRungs(checked: Checked, treatment: string, evidence: Evidence): Rung[] {
  const answer = trainingFor(checked.practitioner, treatment, evidence);
  return [
    ...specialty(checked, answer),
    ...extra(checked, answer),
    ...triggeredWarnings(checked, answer, evidence).map(({ rung }) => rung),
  ];
}

function specialty(checked: Checked, answer: TrainingAnswer): Rung[] {
  const { family } = answer;
  const label = family === null ? "this treatment" : family.label.toLowerCase();
  const rungs: Rung[] = [];
  for (const [list, words] of [
    [answer.covering, `The training for it covers ${label}.`],
    [answer.inPart, `The training for it covers ${label} in part: ${scopeWords(answer)}.`],
  ] as const) {
    for (const listed of list) {
      const entry = entryOf(checked, listed);
      if (entry === null) continue;
      const name = specialtyInWords(listed);
      rungs.push(
        listed.recognised
          ? said(
              "specialty",
              "confirmed",
              entry,
              `The register itself recognises the specialty ${name}. ${words}`,
            )
          : said("specialty", "self-declared", entry, `The person lists ${name}. ${words} ${CHOSEN}`),
      );
    }
  }
  if (rungs.length > 0) return rungs;
  const register = checked.practitioner.country === "FR" ? "rpps" : "nppes";
  const listed = listedSpecialties(checked.practitioner);
  const named = listed.map(specialtyInWords).join("; ");
  return [
    notFound("specialty", checked, register, {
      read:
        answer.training === "not-among-listed"
          ? `None of the specialties this person lists (${named}) is one whose training covers ${label}. Ask where they learned it.`
          : family === null
            ? "We have no rule about the training for this treatment. Ask which training covers it."
            : "No specialty is listed that our rules can judge. Ask which specialty they trained in.",
      notRead: "No register with specialties was read here. Ask which specialty they trained in.",
    }),
  ];
}

function scopeWords({ family, inPart }: TrainingAnswer): string {
  const scopes = family?.us.limited.map(({ scope }) => scope) ?? [];
  const organ = inPart.some(({ system }) => system !== "nucc");
  return organ || scopes.length === 0
    ? "only for its own part of the body"
    : [...new Set(scopes)].join("; or ");
}

function extra(checked: Checked, answer: TrainingAnswer): Rung[] {
  if (answer.family === null || checked.practitioner.country !== "US") return [];
  const rungs: Rung[] = [];
  for (const listed of answer.extra) {
    const entry = entryOf(checked, listed);
    if (entry !== null)
      rungs.push(
        said(
          "extra-training",
          "self-declared",
          entry,
          `The person lists ${specialtyInWords(listed)}, which is training on top of a specialty. It adds to one and never replaces it. ${CHOSEN}`,
        ),
      );
  }
  if (rungs.length > 0) return rungs;
  return [
    notFound("extra-training", checked, "nppes", {
      read: "No training on top of a specialty is listed. Much of it has no code, so ask.",
      notRead: "No register with specialties was read here. Ask about training on top of a specialty.",
    }),
  ];
}

/** The entry a specialty stands in. */
function entryOf(checked: Checked, specialty: ListedSpecialty): RegisterEntry | null {
  return (
    checked.practitioner.entries.find(
      (entry) => entry.joined.by !== "name" && entry.specialties.includes(specialty),
    ) ?? null
  );
}

/** The rules' own warnings that open registers let us notice; each is a question to the person. */
export function triggeredWarnings(
  checked: Checked,
  { family }: TrainingAnswer,
  evidence: Evidence,
): { warning: Warning; rung: Rung }[] {
  if (family === null || checked.practitioner.country !== "US") return [];
  const listed = listedSpecialties(checked.practitioner).filter(({ system }) => system === "nucc");
  const found: { warning: Warning; rung: Rung }[] = [];
  for (const warning of evidence.rows.qualifications.warnings) {
    if (!family.us.warnings.includes(warning.id)) continue;
    const entry = showsIn(checked, warning, listed);
    if (entry === null) continue;
    const status = warning.level === "info" ? "self-declared" : "warning";
    found.push({ warning, rung: said("questions-about-training", status, entry, warning.text) });
  }
  return found;
}

function showsIn(
  checked: Checked,
  warning: Warning,
  listed: readonly ListedSpecialty[],
): RegisterEntry | null {
  const { nucc, nuccPrefix, nuccAllOfPersonWithin, selfDeclared } = warning.detect;
  const entry = (specialty: ListedSpecialty | undefined): RegisterEntry | null =>
    specialty === undefined ? null : entryOf(checked, specialty);
  if (nuccAllOfPersonWithin !== undefined) {
    return listed.length > 0 && listed.every(({ code }) => nuccAllOfPersonWithin.includes(code))
      ? entry(listed[0])
      : null;
  }
  if (nucc !== undefined || nuccPrefix !== undefined) {
    return entry(
      listed.find(
        ({ code }) =>
          nucc?.includes(code) === true || nuccPrefix?.some((start) => code.startsWith(start)) === true,
      ),
    );
  }
  const said = selfDeclared?.map(fold) ?? [];
  return (
    checked.practitioner.entries.find(({ joined, names, specialties }) => {
      const words = [
        ...names.map(({ credentials }) => credentials),
        ...specialties.map(({ label }) => label),
      ].map(fold);
      return joined.by !== "name" && said.some((phrase) => words.some((text) => text.includes(phrase)));
    }) ?? null
  );
}
