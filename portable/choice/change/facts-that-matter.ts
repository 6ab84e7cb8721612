import type { OptionsAnswer } from "../../options/index.ts";
import type { Ranking } from "../ranking.ts";

export interface FactThatMatters {
  fact: string;
  why: string;
  /** In what share of draws the option that comes first is one whose verdict this fact could change. */
  firstPlaces: number;
}

/** A share of first places below this could not change what a person sees. */
const leastShare = 0.01;

/**
 * The facts still missing whose answer could change the order: each could close or defer an option that
 * comes first in some draws. Most first places first. A fact that only concerns options that never come
 * first may still change a verdict or an alarm; that is for the asking itself to judge.
 */
export function factsThatMatter(answer: OptionsAnswer, ranking: Ranking): FactThatMatters[] {
  return answer.ask
    .map(({ fact, why }) => ({
      fact,
      why,
      firstPlaces: answer.options
        .filter((option) => option.missing.includes(fact))
        .reduce((sum, option) => sum + (ranking.acceptability[option.treatment]?.[0] ?? 0), 0),
    }))
    .filter(({ firstPlaces }) => firstPlaces >= leastShare)
    .sort((one, other) => other.firstPlaces - one.firstPlaces);
}
