import type { Evidence } from "../../portable/evidence/index.ts";
import { type ThinEvidence, thinEvidence } from "../../portable/evidence/thin-evidence.ts";
import { readingGrade } from "./reading-grade.ts";
import { type ShownText, textsPeopleSee } from "./texts-people-see.ts";

/** A text that takes more than eight years of school to read. */
export interface HardText extends ShownText {
  grade: number;
}

/** Where the facts are thin, and which of their texts are hard to read. */
export interface ThinFacts extends ThinEvidence {
  options: number;
  texts: number;
  hardToRead: HardText[];
}

const highestGrade = 8;

export function thinFacts(evidence: Evidence): ThinFacts {
  const texts = textsPeopleSee(evidence.rows);
  const hardToRead = texts
    .map(({ where, text }) => ({ where, text, grade: Math.round((readingGrade(text) ?? 0) * 10) / 10 }))
    .filter(({ grade }) => grade > highestGrade)
    .sort((one, other) => other.grade - one.grade);
  return {
    ...thinEvidence(evidence),
    options: evidence.rows.concerns.reduce((sum, concern) => sum + concern.options.length, 0),
    texts: texts.length,
    hardToRead,
  };
}
