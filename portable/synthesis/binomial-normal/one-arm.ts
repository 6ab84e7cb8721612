import { refuse } from "../../distributions/index.ts";
import type { Count } from "../effects/proportion.ts";
import { at } from "../weighted-fit.ts";
import { type Arm, armLogLikelihood } from "./arm.ts";
import { type BinomialNormalFit, fitBinomialNormal } from "./fit.ts";
import { gaussHermite, type Quadrature } from "./gauss-hermite.ts";
import { studyLikelihood } from "./marginal-likelihood.ts";
import type { Local } from "./maximise.ts";

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
  const rule = gaussHermite(points);
  const arms = counts.map(({ xi, ni }) => [{ events: xi, people: ni, loading: 1 }]);
  const likelihood = (centre: number, tau: number) => oneArmLikelihood(arms, centre, tau, rule);
  const start = Math.log(events / (people - events));
  const fit = fitBinomialNormal(likelihood, start, random);
  const equal = random ? fitBinomialNormal(likelihood, start, false) : fit;
  const saturated = counts.reduce((sum, count) => sum + saturatedLogLikelihood(count.xi, count.ni), 0);
  return {
    ...fit,
    q: Math.max(0, 2 * (saturated - equal.logLikelihood)),
    df: counts.length - 1,
  };
}

/** Log-likelihood of all studies, each one arm, at one centre. */
export function oneArmLikelihood(
  arms: readonly (readonly Arm[])[],
  centre: number,
  tau: number,
  rule: Quadrature,
): Local {
  const sum = { value: 0, slope: 0, bend: 0 };
  for (const arm of arms) {
    const { value, slopes, bends } = studyLikelihood(arm, [centre], tau, rule);
    sum.value += value;
    sum.slope += at(slopes, 0);
    sum.bend += at(bends, 0);
  }
  return sum;
}

/** The greatest binomial log-likelihood an arm can have by itself. */
export function saturatedLogLikelihood(events: number, people: number): number {
  if (events === 0 || events === people) return 0;
  return armLogLikelihood({ events, people, loading: 0 }, Math.log(events / (people - events)));
}
