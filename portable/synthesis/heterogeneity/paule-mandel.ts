import { refuse } from "../../distributions/index.ts";
import { fitAt, freedom, generalisedQ, type Studies, slopeOfQ, weightsAt } from "./studies.ts";

/**
 * The tau2 at which the generalised Q equals `target`; 0 where Q is at or below it already.
 * Q falls and is convex in tau2, so Newton's steps from 0 climb to the root and never pass it
 * (DerSimonian and Kacker 2007).
 */
export function tau2WhereQIs(studies: Studies, target: number): number {
  if (generalisedQ(studies, 0) <= target) return 0;
  let tau2 = 0;
  for (let step = 0; step < 500; step++) {
    const fit = fitAt(studies, tau2);
    const rise = (fit.rss - target) / slopeOfQ(fit, weightsAt(studies, tau2));
    const next = tau2 + rise;
    if (!Number.isFinite(next)) break;
    if (rise <= 1e-14 * next) return next;
    tau2 = next;
  }
  return refuse("rows", "tau2 does not settle", tau2);
}

/** Paule and Mandel's estimator: the generalised Q set to its expectation. */
export function pauleMandel(studies: Studies): number {
  return tau2WhereQIs(studies, freedom(studies));
}
