import { useMemo } from "react";
import criteria from "../../data/criteria/criteria.json";
import readings from "../../data/criteria/readings.json";
import { weightsOf } from "../../portable/case/index.ts";
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

/** The person's criteria, and the records read as numbers. */
export const criteriaData: CriteriaData = indexCriteria(
  criteria as unknown as CriterionRow[],
  readings as unknown as Reading[],
);

/** What there is to weigh for one concern of the case, before anything is said of what matters. */
export function usePersonProblem(concern: string): PersonProblem {
  const evidence = useEvidence();
  const answer = useOptionsAnswer();
  return useMemo(
    () => personProblem(answer, concern, undefined, criteriaData, evidence),
    [answer, concern, evidence],
  );
}

/** What the case says of the weights, for the criteria that are weighed. */
export function useStatements({ concern, swings }: PersonProblem): Statement[] {
  const { case: now } = useCase();
  const weights = weightsOf(now, concern);
  return useMemo(
    () =>
      personPreferences(
        weights,
        swings.map((swing) => swing.criterion),
      ),
    [weights, swings],
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
  return criteriaData.rows.find((row) => row.id === criterion);
}

/** A criterion's name inside a sentence: "how long it lasts". */
export function criterionWords(criterion: string): string {
  return rowOf(criterion)?.phrase ?? criterion;
}
