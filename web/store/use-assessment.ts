import { useMemo } from "react";
import { type Assessment, assess } from "../../portable/safety/index.ts";
import { findConcerns } from "../../portable/words/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "./use-case.ts";

/** What the safety rules say of the person's case as it stands. */
export function useAssessment(): Assessment {
  const evidence = useEvidence();
  const { case: now } = useCase();
  const { concerns, facts, words } = now;
  const raised = useMemo(
    () => (words === undefined ? [] : findConcerns(words, evidence).warnings.map(({ fact }) => fact)),
    [words, evidence],
  );
  return useMemo(() => assess({ concerns, facts, raised }, evidence), [concerns, facts, raised, evidence]);
}
