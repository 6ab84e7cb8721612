import type { WhatLiesThere } from "../anatomy/index.ts";
import type { Case } from "../case/index.ts";
import type { CriteriaData } from "../choice/index.ts";
import type { Evidence, Region } from "../evidence/index.ts";
import type { OptionsAnswer } from "../options/index.ts";
import type { Brief } from "./document.ts";
import type { FaceSeen } from "./face-seen.ts";
import { concernNames } from "./names.ts";
import { startNumbering } from "./numbering.ts";
import { defaultPair } from "./pick.ts";
import { aboutSection } from "./sections/about.ts";
import { alarmSection } from "./sections/alarms.ts";
import { beneathSection } from "./sections/beneath.ts";
import { concernSection, firstContactSection } from "./sections/concern.ts";
import { faceSection } from "./sections/face.ts";
import { lifeSection } from "./sections/life.ts";
import { notKnownSection } from "./sections/not-known.ts";
import { type PractitionerChecked, practitionerSection } from "./sections/practitioner.ts";
import { questionSection } from "./sections/questions.ts";
import { saidSection, wordsSection } from "./sections/said.ts";
import { sideBySideSection } from "./sections/side-by-side.ts";
import { verdictSection } from "./sections/verdicts.ts";
import { whatFollowsSection } from "./sections/what-follows.ts";
import { wrongSection } from "./sections/wrong.ts";
import type { Writing } from "./writing.ts";

/** The treatments that a brief sets side by side, closed ones left out: those the atlas is asked about. */
export function treatmentsCompared(answer: OptionsAnswer, choices: Choices = {}): string[] {
  const chosen = answer.concerns.flatMap((concern) => choices[concern] ?? defaultPair(answer, concern));
  return [...new Set(chosen)].filter((id) =>
    answer.options.some(
      (option) => option.treatment === id && option.verdict !== "closed" && id !== "no-treatment",
    ),
  );
}

/**
 * Where an option would go: the regions of the concerns it answers, as the atlas is asked one after another until it
 * holds a path of the treatment there.
 */
export function regionsOf(treatment: string, answer: OptionsAnswer, evidence: Evidence): Region[] {
  const concerns = answer.options.find((option) => option.treatment === treatment)?.concerns ?? [];
  return [...new Set(concerns.flatMap((concern) => evidence.concern.get(concern)?.regions ?? []))];
}

/** Which options stand beside waiting, by concern; a concern that is not named shows the best evidenced of each side. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/**
 * The case answered, for a person to read and to carry to an appointment. A value: the renderers turn it into
 * a page, a text or JSON. `today` is an ISO date. What lies under the skin comes from the atlas, and what registers say
 * of a practitioner from the registry; both stand beside the line: the caller asks them (`whatLiesThere`, `ladder`) and
 * hands over the answers. `criteria` are what a person may weigh; without them, what follows is not worked out.
 */
export function brief(
  personCase: Case,
  answer: OptionsAnswer,
  evidence: Evidence,
  today: string,
  choices: Choices = {},
  beneath: readonly WhatLiesThere[] = [],
  checked: PractitionerChecked | null = null,
  faces: readonly FaceSeen[] = [],
  criteria: CriteriaData | null = null,
): Brief {
  const numbering = startNumbering(evidence);
  const chosen = new Map(
    personCase.concerns.map((concern) => [concern, choices[concern] ?? defaultPair(answer, concern)]),
  );
  const writing: Writing = {
    personCase,
    answer,
    evidence,
    numbering,
    today,
    chosen,
    beneath,
    checked,
    faces,
    criteria,
  };
  const sections = [
    alarmSection(writing),
    saidSection(writing),
    wordsSection(writing),
    concernSection(writing),
    lifeSection(writing),
    firstContactSection(writing),
    sideBySideSection(writing),
    verdictSection(writing),
    whatFollowsSection(writing),
    beneathSection(writing),
    faceSection(writing),
    notKnownSection(writing),
    questionSection(writing),
    wrongSection(writing),
    practitionerSection(writing),
    aboutSection(writing),
  ].filter((section) => section !== null);
  return {
    title: `${concernNames(personCase.concerns, evidence)}: a brief for your appointment`,
    madeOn: today,
    sections,
    sources: numbering.list(),
  };
}
