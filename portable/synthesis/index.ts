export { type EffectMeasure, effectMeasures, effectsOf } from "./effects/measure.ts";
export { type Estimate, estimate } from "./estimate.ts";
export { type HeterogeneityMethod, heterogeneityMethods } from "./heterogeneity/between-studies.ts";
export type { PredictionConvention, Test } from "./normal-model.ts";
export { type Method, type Model, type PoolAnswer, type PoolInput, pool } from "./pool.ts";
export { exactProportionInterval } from "./proportion-interval.ts";
export type { InformingFinding, Question } from "./question.ts";
export { exactRateInterval } from "./rate-interval.ts";
export { readPoolInput } from "./read-pool-input.ts";
