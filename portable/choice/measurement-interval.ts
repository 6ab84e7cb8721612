import {
  betaQuantile,
  exponential,
  logistic,
  normalQuantile,
  sampleQuantile,
} from "../distributions/index.ts";
import type { CriterionMeasurements, Measurement, RelativeLogitNormal } from "./problem.ts";
import { isRelative } from "./problem.ts";

const low = 0.025;
const high = 0.975;
const normalHigh = normalQuantile(high);

/** The span of 95 % of a measurement, equal tails. `{dist: "exact", value: 3}` gives [3, 3]. */
export function measurementInterval(measurement: Measurement): [number, number] {
  switch (measurement.dist) {
    case "exact":
      return [measurement.value, measurement.value];
    case "normal":
      return normalInterval(measurement.mean, measurement.sd);
    case "lognormal":
      return mapEnds(normalInterval(measurement.meanLog, measurement.sdLog), exponential);
    case "beta":
      return [
        betaQuantile(low, measurement.alpha, measurement.beta),
        betaQuantile(high, measurement.alpha, measurement.beta),
      ];
    case "logit-normal":
      return mapEnds(normalInterval(measurement.mean, measurement.sd), logistic);
    case "uniform": {
      const width = measurement.hi - measurement.lo;
      return [measurement.lo + low * width, measurement.lo + high * width];
    }
    case "draws":
      return [sampleQuantile(measurement.values, low), sampleQuantile(measurement.values, high)];
  }
}

/** The least and the most of all alternatives' 95 % intervals on one criterion: the scale called `hull`. */
export function measurementHull(
  measurements: CriterionMeasurements,
  alternatives: readonly string[],
): [number, number] {
  const intervals = alternatives.map((alternative): [number, number] => {
    if (isRelative(measurements)) return relativeInterval(measurements, alternative);
    const measurement = measurements[alternative];
    if (measurement === undefined) throw new RangeError(`no measurement of ${alternative}; give one`);
    return measurementInterval(measurement);
  });
  return [
    Math.min(...intervals.map(([lowEnd]) => lowEnd)),
    Math.max(...intervals.map(([, highEnd]) => highEnd)),
  ];
}

/** The log odds of baseline and ratio are independent normals, so their sum is normal too. */
function relativeInterval(relative: RelativeLogitNormal, alternative: string): [number, number] {
  const { baseline } = relative;
  const at = relative.order.indexOf(alternative);
  const mean = at < 0 ? 0 : (relative.mean[at] ?? Number.NaN);
  const variance = at < 0 ? 0 : (relative.cov[at]?.[at] ?? Number.NaN);
  return mapEnds(
    normalInterval(baseline.mean + mean, Math.sqrt(baseline.sd * baseline.sd + variance)),
    logistic,
  );
}

function normalInterval(mean: number, sd: number): [number, number] {
  return [mean - normalHigh * sd, mean + normalHigh * sd];
}

function mapEnds([lowEnd, highEnd]: [number, number], by: (x: number) => number): [number, number] {
  return [by(lowEnd), by(highEnd)];
}
