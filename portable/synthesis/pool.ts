import { refuse } from "../distributions/index.ts";
import { type Back, backTransform } from "./back-transformation.ts";
import { poolBinomialNormal } from "./binomial-normal/pool.ts";
import { type EffectMeasure, effectMeasures, effectsOf } from "./effects/measure.ts";
import { countIn } from "./effects/proportion.ts";
import type { Row } from "./effects/row-numbers.ts";
import { tableOf } from "./effects/two-by-two.ts";
import { type HeterogeneityMethod, heterogeneityMethods } from "./heterogeneity/between-studies.ts";
import { checkLevel } from "./level.ts";
import { mantelHaenszel } from "./mantel-haenszel.ts";
import { type Pooled, type PredictionConvention, poolNormal, type Test } from "./normal-model.ts";
import { peto } from "./peto.ts";

/** FE, EE and CE name the same arithmetic: weights 1 / vi and no variance between studies. */
export type Method = "FE" | "EE" | "CE" | HeterogeneityMethod;
export type Model = "MH" | "PETO" | "UM.FS" | "PLO-GLMM";

export interface PoolInput {
  measure: EffectMeasure;
  /** REML where absent. */
  method?: Method;
  /** z where absent. */
  test?: Test;
  /** A fraction in (0, 1); 0.95 where absent. */
  level?: number;
  /** Absent: the normal-normal model. */
  model?: Model;
  /** Convention of the prediction interval; metafor's where absent. */
  prediction?: PredictionConvention;
  rows: readonly Row[];
}

/** Fields named and ordered as the `pool` command prints them. */
export interface PoolAnswer extends Pooled {
  measure: EffectMeasure;
  method: Method;
  test: Test;
  level: number;
  /** The same on the measure's natural scale. */
  back: Back;
}

const methods: readonly string[] = ["FE", "EE", "CE", ...heterogeneityMethods];
const tests: readonly string[] = ["z", "t", "knha", "adhoc"];
const models: readonly string[] = ["MH", "PETO", "UM.FS", "PLO-GLMM"];
const conventions: readonly string[] = ["default", "riley"];

/**
 * Pools rows as R metafor does: `escalc`, `rma.uni`, `rma.mh`, `rma.peto` and `rma.glmm` with their defaults.
 *
 * Refuses, as a RangeError that names argument, rule and value: no rows, text for numbers, events above n,
 * n of 0, variances not above 0, a level outside (0, 1), and whatever would leave an answer without a number.
 */
export function pool(input: PoolInput): PoolAnswer {
  const { rows } = input;
  const method = input.method ?? "REML";
  const test = input.test ?? "z";
  const level = input.level ?? 0.95;
  const prediction = input.prediction ?? "default";
  oneOf("measure", input.measure, effectMeasures);
  oneOf("method", method, methods);
  oneOf("test", test, tests);
  oneOf("prediction", prediction, conventions);
  if (input.model !== undefined) oneOf("model", input.model, models);
  checkLevel(level);
  if (!Array.isArray(rows)) refuse("rows", "not a list", rows);
  if (rows.length === 0) refuse("rows", "no row to pool", "[]", "Give one row at least.");
  const pooled = poolBy(input, { method, test, level, prediction });
  refuseUnfinished(pooled);
  return {
    ...pooled,
    measure: input.measure,
    method,
    test,
    level,
    back: backTransform(input.measure, pooled, rows),
  };
}

interface Settings {
  method: Method;
  test: Test;
  level: number;
  prediction: PredictionConvention;
}

function poolBy(input: PoolInput, settings: Settings): Pooled {
  const { rows, measure, model } = input;
  const { method, test, level, prediction } = settings;
  const fixed = method === "FE" || method === "EE" || method === "CE";
  if (model === undefined) {
    return poolNormal(effectsOf(measure, rows), { ...settings, method: fixed ? "FE" : method });
  }
  switch (model) {
    case "MH":
      return mantelHaenszel(onlyFor(input, ["RR", "OR", "RD"]), rows.map(tableOf), onlyZ(input, level));
    case "PETO":
      onlyFor(input, ["PETO", "OR"]);
      return peto(rows.map(tableOf), onlyZ(input, level));
    case "UM.FS":
      onlyFor(input, ["OR"]);
      return poolBinomialNormal({ arms: 2, tables: rows.map(tableOf) }, !fixed, test, level, prediction);
    case "PLO-GLMM":
      onlyFor(input, ["PLO"]);
      return poolBinomialNormal({ arms: 1, counts: rows.map(countIn) }, !fixed, test, level, prediction);
  }
}

function oneOf(name: string, value: unknown, allowed: readonly string[]): void {
  if (typeof value !== "string" || !allowed.includes(value)) {
    refuse(name, `not one of ${allowed.join(", ")}`, value);
  }
}

function onlyFor<M extends EffectMeasure>(input: PoolInput, measures: readonly M[]): M {
  const found = measures.find((measure) => measure === input.measure);
  return found ?? refuse("measure", `model ${input.model} pools ${measures.join(", ")} only`, input.measure);
}

function onlyZ(input: PoolInput, level: number): number {
  if (input.test !== undefined && input.test !== "z") {
    refuse("test", `model ${input.model} has a normal interval only`, input.test, "Give z.");
  }
  return level;
}

function refuseUnfinished(pooled: Pooled): void {
  for (const [name, value] of Object.entries(pooled)) {
    for (const number of Array.isArray(value) ? value : [value]) {
      if (number !== null && !Number.isFinite(number)) {
        refuse("rows", `numbers too large or too uneven: ${name} cannot be computed`, number);
      }
    }
  }
}
