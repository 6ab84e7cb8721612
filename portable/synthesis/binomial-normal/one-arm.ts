import { refuse } from "../../distributions/index.ts";
import type { Count } from "../effects/proportion.ts";
import { at } from "../weighted-fit.ts";
import { type Arm, armOf } from "./arm.ts";
import { type BinomialNormalFit, fitBinomialNormal } from "./fit.ts";
import { gaussHermite, type Quadrature } from "./gauss-hermite.ts";
import { emptyLikelihood, studyLikelihood } from "./marginal-likelihood.ts";
import { climb, type Local } from "./maximise.ts";

/** A fit and the likelihood-ratio statistic for heterogeneity (against one log odds a study). */
export interface GlmmFit extends BinomialNormalFit {
  q: number;
  df: number;
}

/**
 * One-arm proportions with binomial error and normal log odds between studies: no empty cell is filled, and
 * studies without events count in full. Refuses rows without any event, or with nothing else: the likelihood
 * then has no peak, and an exact bound is the honest answer.
 */
export function fitOneArm(counts: readonly Count[], random: boolean, points = 7): GlmmFit {
  const events = counts.reduce((sum, { xi }) => sum + xi, 0);
  const people = counts.reduce((sum, { ni }) => sum + ni, 0);
  if (events === 0 || events === people) {
    refuse(
      "rows",
      "no events at all, or nothing else",
      events,
      "Give the exact bound of the summed counts instead.",
    );
  }
  const likelihood = oneArmLikelihood(counts, gaussHermite(points));
  const model = {
    peak: (tau: number, start: number) => {
      const { at: centre, value, local } = climb((x) => likelihood(x, tau), start);
      return { centre, value, bend: local.bend };
    },
    value: (centre: number, tau: number) => likelihood(centre, tau).value,
  };
  const start = Math.log(events / (people - events));
  const fit = fitBinomialNormal(model, start, random);
  const equal = random ? fitBinomialNormal(model, start, false) : fit;
  return { ...fit, q: Math.max(0, -2 * equal.logLikelihood), df: counts.length - 1 };
}

/** Log-likelihood of all studies, each one arm, as a function of the centre and tau. */
export function oneArmLikelihood(
  counts: readonly Count[],
  rule: Quadrature,
): (centre: number, tau: number) => Local {
  const studies = counts.map(({ xi, ni }): readonly Arm[] => [armOf(xi, ni, 1)]);
  const one = emptyLikelihood(1);
  const fixed = new Float64Array(1);
  return (centre, tau) => {
    fixed[0] = centre;
    const sum = { value: 0, slope: 0, bend: 0 };
    for (const arms of studies) {
      studyLikelihood(arms, fixed, tau, rule, one);
      sum.value += one.value;
      sum.slope += at(one.slopes, 0);
      sum.bend += at(one.bends, 0);
    }
    return sum;
  };
}
