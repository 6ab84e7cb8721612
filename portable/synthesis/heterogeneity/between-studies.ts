import { dersimonianLaird } from "./dersimonian-laird.ts";
import { empiricalBayes } from "./empirical-bayes.ts";
import { hedges } from "./hedges.ts";
import { hunterSchmidt } from "./hunter-schmidt.ts";
import { maximumLikelihood } from "./maximum-likelihood.ts";
import { pauleMandel } from "./paule-mandel.ts";
import { restrictedMaximumLikelihood } from "./restricted-maximum-likelihood.ts";
import { sidikJonkman } from "./sidik-jonkman.ts";
import type { Studies } from "./studies.ts";

const estimators = {
  DL: dersimonianLaird,
  HE: hedges,
  HS: hunterSchmidt,
  SJ: sidikJonkman,
  ML: maximumLikelihood,
  REML: restrictedMaximumLikelihood,
  EB: empiricalBayes,
  PM: pauleMandel,
} as const;

/** Estimators of the variance between studies, named as in metafor. */
export type HeterogeneityMethod = keyof typeof estimators;

export const heterogeneityMethods = Object.keys(estimators) as HeterogeneityMethod[];

/** tau2, the variance of true effects between studies, by the method named. */
export function tau2By(method: HeterogeneityMethod, studies: Studies): number {
  return estimators[method](studies);
}
