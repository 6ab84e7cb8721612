export {
  type Calibration,
  poolQuantities,
  type QuantityEvidence,
} from "./calibration/evidence-of-quantity.ts";
export { fitAtlas } from "./calibration/fit-atlas.ts";
export { type DrawnCourse, drawCourses } from "./courses.ts";
export { type Atlas, type AtlasRows, indexAtlas, varyingNumbers } from "./data/atlas.ts";
export { type AtlasFiles, type KnownElsewhere, readAtlas } from "./data/read-atlas.ts";
export type { StructureKind } from "./data/structure.ts";
export { type Difference, type FaceDifferences, faceDifferences, type MoveDirection } from "./differences.ts";
export { type PathOnFace, pathsOnFace } from "./drawing/paths-on-face.ts";
export { probabilityField } from "./drawing/probability-field.ts";
export {
  type CourseSampling,
  type SampledCourse,
  type SampledCourses,
  sampleCourses,
} from "./drawing/sampled-courses.ts";
export { type PathNear, treatmentsNear } from "./drawing/treatments-near.ts";
export type { SkinPlace } from "./drawing/under-a-place.ts";
export { type LiesUnder, whatLiesUnder } from "./drawing/what-lies-under.ts";
export { type ZoneOnFace, zonesOnFace } from "./drawing/zones-on-face.ts";
export { type Face, referenceFace } from "./face/face.ts";
export { readFace } from "./face/read-face.ts";
export { SeenLandmarks } from "./face/seen-landmarks.ts";
export type { Side, Vector } from "./face/vector.ts";
export { noAdvice } from "./hazard/harm-and-advice.ts";
export { type HazardOptions, type HazardRow, hazard } from "./hazard/hazard.ts";
export { zonesOf } from "./hazard/structures-at-risk.ts";
export { type WhyNotKnown, whyNotKnown } from "./hazard/why-not-known.ts";
export { type Prediction, type PredictOptions, predict, predictQuantity } from "./predict.ts";
export { type Anatomies, drawAnatomies, type SamplingOptions } from "./sampling/anatomies.ts";
export { takeMeasure } from "./sampling/take.ts";
export { peopleOf, type WhatLiesThere, whatLiesInFirst, whatLiesThere } from "./what-lies-there.ts";
