import { at, type Design, interceptOnly, total, type WeightedFit, weightedFit } from "../weighted-fit.ts";

/** Effects with their sampling variances, and the design that explains them: at least an intercept. */
export interface Studies {
  yi: Float64Array;
  vi: Float64Array;
  design: Design;
}

/** Studies under a plain average. */
export function studiesOf(yi: ArrayLike<number>, vi: ArrayLike<number>): Studies {
  return { yi: Float64Array.from(yi), vi: Float64Array.from(vi), design: interceptOnly(yi.length) };
}

/** Weights 1 / (vi + tau2). */
export function weightsAt(studies: Studies, tau2: number): Float64Array {
  return studies.vi.map((v) => 1 / (v + tau2));
}

/** The weighted fit under a given tau2. */
export function fitAt(studies: Studies, tau2: number): WeightedFit {
  return weightedFit(studies.yi, studies.design, weightsAt(studies, tau2));
}

/** The generalised Q statistic: residual sum of squares under weights 1 / (vi + tau2). Falls as tau2 grows. */
export function generalisedQ(studies: Studies, tau2: number): number {
  return fitAt(studies, tau2).rss;
}

/** y'PPy, minus the slope of the generalised Q in tau2: as Py = W(y - Xb), a plain sum of squares. */
export function slopeOfQ(fit: WeightedFit, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (at(weights, i) * at(fit.residuals, i)) ** 2;
  return sum;
}

/** Degrees of freedom left for heterogeneity. */
export function freedom(studies: Studies): number {
  return studies.yi.length - studies.design.length;
}

export { total };
