export {
  type Calibration,
  poolQuantities,
  type QuantityEvidence,
} from "./calibration/evidence-of-quantity.ts";
export { fitAtlas } from "./calibration/fit-atlas.ts";
export { type DrawnCourse, drawCourses } from "./courses.ts";
export { type Atlas, type AtlasRows, indexAtlas, varyingNumbers } from "./data/atlas.ts";
export { type AtlasFiles, type KnownElsewhere, readAtlas } from "./data/read-atlas.ts";
export { type Difference, type FaceDifferences, faceDifferences } from "./differences.ts";
export { type Face, referenceFace } from "./face/face.ts";
export { readFace } from "./face/read-face.ts";
export { SeenLandmarks } from "./face/seen-landmarks.ts";
export { type HazardOptions, type HazardRow, hazard } from "./hazard/hazard.ts";
export { zonesOf } from "./hazard/structures-at-risk.ts";
export { type Prediction, type PredictOptions, predict, predictQuantity } from "./predict.ts";
export { type Anatomies, drawAnatomies, type SamplingOptions } from "./sampling/anatomies.ts";
export { takeMeasure } from "./sampling/take.ts";
export { type WhatLiesThere, whatLiesInFirst, whatLiesThere } from "./what-lies-there.ts";
