import { refuse } from "../../distributions/index.ts";
import type { Table } from "../effects/two-by-two.ts";
import { tableEffect, tellsOfRatio } from "../effects/two-by-two.ts";
import { at } from "../weighted-fit.ts";
import type { Arm } from "./arm.ts";
import { fitBinomialNormal } from "./fit.ts";
import { gaussHermite, type Quadrature } from "./gauss-hermite.ts";
import { type StudyLikelihood, studyLikelihood } from "./marginal-likelihood.ts";
import { climb, type Local } from "./maximise.ts";
import { type GlmmFit, saturatedLogLikelihood } from "./one-arm.ts";

/**
 * Log odds ratio with binomial errors in both arms, a fixed effect for each study's own level and a normal
 * log odds ratio between studies (`UM.FS`; Turner et al. 2000, Jackson et al. 2018). The random part is split
 * +1/2 and -1/2 between the arms, so that naming the arms the other way round only flips the sign. Tables
 * without events in either arm, or with nothing else, say nothing of the ratio and are dropped, as in metafor.
 */
export function fitTwoArms(tables: readonly Table[], random: boolean, points = 7): GlmmFit & { k: number } {
  const telling = tables.filter(tellsOfRatio);
  refuseOneSided(telling);
  const rule = gaussHermite(points);
  const studies = telling.map((table) => ({
    arms: [
      { events: table.ai, people: table.ai + table.bi, loading: 0.5 },
      { events: table.ci, people: table.ci + table.di, loading: -0.5 },
    ],
    level: levelOf(table),
  }));
  const likelihood = (centre: number, tau: number): Local => {
    const sum = { value: 0, slope: 0, bend: 0 };
    for (const study of studies) {
      const peak = climb((level) => atLevel(study.arms, level, centre, tau, rule), study.level);
      study.level = peak.at;
      const { slopes, bends } = peak.local;
      const [first, both, , second] = bends as unknown as [number, number, number, number];
      // The level follows the centre, and takes its share of the bend with it.
      const across = (first - second) / 2;
      sum.value += peak.value;
      sum.slope += (at(slopes, 0) - at(slopes, 1)) / 2;
      sum.bend += (first - 2 * both + second) / 4 - (across * across) / (first + 2 * both + second);
    }
    return sum;
  };
  const start = telling.reduce((sum, table) => sum + tableEffect("OR", table).yi, 0) / telling.length;
  const fit = fitBinomialNormal(likelihood, start, random);
  const equal = random ? fitBinomialNormal(likelihood, start, false) : fit;
  const saturated = telling.reduce(
    (sum, { ai, bi, ci, di }) =>
      sum + saturatedLogLikelihood(ai, ai + bi) + saturatedLogLikelihood(ci, ci + di),
    0,
  );
  return {
    ...fit,
    q: Math.max(0, 2 * (saturated - equal.logLikelihood)),
    df: telling.length - 1,
    k: telling.length,
  };
}

function atLevel(
  arms: readonly Arm[],
  level: number,
  centre: number,
  tau: number,
  rule: Quadrature,
): StudyLikelihood & Local {
  const study = studyLikelihood(arms, [level + centre / 2, level - centre / 2], tau, rule);
  const slope = at(study.slopes, 0) + at(study.slopes, 1);
  const bend = study.bends.reduce((sum, one) => sum + one, 0);
  return { ...study, slope, bend };
}

function levelOf({ ai, bi, ci, di }: Table): number {
  return Math.log((ai + ci) / (bi + di));
}

/** An arm without events in every row, or without anything else, has no finite odds ratio. */
function refuseOneSided(tables: readonly Table[]): void {
  const sum = (cell: keyof Table) => tables.reduce((all, table) => all + table[cell], 0);
  for (const cell of ["ai", "bi", "ci", "di"] as const) {
    if (sum(cell) === 0) {
      refuse(`rows[*].${cell}`, "0 in every row that has any event, so the odds ratio has no end", 0);
    }
  }
}
