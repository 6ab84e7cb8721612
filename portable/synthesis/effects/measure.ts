import { refuse } from "../../distributions/index.ts";
import type { Effect, Effects } from "./effect.ts";
import { givenEffect } from "./given.ts";
import { meanEffect, meansOf } from "./means.ts";
import { countIn, proportionEffect } from "./proportion.ts";
import { rowOf } from "./row-fields.ts";
import type { Row } from "./row-numbers.ts";
import { tableEffect, tableOf } from "./two-by-two.ts";

/** Effect measures, named as in metafor. */
export const effectMeasures = ["RR", "OR", "RD", "PETO", "PR", "PLO", "PFT", "MD", "SMD", "GEN"] as const;
export type EffectMeasure = (typeof effectMeasures)[number];

/** The effects of all rows under one measure. Refuses the first row that cannot be, by place and field. */
export function effectsOf(measure: EffectMeasure, rows: readonly Row[]): Effects {
  if (!effectMeasures.includes(measure)) {
    refuse("measure", `not one of ${effectMeasures.join(", ")}`, measure);
  }
  const effects = { yi: new Float64Array(rows.length), vi: new Float64Array(rows.length) };
  rows.forEach((row, place) => {
    const { yi, vi } = effectOf(measure, rowOf(measure, row, place), place);
    if (!Number.isFinite(yi) || !Number.isFinite(vi) || vi <= 0) {
      refuse(`rows[${place}]`, "too large, too small or too uneven for this measure", `yi ${yi}, vi ${vi}`);
    }
    effects.yi[place] = yi;
    effects.vi[place] = vi;
  });
  return effects;
}

function effectOf(measure: EffectMeasure, fields: Row, place: number): Effect {
  switch (measure) {
    case "RR":
    case "OR":
    case "RD":
    case "PETO":
      return tableEffect(measure, tableOf(fields, place));
    case "PR":
    case "PLO":
    case "PFT":
      return proportionEffect(measure, countIn(fields, place));
    case "MD":
    case "SMD":
      return meanEffect(measure, meansOf(fields, place), place);
    case "GEN":
      return givenEffect(fields, place);
  }
}
