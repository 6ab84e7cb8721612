import { defaultPair } from "../../portable/brief/index.ts";
import type { OptionsAnswer } from "../../portable/options/index.ts";
import { useCase } from "../store/use-case.ts";

interface Compared {
  /** The options beside waiting: what the person chose for this visit, else the best evidenced of each side. */
  pair: string[];
  choose(pair: string[]): void;
}

/** Which options of a concern stand side by side. Kept for this visit, so that the brief shows the same. */
export function useCompared(answer: OptionsAnswer, concern: string): Compared {
  const { visit, note } = useCase();
  const isOption = (id: string): boolean =>
    id !== "no-treatment" &&
    answer.options.some((option) => option.treatment === id && option.concerns.includes(concern));
  const chosen = (visit.compared[concern] ?? []).filter(isOption);
  return {
    pair: chosen.length === 0 ? defaultPair(answer, concern) : chosen,
    choose: (pair) => note((now) => ({ ...now, compared: { ...now.compared, [concern]: pair } })),
  };
}
