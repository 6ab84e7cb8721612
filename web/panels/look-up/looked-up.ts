import { useMemo } from "react";
import { z } from "zod";
import type { PractitionerChecked } from "../../../portable/brief/index.ts";
import type { Evidence } from "../../../portable/evidence/index.ts";
import { Day, LoadedRegister, ladder, Practitioner } from "../../../portable/registry/index.ts";
import { useEvidence } from "../../evidence.ts";
import { useCase } from "../../store/use-case.ts";

/** One person, and what was read to find them. */
export const LookedUp = z.strictObject({
  practitioner: Practitioner,
  registers: z.array(LoadedRegister),
  /** The day the service answered. */
  on: Day,
});
export type LookedUp = z.infer<typeof LookedUp>;

const InBrief = LookedUp.extend({ treatment: z.string() });

/** Whether anything said of a person comes from a made-up register. */
export function isMadeUp({ practitioner, registers }: LookedUp): boolean {
  const entries = practitioner.entries;
  return entries.length === 0
    ? registers.some(({ fictional }) => fictional)
    : entries.some(({ fictional }) => fictional);
}

/** What registers say of a person, for one treatment. */
export function checkedFor(lookedUp: LookedUp, treatment: string, evidence: Evidence): PractitionerChecked {
  const { practitioner, registers, on } = lookedUp;
  return {
    ladder: ladder({ practitioner, treatment, registers, today: on }, evidence),
    checkedOn: on,
    madeUp: isMadeUp(lookedUp),
  };
}

/** The person whom this visit put into the brief, and for which treatment; null for nobody. */
export function usePersonInBrief(): (LookedUp & { treatment: string }) | null {
  const { visit } = useCase();
  const evidence = useEvidence();
  return useMemo(() => {
    const read = InBrief.safeParse(visit.practitioner);
    return read.success && evidence.treatment.has(read.data.treatment) ? read.data : null;
  }, [visit.practitioner, evidence]);
}

/** The ladder that the brief is handed; null when nobody was put into it. */
export function useCheckedForBrief(): PractitionerChecked | null {
  const evidence = useEvidence();
  const inBrief = usePersonInBrief();
  return useMemo(() => {
    if (inBrief === null) return null;
    const { treatment, ...lookedUp } = inBrief;
    return checkedFor(lookedUp, treatment, evidence);
  }, [inBrief, evidence]);
}
