export { fitAtlas } from "./calibration/fit-atlas.ts";
export { type Atlas, type AtlasRows, indexAtlas, varyingNumbers } from "./data/atlas.ts";
export { type AtlasFiles, type KnownElsewhere, readAtlas } from "./data/read-atlas.ts";
export { type Prediction, type PredictOptions, predict, predictQuantity } from "./predict.ts";
