import type { Matrix } from "ml-matrix";
import { weightedFit } from "../weighted-fit.ts";
import type { HeterogeneityMethod } from "./between-studies.ts";
import { crudeVariance } from "./sidik-jonkman.ts";
import { fitAt, freedom, type Studies, total, weightsAt } from "./studies.ts";
import { type ProjectionTraces, projectionTraces, varianceTraces } from "./traces.ts";

/**
 * Large-sample standard error of tau2: the moment estimators from the variance of their quadratic form
 * under normality, the likelihood ones from Fisher information (formulas gathered in Viechtbauer 2005
 * and Viechtbauer et al. 2015). Zero where all effects are equal under SJ.
 */
export function standardErrorOfTau2(studies: Studies, method: HeterogeneityMethod, tau2: number): number {
  const df = freedom(studies);
  const k = studies.yi.length;
  switch (method) {
    case "DL": {
      const traces = projectionAt(studies, 0);
      return Math.sqrt(momentVariance(traces, df, tau2)) / traces.p;
    }
    case "HS":
      return Math.sqrt(momentVariance(projectionAt(studies, 0), df, tau2)) / total(weightsAt(studies, 0));
    case "HE": {
      const even = new Float64Array(k).fill(1);
      const { inverse } = weightedFit(studies.yi, studies.design, even);
      return Math.sqrt(quadraticVariance(studies, even, inverse, tau2)) / df;
    }
    case "SJ": {
      const crude = crudeVariance(studies);
      if (crude === 0) return 0;
      const { inverse } = fitAt(studies, crude);
      return (crude / df) * Math.sqrt(quadraticVariance(studies, weightsAt(studies, crude), inverse, tau2));
    }
    case "ML":
      return Math.sqrt(2 / total(weightsAt(studies, tau2).map((w) => w * w)));
    case "REML":
      return Math.sqrt(2 / projectionAt(studies, tau2).pp);
    case "EB":
    case "PM":
      return Math.sqrt((2 * k * k) / df) / total(weightsAt(studies, tau2));
  }
}

function projectionAt(studies: Studies, tau2: number): ProjectionTraces {
  return projectionTraces(studies.design, weightsAt(studies, tau2), fitAt(studies, tau2).inverse);
}

/** Under weights 1 / vi the trace of PVPV is the degrees of freedom, and that of PVP the trace of P. */
function momentVariance(traces: ProjectionTraces, df: number, tau2: number): number {
  return 2 * df + 4 * tau2 * traces.p + 2 * tau2 ** 2 * traces.pp;
}

/** Variance of y'Py under normality, for any weights. */
function quadraticVariance(studies: Studies, weights: Float64Array, inverse: Matrix, tau2: number): number {
  const { pvpv, pvp } = varianceTraces(studies.design, weights, studies.vi, inverse);
  const { pp } = projectionTraces(studies.design, weights, inverse);
  return 2 * pvpv + 4 * tau2 * pvp + 2 * tau2 ** 2 * pp;
}
