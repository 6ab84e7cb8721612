import { refuse } from "../distributions/index.ts";
import type { Effects } from "./effects/effect.ts";
import { type HeterogeneityMethod, tau2By } from "./heterogeneity/between-studies.ts";
import { fitAt, freedom, type Studies } from "./heterogeneity/studies.ts";
import { criticalValue, inflation, type Test, twoSided } from "./normal-model.ts";

export interface EggerOptions {
  /** `rma`: a random-effects regression; `lm`: the classical weighted regression of Egger et al. 1997. */
  model?: "rma" | "lm";
  /** For `rma`; REML where absent. */
  method?: "FE" | HeterogeneityMethod;
  /** For `rma`; z where absent. `lm` always takes t. */
  test?: Test;
  level?: number;
}

export interface EggerAnswer {
  /** The slope on the standard error over its own error: away from 0 where small studies differ. */
  statistic: number;
  p: number;
  df: number;
  /** The effect at a standard error of 0, and its interval. */
  limit: number;
  limitCi: [number, number];
}

/**
 * Egger's regression test for small-study effects: do effects shift with their standard errors? Conventions of
 * metafor's `regtest`. Says nothing of why they shift, and little with fewer than ten studies.
 * Refuses fewer than three rows, and rows that all have the same standard error.
 */
export function eggerTest(effects: Effects, options: EggerOptions = {}): EggerAnswer {
  const { model = "rma", method = "REML", test = "z", level = 0.95 } = options;
  const k = effects.yi.length;
  if (k < 3) refuse("rows", "fewer than three, and a line needs more", k);
  const errors = effects.vi.map(Math.sqrt);
  const studies: Studies = { ...effects, design: [new Float64Array(k).fill(1), errors] };
  const df = freedom(studies);
  const tau2 = model === "lm" || method === "FE" ? 0 : tau2By(method, studies);
  const fit = fitAt(studies, tau2);
  const by = model === "lm" ? "knha" : test;
  const inflated = inflation(by, fit.rss, df);
  if (inflated === 0) refuse("rows", "lie on one line, so that their residuals test nothing", fit.rss);
  const [limit = Number.NaN, slope = Number.NaN] = fit.coefficients;
  const se = (place: number) => Math.sqrt(fit.inverse.get(place, place) * inflated);
  const half = criticalValue(by, df, level) * se(0);
  const statistic = slope / se(1);
  if (!Number.isFinite(statistic)) refuse("rows", "share one standard error, so no line can be drawn", slope);
  return { statistic, p: twoSided(by, statistic, df), df, limit, limitCi: [limit - half, limit + half] };
}
