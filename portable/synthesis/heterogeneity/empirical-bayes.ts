import { fisherScoring } from "./fisher-scoring.ts";
import { pauleMandel } from "./paule-mandel.ts";
import { freedom, type Studies } from "./studies.ts";

/** Empirical Bayes estimator (Morris 1983); its fixed point is Paule and Mandel's, which stands in if it does not settle. */
export function empiricalBayes(studies: Studies): number {
  const k = studies.yi.length;
  const scored = fisherScoring(studies, ({ yPy, sumW }) => ((yPy * k) / freedom(studies) - k) / sumW);
  return scored ?? pauleMandel(studies);
}
