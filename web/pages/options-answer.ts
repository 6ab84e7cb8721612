import { useMemo } from "react";
import { type OptionsAnswer, options } from "../../portable/options/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";

/** What could be done for the case as it stands; the same answer that the command line gives. */
export function useOptionsAnswer(): OptionsAnswer {
  const evidence = useEvidence();
  const { case: now } = useCase();
  return useMemo(() => options(now, evidence), [now, evidence]);
}
