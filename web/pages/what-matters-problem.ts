import { useMemo } from "react";
import criteria from "../../data/criteria/criteria.json";
import readings from "../../data/criteria/readings.json";
import {
  type CriteriaData,
  type CriterionRow,
  indexCriteria,
  type PersonProblem,
  personPreferences,
  personProblem,
  type Reading,
  type Redrawn,
  redrawable,
  type Statement,
} from "../../portable/choice/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";
import { useOptionsAnswer } from "./options-answer.ts";

const data: CriteriaData = indexCriteria(
  criteria as unknown as CriterionRow[],
  readings as unknown as Reading[],
);

/** Enough for shares to the nearest hundredth, and few enough to draw anew while a weight is moved. */
const draws = 4000;

/** What there is to weigh for one concern of the case, before anything is said of what matters. */
export function usePersonProblem(concern: string): PersonProblem {
  const evidence = useEvidence();
  const answer = useOptionsAnswer();
  return useMemo(() => {
    const person = personProblem(answer, concern, undefined, data, evidence);
    return person.problem === null ? person : { ...person, problem: { ...person.problem, draws } };
  }, [answer, concern, evidence]);
}

/** What the case says of the weights, for the criteria that are weighed. */
export function useStatements({ swings }: PersonProblem): Statement[] {
  const { case: now } = useCase();
  return useMemo(
    () =>
      personPreferences(
        now.weights,
        swings.map((swing) => swing.criterion),
      ),
    [now.weights, swings],
  );
}

/** Ranks under any weights; the values are drawn once. Null when there is nothing to weigh. */
export function useRedraw({ problem }: PersonProblem): ((statements: Statement[]) => Redrawn) | null {
  return useMemo(() => (problem === null ? null : redrawable(problem)), [problem]);
}

/** Mean weights, by criterion. */
export function meanWeights({ weights }: Redrawn): Record<string, number> {
  return Object.fromEntries(
    weights.criteria.map((id, at) => {
      const column = weights.columns[at] ?? new Float64Array(1);
      return [id, column.reduce((sum, weight) => sum + weight, 0) / column.length];
    }),
  );
}

/** The row of a criterion in `data/criteria/`. */
export function rowOf(criterion: string): CriterionRow | undefined {
  return data.rows.find((row) => row.id === criterion);
}

/** A criterion's name inside a sentence: "how long it lasts". */
export function criterionWords(criterion: string): string {
  return rowOf(criterion)?.phrase ?? criterion;
}
