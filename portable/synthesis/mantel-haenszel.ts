import { chiSquareUpper, normalQuantile, normalTwoSided, refuse } from "../distributions/index.ts";
import { type Table, tableEffect, tellsOfRatio } from "./effects/two-by-two.ts";
import type { Pooled } from "./normal-model.ts";
import { shareFromQ } from "./normal-model.ts";

export type MantelHaenszelMeasure = "RR" | "OR" | "RD";

/**
 * Mantel-Haenszel pooling of two-by-two tables, with no addition to empty cells: rare events keep their
 * weight. Variances: Robins, Breslow and Greenland 1986 (OR), Greenland and Robins 1985 (RR), Sato,
 * Greenland and Robins 1989 (RD). Tables without any event, or with nothing else, say nothing of heterogeneity
 * and are left out of Q, as in metafor; Q takes the others with 1/2 added to empty cells.
 */
export function mantelHaenszel(
  measure: MantelHaenszelMeasure,
  tables: readonly Table[],
  level: number,
): Pooled {
  const { estimate, se } = summaries[measure](tables);
  return fixedAnswer(estimate, se, tables.length, heterogeneityAbout(measure, tables, estimate), level);
}

function heterogeneityAbout(
  measure: MantelHaenszelMeasure,
  tables: readonly Table[],
  estimate: number,
): { q: number; df: number } {
  const telling = tables.filter(tellsOfRatio);
  const q = telling
    .map((table) => tableEffect(measure, table))
    .reduce((sum, { yi, vi }) => sum + (yi - estimate) ** 2 / vi, 0);
  return { q, df: Math.max(0, telling.length - 1) };
}

/** A pooled effect without between-study variance, with its normal interval. */
export function fixedAnswer(
  estimate: number,
  se: number,
  k: number,
  { q, df }: { q: number; df: number },
  level: number,
): Pooled {
  const half = normalQuantile((1 + level) / 2) * se;
  return {
    k,
    estimate,
    se,
    ci: [estimate - half, estimate + half],
    pi: null,
    tau2: 0,
    seTau2: null,
    tau2Ci: null,
    ...shareFromQ(q, df),
    q: df === 0 ? 0 : q,
    qp: df === 0 ? 1 : chiSquareUpper(q, df),
    statistic: estimate / se,
    p: normalTwoSided(estimate / se),
  };
}

interface Summary {
  estimate: number;
  se: number;
}

const summaries: Record<MantelHaenszelMeasure, (tables: readonly Table[]) => Summary> = {
  OR: oddsRatio,
  RR: riskRatio,
  RD: riskDifference,
};

const sumOver = (
  tables: readonly Table[],
  term: (table: Table, n1: number, n2: number, n: number) => number,
) =>
  tables.reduce((sum, table) => {
    const n1 = table.ai + table.bi;
    const n2 = table.ci + table.di;
    return sum + term(table, n1, n2, n1 + n2);
  }, 0);

function oddsRatio(tables: readonly Table[]): Summary {
  const r = sumOver(tables, ({ ai, di }, _n1, _n2, n) => (ai * di) / n);
  const s = sumOver(tables, ({ bi, ci }, _n1, _n2, n) => (bi * ci) / n);
  refuseEmpty(r, s);
  const pr = sumOver(tables, ({ ai, di }, _n1, _n2, n) => ((ai + di) / n) * ((ai * di) / n));
  const cross = sumOver(
    tables,
    ({ ai, bi, ci, di }, _n1, _n2, n) =>
      ((ai + di) / n) * ((bi * ci) / n) + ((bi + ci) / n) * ((ai * di) / n),
  );
  const qs = sumOver(tables, ({ bi, ci }, _n1, _n2, n) => ((bi + ci) / n) * ((bi * ci) / n));
  return {
    estimate: Math.log(r / s),
    se: Math.sqrt((pr / (r * r) + cross / (r * s) + qs / (s * s)) / 2),
  };
}

function riskRatio(tables: readonly Table[]): Summary {
  const r = sumOver(tables, ({ ai }, _n1, n2, n) => (ai * n2) / n);
  const s = sumOver(tables, ({ ci }, n1, _n2, n) => (ci * n1) / n);
  refuseEmpty(r, s);
  const spread = sumOver(tables, ({ ai, ci }, n1, n2, n) => (n1 / n) * (n2 / n) * (ai + ci) - (ai / n) * ci);
  return { estimate: Math.log(r / s), se: Math.sqrt(spread / (r * s)) };
}

function riskDifference(tables: readonly Table[]): Summary {
  const weight = sumOver(tables, (_table, n1, n2, n) => (n1 * n2) / n);
  const estimate = sumOver(tables, ({ ai, ci }, n1, n2, n) => ai * (n2 / n) - ci * (n1 / n)) / weight;
  const first = sumOver(
    tables,
    ({ ai, ci }, n1, n2, n) =>
      ci * (n1 / n) ** 2 - ai * (n2 / n) ** 2 + ((n1 / n) * (n2 / n) * (n2 - n1)) / 2,
  );
  const second = sumOver(tables, ({ ai, bi, ci, di }, _n1, _n2, n) => (ai * di + ci * bi) / n / 2);
  const variance = (estimate * first + second) / (weight * weight);
  if (!(variance > 0)) {
    refuse(
      "rows",
      "no row has both events and people without one, so the difference has no variance",
      variance,
    );
  }
  return { estimate, se: Math.sqrt(variance) };
}

function refuseEmpty(r: number, s: number): void {
  if (r > 0 && s > 0) return;
  refuse(
    "rows",
    "all rows together leave one group without events, so no ratio exists",
    `${r} / ${s}`,
    "Pool the risk difference (RD), or give RR or OR without a Mantel-Haenszel model.",
  );
}
