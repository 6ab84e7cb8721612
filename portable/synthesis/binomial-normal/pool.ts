import { chiSquareUpper, refuse } from "../../distributions/index.ts";
import { type Count, proportionEffect } from "../effects/proportion.ts";
import { type Table, tableEffect, tellsOfRatio } from "../effects/two-by-two.ts";
import { studiesOf } from "../heterogeneity/studies.ts";
import {
  criticalValue,
  type Pooled,
  type PredictionConvention,
  predictionInterval,
  shareBetween,
  shareFromQ,
  type Test,
  twoSided,
} from "../normal-model.ts";
import { fitOneArm } from "./one-arm.ts";
import { fitTwoArms } from "./two-arms.ts";

export type BinomialNormalData =
  | { arms: 1; counts: readonly Count[] }
  | { arms: 2; tables: readonly Table[] };

/**
 * A binomial-normal model's answer. Q is the likelihood-ratio statistic against one effect a study; I² and H²
 * set tau2 beside the typical sampling variance of the rows' own effects. No Q-profile interval exists here.
 */
export function poolBinomialNormal(
  data: BinomialNormalData,
  random: boolean,
  test: Test,
  level: number,
  prediction: PredictionConvention,
): Pooled {
  if (test === "knha" || test === "adhoc") {
    refuse("test", "a binomial-normal model knows no such interval", test, "Give z or t.");
  }
  const several = (data.arms === 1 ? data.counts.length : data.tables.length) > 1;
  const effects =
    data.arms === 1
      ? data.counts.map((count) => proportionEffect("PLO", count))
      : data.tables.filter(tellsOfRatio).map((table) => tableEffect("OR", table));
  const fit =
    data.arms === 1
      ? { ...fitOneArm(data.counts, random && several), k: data.counts.length }
      : fitTwoArms(data.tables, random && several);
  const { estimate, se, tau2, q, df, k } = fit;
  if (df === 0 && test !== "z") {
    refuse("test", "needs two rows at least; with one row only z is defined", test);
  }
  const half = criticalValue(test, df, level) * se;
  const studies = studiesOf(
    effects.map(({ yi }) => yi),
    effects.map(({ vi }) => vi),
  );
  const between = random && df > 0;
  return {
    k,
    estimate,
    se,
    ci: [estimate - half, estimate + half],
    pi: between ? predictionInterval(estimate, se, tau2, df, { test, level, prediction }) : null,
    tau2,
    seTau2: null,
    tau2Ci: null,
    ...(between ? shareBetween(studies, tau2) : shareFromQ(q, df)),
    q: df === 0 ? 0 : q,
    qp: df === 0 ? 1 : chiSquareUpper(q, df),
    statistic: estimate / se,
    p: twoSided(test, estimate / se, df),
  };
}
