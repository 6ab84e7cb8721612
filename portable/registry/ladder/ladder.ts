import type { Evidence } from "../../evidence/index.ts";
import type { Practitioner } from "../practitioner.ts";
import type { LoadedRegister } from "../register.ts";
import type { Ladder, Rung } from "../rung.ts";
import { namesOf } from "../search/rank.ts";
import { familyOf, trainingFor } from "../training.ts";
import { boardCertificationRungs, lookUpsFor } from "./board-certification.ts";
import { exclusionRungs } from "./exclusion.ts";
import { identityRungs } from "./identity.ts";
import { licenceRungs } from "./licence.ts";
import { moneyRungs } from "./money.ts";
import { nameInWords } from "./name-in-words.ts";
import { trainingRungs, triggeredWarnings } from "./training.ts";

/** What the ladder is asked. */
export interface LadderQuestion {
  /** With no entries when nobody of that number was found. */
  practitioner: Practitioner;
  treatment: string;
  /** The registers that were read; what was not read is said to be so. */
  registers: readonly LoadedRegister[];
  /** The day of the check, ISO 8601. */
  today: string;
}

/**
 * The evidence ladder of one person for one treatment, from who they are up to what no register can show.
 * Every rung names its register and that register's day. Nothing here says "safe", "skilled" or "certified":
 * absence clears nobody, and a name alone brands nobody. Refuses a treatment that the evidence does not know.
 */
export function ladder(question: LadderQuestion, evidence: Evidence): Ladder {
  const { practitioner, treatment } = question;
  if (!evidence.treatment.has(treatment)) {
    throw new RangeError(
      `invalid treatment; not one of the treatments in data/: ${treatment}. Give an id such as botulinum-toxin.`,
    );
  }
  const rungs = [
    ...identityRungs(question),
    ...licenceRungs(question),
    ...trainingRungs(question, treatment, evidence),
    ...boardCertificationRungs(question, treatment, evidence),
    ...exclusionRungs(question),
    ...moneyRungs(question, treatment, evidence),
  ];
  const names = namesOf(practitioner);
  return {
    practitioner: {
      id: practitioner.id,
      npi: practitioner.npi,
      name: names.length === 0 ? "" : nameInWords(names),
    },
    treatment,
    rungs,
    ask: questions(question, rungs, evidence),
  };
}

/** The questions to put to the person: what the rungs leave open first, then those of the treatment. */
function questions(question: LadderQuestion, rungs: readonly Rung[], evidence: Evidence): string[] {
  const { treatment, practitioner } = question;
  const ask: string[] = [];
  const has = (rung: Rung["rung"], ...statuses: Rung["status"][]): boolean =>
    rungs.some((one) => one.rung === rung && statuses.includes(one.status));
  if (has("identity", "not-found", "warning"))
    ask.push("What is your full name and your registration number?");
  if (has("exclusion", "possible", "warning")) {
    ask.push(
      "Have you ever been barred from a federal health programme? May I have your date of birth to check the list?",
    );
  }
  if (has("licence", "warning", "not-found", "possible", "self-declared")) {
    ask.push("Which state licensed you, what is your licence number, and has the board ever acted on it?");
  }
  if (has("specialty", "not-found"))
    ask.push(
      "In which specialty did you finish your hospital training, and where did you learn this treatment?",
    );
  if (has("deactivation", "warning")) ask.push("Why was your national number switched off?");
  const answer = trainingFor(practitioner, treatment, evidence);
  for (const { warning } of triggeredWarnings(question, answer, evidence)) {
    if (warning.level !== "info") ask.push(askPart(warning.text));
  }
  if (practitioner.country === "US")
    ask.push(
      ...lookUpsFor(treatment, evidence)
        .slice(0, 1)
        .map(({ ask: words }) => words),
    );
  ask.push(...(familyOf(treatment, evidence)?.ask ?? []));
  return [...new Set(ask)];
}

/** The part of a warning that says what to ask; the whole of it where it has none. */
function askPart(text: string): string {
  return /Ask [^.]*\./.exec(text)?.[0] ?? text;
}
