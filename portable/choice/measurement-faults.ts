import type { Fault } from "../evidence/index.ts";
import { covarianceRoot } from "./draw-measurement.ts";
import type { Measurement, RelativeLogitNormal } from "./problem.ts";
import { fault } from "./shape-faults.ts";

/** The natural logarithm of the largest number that is taken is 230.26. */
const largestLog = 230;
/** No draw of the normal lies further out than this many standard deviations. */
const farthest = 12;

/** Beyond these a beta distribution is as good as two points, or as one. */
const leastShape = 1e-9;
const mostShape = 1e12;

/** What is wrong with the numbers of one measurement. */
export function measurementFaults(measurement: Measurement, where: string): Fault[] {
  switch (measurement.dist) {
    case "exact":
    case "draws":
      return [];
    case "normal":
    case "logit-normal":
      return spreadFaults(measurement.sd, `${where}.sd`);
    case "lognormal": {
      const faults = spreadFaults(measurement.sdLog, `${where}.sdLog`);
      if (Math.abs(measurement.meanLog) + farthest * measurement.sdLog > largestLog) {
        faults.push(
          fault(
            where,
            `meanLog and sdLog give numbers that can be held: |meanLog| + ${farthest} × sdLog is at most ${largestLog}`,
            measurement,
            "Give the mean and standard deviation of the natural logarithm, or measure in a larger unit.",
          ),
        );
      }
      return faults;
    }
    case "beta":
      return (["alpha", "beta"] as const).flatMap((shape) =>
        measurement[shape] >= leastShape && measurement[shape] <= mostShape
          ? []
          : [
              fault(
                `${where}.${shape}`,
                `a shape of the beta distribution is above 0, from ${leastShape} to ${mostShape}`,
                measurement[shape],
                "For events among n people give alpha = events + 1 and beta = n - events + 1, or another stated prior.",
              ),
            ],
      );
    case "uniform":
      return measurement.lo <= measurement.hi
        ? []
        : [fault(where, "lo is at most hi", [measurement.lo, measurement.hi], "Exchange the two.")];
  }
}

/** What is wrong with measurements given relative to a baseline. */
export function relativeFaults(
  relative: RelativeLogitNormal,
  alternatives: readonly string[],
  where: string,
): Fault[] {
  const { order, mean, cov, baseline } = relative;
  const faults = spreadFaults(baseline.sd, `${where}.baseline.sd`);
  for (const id of order) {
    if (!alternatives.includes(id)) {
      faults.push(
        fault(
          `${where}.order`,
          "order names alternatives",
          id,
          "Add it to the alternatives, or take its row and column out.",
        ),
      );
    }
  }
  if (new Set(order).size !== order.length) {
    faults.push(
      fault(`${where}.order`, "order names each alternative once", order, "Take the second mention out."),
    );
  }
  for (const id of alternatives) {
    if (!order.includes(id) && id !== baseline.alternative) {
      faults.push(
        fault(
          `${where}.order`,
          "every alternative but the baseline has a log odds ratio",
          order,
          `Add ${id}.`,
        ),
      );
    }
  }
  const own = order.indexOf(baseline.alternative);
  if (own >= 0 && [mean[own], ...(cov[own] ?? [])].some((number) => number !== 0)) {
    faults.push(
      fault(
        where,
        "the baseline beside itself has a log odds ratio of 0, known exactly",
        [mean[own], cov[own]],
        `Leave ${baseline.alternative} out of order, mean and cov, or give it zeros there.`,
      ),
    );
  }
  if (mean.length !== order.length) {
    faults.push(
      fault(
        `${where}.mean`,
        `mean has ${order.length} numbers, as order does`,
        mean,
        "Give one for each in order.",
      ),
    );
  }
  const square = cov.length === order.length && cov.every((row) => row.length === order.length);
  if (!square) {
    faults.push(
      fault(
        `${where}.cov`,
        `cov has ${order.length} rows of ${order.length} numbers`,
        cov,
        "Give a row and a column for each in order.",
      ),
    );
  } else {
    faults.push(...covarianceFaults(cov, `${where}.cov`));
  }
  return faults;
}

function covarianceFaults(cov: readonly (readonly number[])[], where: string): Fault[] {
  const largest = Math.max(...cov.flat().map(Math.abs));
  const symmetric = cov.every((row, at) =>
    row.every((number, other) => Math.abs(number - (cov[other]?.[at] ?? Number.NaN)) <= 1e-9 * largest),
  );
  if (!symmetric) return [fault(where, "cov is symmetric", cov, "Check the two numbers of each pair.")];
  try {
    covarianceRoot(cov);
    return [];
  } catch {
    return [
      fault(
        where,
        "cov is a covariance matrix: no combination has a negative variance",
        cov,
        "Check its numbers and signs.",
      ),
    ];
  }
}

function spreadFaults(sd: number, where: string): Fault[] {
  return sd >= 0
    ? []
    : [fault(where, "a standard deviation is not below 0", sd, "Give 0 for a number known exactly.")];
}
