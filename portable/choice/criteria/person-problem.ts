import type { Weights } from "../../case/index.ts";
import type { Evidence } from "../../evidence/index.ts";
import type { OptionsAnswer, Verdict } from "../../options/index.ts";
import { measurementHull } from "../measurement-interval.ts";
import type { Criterion, Measurement, Problem } from "../problem.ts";
import type { Basis } from "./basis.ts";
import type { CriteriaData } from "./criteria-data.ts";
import type { CriterionRow } from "./criterion-row.ts";
import { measureOption } from "./measure-option.ts";
import { personPreferences } from "./person-preferences.ts";
import { offersOf, plainScale, type Swing, swingOf, throughOf } from "./swing.ts";

/** What is asked of one person: which option fits what they care about, for one concern. */
export interface PersonProblem {
  concern: string;
  /** Null when fewer than two options, or no criterion on which they differ, are left to weigh. */
  problem: Problem | null;
  /** Every option of the concern; those that are closed stand outside the weighing. */
  options: { treatment: string; verdict: Verdict; weighed: boolean }[];
  /** The swing of each criterion of the problem, in its order. */
  swings: Swing[];
  /** Criterion id to the shares of its swing that a trade-off may offer. */
  offers: Record<string, number[]>;
  /** Criteria on which all options are the same, so that weighing them would change nothing. */
  alike: { criterion: string; name: string }[];
  /** Criterion id to treatment id to where the measurement comes from. */
  basis: Record<string, Record<string, Basis>>;
}

/** Enough to tell shares of one in fifty apart, and few enough to draw anew on a phone while a weight is moved. */
const draws = 4000;
const seed = 1;

/**
 * The problem of one concern of a case: its options that are not closed, on the person's criteria, each
 * measured by what the side-by-side knows of it, by the treatment's record, or by a wide stated prior.
 */
export function personProblem(
  answer: OptionsAnswer,
  concern: string,
  weights: Weights | undefined,
  data: CriteriaData,
  evidence: Evidence,
): PersonProblem {
  const own = answer.options.filter((option) => option.concerns.includes(concern));
  const weighed = own.filter((option) => option.verdict !== "closed");
  const alternatives = weighed.map((option) => option.treatment);
  const basis: PersonProblem["basis"] = {};
  const alike: PersonProblem["alike"] = [];
  const swings: Swing[] = [];
  const offers: PersonProblem["offers"] = {};
  const criteria: Criterion[] = [];
  const measurements: Record<string, Record<string, Measurement>> = {};
  for (const row of data.rows) {
    const measured = weighed.map((option) => measureOption(row, option, concern, data, evidence));
    basis[row.id] = Object.fromEntries(alternatives.map((id, at) => [id, measured[at]?.basis as Basis]));
    const of = Object.fromEntries(
      alternatives.map((id, at) => [id, measured[at]?.measurement as Measurement]),
    );
    const scale =
      alternatives.length === 0 ? ([0, 0] as const) : plainScale(row, measurementHull(of, alternatives));
    if (!(scale[0] < scale[1])) {
      alike.push({ criterion: row.id, name: row.name });
      continue;
    }
    measurements[row.id] = of;
    const criterion = criterionOf(row, scale);
    criteria.push(criterion);
    offers[row.id] = offersOf(row, criterion);
    swings.push(swingOf(row, scale));
  }
  const ids = criteria.map((criterion) => criterion.id);
  const problem: Problem | null =
    alternatives.length < 2 || criteria.length === 0
      ? null
      : { alternatives, criteria, measurements, preferences: personPreferences(weights, ids), draws, seed };
  return {
    concern,
    problem,
    options: own.map(({ treatment, verdict }) => ({ treatment, verdict, weighed: verdict !== "closed" })),
    swings,
    offers,
    alike,
    basis,
  };
}

function criterionOf(row: CriterionRow, scale: readonly [number, number]): Criterion {
  const through = throughOf(row, scale);
  return {
    id: row.id,
    name: row.name,
    direction: row.direction,
    scale: [scale[0], scale[1]],
    ...(through.length > 0 ? { through } : {}),
  };
}
