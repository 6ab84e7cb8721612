import { refuse } from "../distributions/index.ts";
import { type Back, backTransform } from "./back-transformation.ts";
import { poolBinomialNormal } from "./binomial-normal/pool.ts";
import { type EffectMeasure, effectMeasures, effectsOf } from "./effects/measure.ts";
import { countIn } from "./effects/proportion.ts";
import { rowOf } from "./effects/row-fields.ts";
import type { Row } from "./effects/row-numbers.ts";
import { tableOf } from "./effects/two-by-two.ts";
import { type HeterogeneityMethod, heterogeneityMethods } from "./heterogeneity/between-studies.ts";
import { checkLevel } from "./level.ts";
import { type MantelHaenszelMeasure, mantelHaenszel } from "./mantel-haenszel.ts";
import { type Pooled, type PredictionConvention, poolNormal, type Test } from "./normal-model.ts";
import { peto } from "./peto.ts";
import { readPoolInput } from "./read-pool-input.ts";

/** FE, EE and CE name the same arithmetic: weights 1 / vi and no variance between studies. */
export type Method = "FE" | "EE" | "CE" | HeterogeneityMethod;
export type Model = "MH" | "PETO" | "UM.FS" | "PLO-GLMM";

export interface PoolInput {
  measure: EffectMeasure;
  /** Where absent: REML, under a binomial-normal model ML, under MH and PETO FE. */
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
  /** The method that was used: the one given, or the model's own. */
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

/** Three names of one arithmetic, no variance between studies. */
const fixedMethods: readonly Method[] = ["FE", "EE", "CE"];

/** The methods that each model knows, its own first; as in metafor, and where `rma.glmm` fits by likelihood only. */
const methodsOf: Record<Model, readonly Method[]> = {
  MH: fixedMethods,
  PETO: fixedMethods,
  "UM.FS": ["ML", ...fixedMethods],
  "PLO-GLMM": ["ML", ...fixedMethods],
};

const measuresOf: Record<Model, readonly EffectMeasure[]> = {
  MH: ["RR", "OR", "RD"],
  PETO: ["PETO", "OR"],
  "UM.FS": ["OR"],
  "PLO-GLMM": ["PLO"],
};

/**
 * Pools rows as R metafor does: `escalc`, `rma.uni`, `rma.mh`, `rma.peto` and `rma.glmm` with their defaults.
 *
 * Refuses, as a RangeError that names argument, rule and value: no rows, text for numbers, events above n,
 * n of 0, variances not above 0, fields that the measure does not know, a method that the model does not know, a
 * level outside (0, 1), and whatever would leave an answer without a number.
 */
export function pool(given: PoolInput): PoolAnswer {
  const input = readPoolInput(given);
  const { rows, test = "z", level = 0.95, prediction = "default" } = input;
  oneOf("measure", input.measure, effectMeasures);
  if (input.model !== undefined) oneOf("model", input.model, models);
  const method = methodOf(input);
  oneOf("test", test, tests);
  oneOf("prediction", prediction, conventions);
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

function methodOf({ method, model }: PoolInput): Method {
  if (method !== undefined) oneOf("method", method, methods);
  if (model === undefined) return method ?? "REML";
  const [own, ...others] = methodsOf[model] as [Method, ...Method[]];
  if (method === undefined || method === own) return own;
  if (others.includes(method)) return method;
  const rule = own === "ML" ? "is fitted by maximum likelihood" : "has no variance between studies";
  refuse("method", `model ${model} ${rule}`, method, `Give ${own}, or none.`);
}

interface Settings {
  method: Method;
  test: Test;
  level: number;
  prediction: PredictionConvention;
}

function poolBy(input: PoolInput, settings: Settings): Pooled {
  const { measure, model } = input;
  const { method, test, level, prediction } = settings;
  const fixed = fixedMethods.includes(method);
  if (model === undefined) {
    const of = fixed ? "FE" : (method as HeterogeneityMethod);
    return poolNormal(effectsOf(measure, input.rows), { ...settings, method: of });
  }
  onlyFor(model, measure);
  const rows = input.rows.map((row, place) => rowOf(measure, row, place));
  switch (model) {
    case "MH":
      return mantelHaenszel(measure as MantelHaenszelMeasure, rows.map(tableOf), onlyZ(input, level));
    case "PETO":
      return peto(rows.map(tableOf), onlyZ(input, level));
    case "UM.FS":
      return poolBinomialNormal({ arms: 2, tables: rows.map(tableOf) }, !fixed, test, level, prediction);
    case "PLO-GLMM":
      return poolBinomialNormal({ arms: 1, counts: rows.map(countIn) }, !fixed, test, level, prediction);
  }
}

function oneOf(name: string, value: unknown, allowed: readonly string[]): void {
  if (typeof value !== "string" || !allowed.includes(value)) {
    refuse(name, `not one of ${allowed.join(", ")}`, value);
  }
}

function onlyFor(model: Model, measure: EffectMeasure): void {
  const measures = measuresOf[model];
  if (!measures.includes(measure)) {
    refuse("measure", `model ${model} pools ${measures.join(", ")} only`, measure);
  }
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
