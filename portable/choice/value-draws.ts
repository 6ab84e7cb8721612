import type { Stream } from "../distributions/index.ts";
import { fillMeasurement, fillRelative } from "./draw-measurement.ts";
import { measurementHull } from "./measurement-interval.ts";
import { valueInPlace } from "./partial-value.ts";
import { type CriterionMeasurements, isRelative, type Problem } from "./problem.ts";

/** Partial values of every alternative on every criterion, drawn from what is known of them. */
export interface ValueDraws {
  alternatives: readonly string[];
  criteria: readonly string[];
  draws: number;
  /** One column of draws for each pair, at `alternative * criteria.length + criterion`. */
  columns: readonly Float64Array[];
  /** The measurements worth 0 and 1 on each criterion, low end first. */
  scales: Readonly<Record<string, readonly [number, number]>>;
}

/** The scale of each criterion: as given, or the hull of the 95 % intervals. */
export function scalesOf(problem: Problem): Record<string, [number, number]> {
  return Object.fromEntries(
    problem.criteria.map((criterion): [string, [number, number]] => [
      criterion.id,
      criterion.scale === "hull"
        ? measurementHull(measurementsOf(problem, criterion.id), problem.alternatives)
        : criterion.scale,
    ]),
  );
}

/**
 * Draws all partial values. Each measurement has its own stream, taken in the problem's order, so that
 * a criterion added at the end leaves the others' draws as they were.
 */
export function drawValues(problem: Problem, streams: () => Stream): ValueDraws {
  const { alternatives, criteria, draws } = problem;
  const scales = scalesOf(problem);
  const columns = Array.from(
    { length: alternatives.length * criteria.length },
    () => new Float64Array(draws),
  );
  criteria.forEach((criterion, at) => {
    const own = alternatives.map(
      (_, alternative) => columns[alternative * criteria.length + at] as Float64Array,
    );
    fillCriterion(measurementsOf(problem, criterion.id), alternatives, streams, own);
    const scale = scales[criterion.id] as [number, number];
    for (const column of own) valueInPlace(column, criterion, scale);
  });
  return { alternatives, criteria: criteria.map((criterion) => criterion.id), draws, columns, scales };
}

function fillCriterion(
  measurements: CriterionMeasurements,
  alternatives: readonly string[],
  streams: () => Stream,
  columns: readonly Float64Array[],
): void {
  if (isRelative(measurements)) {
    fillRelative(measurements, alternatives, streams(), streams(), columns);
    return;
  }
  alternatives.forEach((alternative, at) => {
    const measurement = measurements[alternative];
    if (measurement === undefined) throw new RangeError(`no measurement of ${alternative}; give one`);
    fillMeasurement(measurement, streams(), columns[at] as Float64Array);
  });
}

function measurementsOf(problem: Problem, criterion: string): CriterionMeasurements {
  const measurements = problem.measurements[criterion];
  if (measurements === undefined) throw new RangeError(`no measurements of ${criterion}; give them`);
  return measurements;
}
