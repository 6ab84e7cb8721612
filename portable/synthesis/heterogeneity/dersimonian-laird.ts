import { fitAt, freedom, type Studies, weightsAt } from "./studies.ts";
import { projectionTraces } from "./traces.ts";

/** Moment estimator from Cochran's Q (DerSimonian and Laird 1986), never below 0. */
export function dersimonianLaird(studies: Studies): number {
  const fit = fitAt(studies, 0);
  const weights = weightsAt(studies, 0);
  const { p } = projectionTraces(studies.design, weights, fit.inverse);
  return Math.max(0, (fit.rss - freedom(studies)) / p);
}
