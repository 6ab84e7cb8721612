import { fisherScoring } from "./fisher-scoring.ts";
import { searchLikelihood } from "./likelihood.ts";
import type { Studies } from "./studies.ts";

/** Restricted maximum likelihood estimator of tau2 (Viechtbauer 2005). */
export function restrictedMaximumLikelihood(studies: Studies): number {
  const scored = fisherScoring(studies, ({ yPPy, traces }) => {
    const { p, pp } = traces();
    return (yPPy - p) / pp;
  });
  return scored ?? searchLikelihood(studies, true);
}
