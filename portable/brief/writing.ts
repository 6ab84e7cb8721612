import type { WhatLiesThere } from "../anatomy/index.ts";
import type { Case } from "../case/index.ts";
import type { CriteriaData } from "../choice/index.ts";
import type { Evidence } from "../evidence/index.ts";
import type { OptionsAnswer } from "../options/index.ts";
import type { FaceSeen } from "./face-seen.ts";
import type { Numbering } from "./numbering.ts";
import type { PractitionerChecked } from "./sections/practitioner.ts";

/** What every section of the brief is written from. */
export interface Writing {
  personCase: Case;
  answer: OptionsAnswer;
  evidence: Evidence;
  numbering: Numbering;
  /** ISO date. */
  today: string;
  /** For each concern, the two options that stand beside waiting. */
  chosen: ReadonlyMap<string, readonly string[]>;
  /** What lies under the skin where options would go; given by the caller, empty when nobody asked the atlas. */
  beneath: readonly WhatLiesThere[];
  /** What the person saw on a face and wants in the brief; given by the caller too. */
  faces: readonly FaceSeen[];
  /** What registers say of the practitioner; given by the caller, null when nobody asked them. */
  checked: PractitionerChecked | null;
  /** What a person may weigh; given by the caller, null when nothing is to be weighed. */
  criteria: CriteriaData | null;
}

/** The treatments set side by side, each once, waiting left out; closed ones too only when asked for. */
export function comparedTreatments({ answer, chosen }: Writing, closedToo: boolean): string[] {
  const verdict = (id: string): string | undefined =>
    answer.options.find((option) => option.treatment === id)?.verdict;
  const all = [...new Set([...chosen.values()].flat())].filter((id) => id !== "no-treatment");
  return closedToo ? all : all.filter((id) => verdict(id) !== "closed");
}
