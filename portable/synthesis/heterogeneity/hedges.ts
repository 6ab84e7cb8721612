import { weightedFit } from "../weighted-fit.ts";
import { freedom, type Studies } from "./studies.ts";
import { varianceTraces } from "./traces.ts";

/** Hedges' (variance component, Cochran's) estimator: the unweighted spread less the mean variance, never below 0. */
export function hedges(studies: Studies): number {
  const even = new Float64Array(studies.yi.length).fill(1);
  const fit = weightedFit(studies.yi, studies.design, even);
  const { pv } = varianceTraces(studies.design, even, studies.vi, fit.inverse);
  return Math.max(0, (fit.rss - pv) / freedom(studies));
}
