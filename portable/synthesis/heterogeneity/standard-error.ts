import { weightedFit } from "../weighted-fit.ts";
import type { HeterogeneityMethod } from "./between-studies.ts";
import { crudeVariance } from "./sidik-jonkman.ts";
import { fitAt, freedom, type Studies, total, weightsAt } from "./studies.ts";
import { type Traces, tracesOf } from "./traces.ts";

/**
 * Large-sample standard error of tau2: the moment estimators from the variance of their quadratic form
 * under normality, the likelihood ones from Fisher information (formulas gathered in Viechtbauer 2005
 * and Viechtbauer et al. 2015). Zero where all effects are equal under SJ.
 */
export function standardErrorOfTau2(studies: Studies, method: HeterogeneityMethod, tau2: number): number {
  const df = freedom(studies);
  const k = studies.yi.length;
  switch (method) {
    case "DL":
      return Math.sqrt(momentVariance(tracesAt(studies, 0), df, tau2)) / tracesAt(studies, 0).p;
    case "HS":
      return Math.sqrt(momentVariance(tracesAt(studies, 0), df, tau2)) / total(weightsAt(studies, 0));
    case "HE": {
      const even = new Float64Array(k).fill(1);
      const { inverse } = weightedFit(studies.yi, studies.design, even);
      return Math.sqrt(quadraticVariance(tracesOf(studies.design, even, studies.vi, inverse), tau2)) / df;
    }
    case "SJ": {
      const crude = crudeVariance(studies);
      if (crude === 0) return 0;
      return (crude / df) * Math.sqrt(quadraticVariance(tracesAt(studies, crude), tau2));
    }
    case "ML":
      return Math.sqrt(2 / total(weightsAt(studies, tau2).map((w) => w * w)));
    case "REML":
      return Math.sqrt(2 / tracesAt(studies, tau2).pp);
    case "EB":
    case "PM":
      return Math.sqrt((2 * k * k) / df) / total(weightsAt(studies, tau2));
  }
}

function tracesAt(studies: Studies, tau2: number): Traces {
  const weights = weightsAt(studies, tau2);
  return tracesOf(studies.design, weights, studies.vi, fitAt(studies, tau2).inverse);
}

/** Under weights 1 / vi the trace of PVPV is the degrees of freedom, and that of PVP the trace of P. */
function momentVariance(traces: Traces, df: number, tau2: number): number {
  return 2 * df + 4 * tau2 * traces.p + 2 * tau2 ** 2 * traces.pp;
}

function quadraticVariance(traces: Traces, tau2: number): number {
  return 2 * traces.pvpv + 4 * tau2 * traces.pvp + 2 * tau2 ** 2 * traces.pp;
}
