import { refuse } from "../../distributions/index.ts";
import type { Table } from "../effects/two-by-two.ts";
import { tableEffect, tellsOfRatio } from "../effects/two-by-two.ts";
import { fitBinomialNormal } from "./fit.ts";
import { gaussHermite } from "./gauss-hermite.ts";
import type { GlmmFit } from "./one-arm.ts";
import { studyLevels } from "./study-levels.ts";

/**
 * Log odds ratio with binomial errors in both arms, a fixed effect for each study's own level and a normal
 * log odds ratio between studies (`UM.FS`; Turner et al. 2000, Jackson et al. 2018). The random part is split
 * +1/2 and -1/2 between the arms, so that naming the arms the other way round only flips the sign. Tables
 * without events in either arm, or with nothing else, say nothing of the ratio and are dropped, as in metafor.
 */
export function fitTwoArms(tables: readonly Table[], random: boolean, points = 7): GlmmFit & { k: number } {
  const telling = tables.filter(tellsOfRatio);
  if (telling.length === 0) {
    refuse(
      "rows",
      "none has both an event and a person without one",
      tables.length,
      "Pool the risk difference (RD), or give the exact bound of each group.",
    );
  }
  refuseOneSided(telling);
  const model = studyLevels(telling, gaussHermite(points));
  const start = telling.reduce((sum, table) => sum + tableEffect("OR", table).yi, 0) / telling.length;
  const fit = fitBinomialNormal(model, start, random);
  const equal = random ? fitBinomialNormal(model, start, false) : fit;
  return {
    ...fit,
    q: Math.max(0, -2 * equal.logLikelihood),
    df: telling.length - 1,
    k: telling.length,
  };
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
