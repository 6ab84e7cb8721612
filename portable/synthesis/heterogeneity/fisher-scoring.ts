import { hedges } from "./hedges.ts";
import { fitAt, type Studies, slopeOfQ, weightsAt } from "./studies.ts";
import { type ProjectionTraces, projectionTraces } from "./traces.ts";

/** What one step of Fisher scoring is made from. */
export interface ScoringTerms {
  /** y'Py, the residual sum of squares. */
  yPy: number;
  /** y'PPy */
  yPPy: number;
  sumW: number;
  sumW2: number;
  traces: () => ProjectionTraces;
}

/**
 * Fisher scoring for tau2 from Hedges' estimate, halving any step that would go below 0.
 * Carried on past the usual threshold of 1e-5, to where a step no longer changes the eighth digit
 * printed by anyone; where the steps do not settle, `null`, and the caller searches instead.
 */
export function fisherScoring(studies: Studies, step: (terms: ScoringTerms) => number): number | null {
  let tau2 = hedges(studies);
  for (let round = 0; round < 200; round++) {
    const weights = weightsAt(studies, tau2);
    const fit = fitAt(studies, tau2);
    let sumW = 0;
    let sumW2 = 0;
    for (const weight of weights) {
      sumW += weight;
      sumW2 += weight * weight;
    }
    let change = step({
      yPy: fit.rss,
      yPPy: slopeOfQ(fit, weights),
      sumW,
      sumW2,
      traces: () => projectionTraces(studies.design, weights, fit.inverse),
    });
    if (!Number.isFinite(change)) return null;
    const scale = tau2 + 1 / Math.sqrt(sumW2);
    while (tau2 + change < 0 && Math.abs(change) > 1e-12 * scale) change /= 2;
    const next = Math.max(0, tau2 + change);
    if (Math.abs(next - tau2) <= 1e-11 * scale) return next <= 1e-9 * scale ? 0 : next;
    tau2 = next;
  }
  return null;
}
