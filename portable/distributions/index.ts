export { betaQuantile } from "./beta.ts";
export { fillBeta } from "./beta-draws.ts";
export { chiSquareQuantile, chiSquareUpper } from "./chi-square.ts";
export { exponential, logistic } from "./exponential.ts";
export { normalCdf, normalQuantile, normalTwoSided } from "./normal.ts";
export {
  inUnitInterval,
  isFiniteNumber,
  isNotNegative,
  isPositive,
  isWholeNumber,
  refuse,
} from "./number-rules.ts";
export { normalDraws, seededUniform, type Uniform } from "./random.ts";
export { sampleQuantile } from "./sample-quantile.ts";
export { largestSeed, openUniform, type Stream, separateStreams, shortUniform } from "./streams.ts";
export { tQuantile, tTwoSided } from "./student-t.ts";
export { fillNormal, standardNormal } from "./ziggurat-normal.ts";
