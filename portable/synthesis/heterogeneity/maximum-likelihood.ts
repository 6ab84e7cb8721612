import { fisherScoring } from "./fisher-scoring.ts";
import { searchLikelihood } from "./likelihood.ts";
import type { Studies } from "./studies.ts";

/** Maximum likelihood estimator of tau2 (Hardy and Thompson 1996); biased low in few studies. */
export function maximumLikelihood(studies: Studies): number {
  const scored = fisherScoring(studies, ({ yPPy, sumW, sumW2 }) => (yPPy - sumW) / sumW2);
  return scored ?? searchLikelihood(studies, false);
}
