import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import {
  exponential,
  fillBeta,
  fillNormal,
  logistic,
  type Stream,
  shortUniform,
  standardNormal,
} from "../distributions/index.ts";
import type { Measurement, RelativeLogitNormal } from "./problem.ts";

/** Fills `out` with draws of one measurement. Its parameters are taken as already checked. */
export function fillMeasurement(measurement: Measurement, stream: Stream, out: Float64Array): void {
  switch (measurement.dist) {
    case "exact":
      out.fill(measurement.value);
      return;
    case "normal":
      fillNormal(stream, out, measurement.mean, measurement.sd);
      return;
    case "lognormal":
      fillNormal(stream, out, measurement.meanLog, measurement.sdLog);
      for (let at = 0; at < out.length; at += 1) out[at] = exponential(out[at] as number);
      return;
    case "beta":
      fillBeta(stream, out, measurement.alpha, measurement.beta);
      return;
    case "logit-normal":
      fillNormal(stream, out, measurement.mean, measurement.sd);
      for (let at = 0; at < out.length; at += 1) out[at] = logistic(out[at] as number);
      return;
    case "uniform": {
      const width = measurement.hi - measurement.lo;
      for (let at = 0; at < out.length; at += 1) out[at] = measurement.lo + width * shortUniform(stream);
      return;
    }
    case "draws": {
      const { values } = measurement;
      for (let at = 0; at < out.length; at += 1) {
        out[at] = values[Math.floor(shortUniform(stream) * values.length)] as number;
      }
    }
  }
}

/**
 * Fills one column of incidences for each alternative: in each draw one baseline, one set of log odds
 * ratios drawn together, and the inverse logit of their sum.
 */
export function fillRelative(
  relative: RelativeLogitNormal,
  alternatives: readonly string[],
  baselineStream: Stream,
  ratioStream: Stream,
  columns: readonly Float64Array[],
): void {
  const size = relative.order.length;
  const root = covarianceRoot(relative.cov);
  const rows = alternatives.map((alternative) => relative.order.indexOf(alternative));
  const draws = columns[0]?.length ?? 0;
  const baseline = new Float64Array(draws);
  fillNormal(baselineStream, baseline, relative.baseline.mean, relative.baseline.sd);
  const independent = new Float64Array(size);
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = 0; at < size; at += 1) independent[at] = standardNormal(ratioStream);
    for (let column = 0; column < columns.length; column += 1) {
      const row = rows[column] as number;
      let logOdds = baseline[draw] as number;
      if (row >= 0) {
        logOdds += relative.mean[row] as number;
        for (let at = 0; at < size; at += 1) {
          logOdds += (root[row * size + at] as number) * (independent[at] as number);
        }
      }
      (columns[column] as Float64Array)[draw] = logistic(logOdds);
    }
  }
}

/**
 * A square root of a covariance matrix, row by row, by its eigenvectors, so that a row of zeros (the
 * baseline itself) and ratios that move together are allowed. Refuses what is no covariance.
 */
export function covarianceRoot(cov: readonly (readonly number[])[]): Float64Array {
  const size = cov.length;
  if (size === 0) return new Float64Array(0);
  const decomposition = new EigenvalueDecomposition(new Matrix(cov.map((row) => [...row])), {
    assumeSymmetric: true,
  });
  const eigenvalues = decomposition.realEigenvalues;
  const largest = Math.max(...eigenvalues, 0);
  const root = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) {
    const eigenvalue = eigenvalues[at] as number;
    if (eigenvalue < -1e-9 * largest) {
      throw new RangeError(
        `invalid cov; not a covariance, eigenvalue below 0: ${eigenvalue}. Check its signs and that it is symmetric.`,
      );
    }
    const scale = Math.sqrt(Math.max(eigenvalue, 0));
    for (let row = 0; row < size; row += 1) {
      root[row * size + at] = decomposition.eigenvectorMatrix.get(row, at) * scale;
    }
  }
  return root;
}
