import {
  chiSquareUpper,
  normalQuantile,
  normalTwoSided,
  refuse,
  tQuantile,
  tTwoSided,
} from "../distributions/index.ts";
import type { Effects } from "./effects/effect.ts";
import { type HeterogeneityMethod, tau2By } from "./heterogeneity/between-studies.ts";
import { qProfile } from "./heterogeneity/q-profile.ts";
import { standardErrorOfTau2 } from "./heterogeneity/standard-error.ts";
import {
  fitAt,
  freedom,
  generalisedQ,
  type Studies,
  studiesOf,
  total,
  weightsAt,
} from "./heterogeneity/studies.ts";

/** How the pooled effect's interval is made: `z`, `t` with k - 1, or Hartung-Knapp with or without a floor. */
export type Test = "z" | "t" | "knha" | "adhoc";

/** `default`: metafor's (normal under `z`, else t with k - 1); `riley`: t with k - 2 (Riley et al. 2011). */
export type PredictionConvention = "default" | "riley";

/** What every way of pooling answers, on the analysis scale. */
export interface Pooled {
  k: number;
  estimate: number;
  se: number;
  ci: [number, number];
  /** Where a new study's true effect would fall; null where no between-study variance is estimated. */
  pi: [number, number] | null;
  tau2: number;
  seTau2: number | null;
  tau2Ci: [number, number] | null;
  /** Percent. */
  i2: number;
  h2: number;
  q: number;
  qp: number;
  statistic: number;
  p: number;
}

export interface NormalModelOptions {
  method: HeterogeneityMethod | "FE";
  test: Test;
  level: number;
  prediction: PredictionConvention;
}

/**
 * The normal-normal model: effects with known sampling variances, true effects spread normally with tau2.
 * Weights 1 / (vi + tau2); I² and H² from tau2 and the typical sampling variance (Higgins and Thompson
 * 2002), under FE from Q. One study alone is answered as it stands, without a prediction interval;
 * every test but `z` then has no degree of freedom and is refused.
 */
export function poolNormal(effects: Effects, options: NormalModelOptions): Pooled {
  const studies = studiesOf(effects.yi, effects.vi);
  const k = studies.yi.length;
  const df = freedom(studies);
  if (k === 0) refuse("rows", "no row to pool", 0, "Give one row at least.");
  if (df === 0 && options.test !== "z") {
    refuse("test", "needs two rows at least; with one row only z is defined", options.test);
  }
  const random = options.method !== "FE" && df > 0;
  const tau2 = random ? tau2By(options.method as HeterogeneityMethod, studies) : 0;
  const fit = fitAt(studies, tau2);
  const estimate = fit.coefficients[0] ?? Number.NaN;
  const se = Math.sqrt(fit.inverse.get(0, 0) * inflation(options.test, fit.rss, df));
  if (!(se > 0)) {
    refuse("test", "gives no width, since all effects are equal", options.test, "Use adhoc, t or z instead.");
  }
  const critical = criticalValue(options.test, df, options.level);
  const q = df === 0 ? 0 : generalisedQ(studies, 0);
  return {
    k,
    estimate,
    se,
    ci: [estimate - critical * se, estimate + critical * se],
    pi: random ? predictionInterval(estimate, se, tau2, df, options) : null,
    tau2,
    seTau2: random ? standardErrorOfTau2(studies, options.method as HeterogeneityMethod, tau2) : null,
    tau2Ci: random ? qProfile(studies, options.level) : null,
    ...(random ? shareBetween(studies, tau2) : shareFromQ(q, df)),
    q,
    qp: df === 0 ? 1 : chiSquareUpper(q, df),
    statistic: estimate / se,
    p: twoSided(options.test, estimate / se, df),
  };
}

/** The factor on the model's variance: Hartung and Knapp's, never below 1 under `adhoc`. */
export function inflation(test: Test, rss: number, df: number): number {
  if (test === "knha") return rss / df;
  if (test === "adhoc") return Math.max(1, rss / df);
  return 1;
}

/** Half-width of an interval in standard errors. */
export function criticalValue(test: Test, df: number, level: number): number {
  const p = (1 + level) / 2;
  return test === "z" ? normalQuantile(p) : tQuantile(p, df);
}

/** Two-sided p-value under the test named. */
export function twoSided(test: Test, statistic: number, df: number): number {
  return test === "z" ? normalTwoSided(statistic) : tTwoSided(statistic, df);
}

/** Where a new study's true effect would fall; see `PredictionConvention`. */
export function predictionInterval(
  estimate: number,
  se: number,
  tau2: number,
  df: number,
  options: Pick<NormalModelOptions, "test" | "level" | "prediction">,
): [number, number] {
  if (options.prediction === "riley" && df < 2) {
    refuse("prediction", "t with k - 2 degrees needs three rows at least; rows given", df + 1);
  }
  const critical =
    options.prediction === "riley"
      ? criticalValue("t", df - 1, options.level)
      : criticalValue(options.test, df, options.level);
  const half = critical * Math.sqrt(se * se + tau2);
  return [estimate - half, estimate + half];
}

/** I² (percent) and H² from tau2 and the typical sampling variance. */
export function shareBetween(studies: Studies, tau2: number): { i2: number; h2: number } {
  const typical = typicalVariance(studies);
  return { i2: (100 * tau2) / (tau2 + typical), h2: tau2 / typical + 1 };
}

/** Higgins and Thompson's typical sampling variance. */
export function typicalVariance(studies: Studies): number {
  const weights = weightsAt(studies, 0);
  const sum = total(weights);
  const squares = total(weights.map((weight) => weight * weight));
  return ((weights.length - 1) * sum) / (sum * sum - squares);
}

/** I² (percent), never below 0, and H² from Q and its degrees of freedom. */
export function shareFromQ(q: number, df: number): { i2: number; h2: number } {
  if (df === 0) return { i2: 0, h2: 1 };
  return { i2: q > 0 ? Math.max(0, (100 * (q - df)) / q) : 0, h2: q / df };
}
