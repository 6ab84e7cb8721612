import { useEvidence } from "../../evidence.ts";
import { useCase } from "../../store/use-case.ts";

/**
 * The treatment whose training is asked about: the one chosen here, else the first that the person themself set side
 * by side and that the rules know; empty for none.
 */
export function useTreatment(): string {
  const { families } = useEvidence().rows.qualifications;
  const { visit, case: now } = useCase();
  if (visit.trainingFor !== null) return visit.trainingFor;
  const picked = now.concerns.flatMap((concern) => visit.compared[concern] ?? []);
  const known = picked.find((one) => families.some(({ treatments }) => treatments.includes(one)));
  return known ?? "";
}
