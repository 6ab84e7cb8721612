import { inverse, Matrix } from "ml-matrix";
import type { Observation } from "./observation.ts";

/** What the studies of one quantity say together. */
export interface Pooled {
  /** Of both sexes and of no ancestry in particular. */
  mean: number;
  /** Standard error of `mean`, as a scale of the same t distribution. */
  unsure: number;
  /** Standard deviation between studies: the scale of that t distribution. */
  between: number;
  /** Degrees of freedom of the t distribution that stands for what is not known about `between`. */
  freedom: number;
  /** Half the difference of men and women. */
  male: number;
  ancestry: Record<string, number>;
}

/** Log-normal belief about the spread between studies, before the studies of this quantity are seen. */
export interface BetweenPrior {
  median: number;
  /** Standard deviation of its logarithm. */
  logSd: number;
}

/** Standard deviations of the effects of sex (half the difference) and ancestry, before the data. */
export interface EffectPrior {
  sex: number;
  ancestry: number;
}

const steps = 41;

/** Spreads between studies at which the likelihood is worked out: 0.05 to 20 times `scale`, by equal ratios. */
export function betweenGrid(scale: number): number[] {
  return Array.from({ length: steps }, (_, index) => scale * 0.05 * 400 ** (index / (steps - 1)));
}

/**
 * Restricted log-likelihood of each spread between studies: value = mean + sex + ancestry + study +
 * sampling error, effects normal with their priors, flat prior on the mean. A row that pools studies
 * adds what its own spread between them says.
 */
export function likelihoodOfBetween(
  observations: readonly Observation[],
  effects: EffectPrior,
  grid: readonly number[],
  within: number,
): number[] {
  return grid.map((between) => {
    let total = solve(observations, effects, between, within).logLikelihood;
    for (const { impliedVariance, studies, people } of observations) {
      if (impliedVariance === null) continue;
      const sampling = people === null ? 0 : (within * within * studies) / people;
      const variance = between * between + sampling;
      total += -((studies - 1) / 2) * (Math.log(variance) + impliedVariance / variance);
    }
    return total;
  });
}

/** Averages the pooled mean and effects over the spreads between studies that remain plausible. */
export function poolStudies(
  observations: readonly Observation[],
  prior: BetweenPrior,
  effects: EffectPrior,
  within: number,
): Pooled {
  const grid = betweenGrid(prior.median);
  const likelihood = likelihoodOfBetween(observations, effects, grid, within);
  const logs = grid.map(
    (between, index) => (likelihood[index] ?? 0) - (Math.log(between / prior.median) / prior.logSd) ** 2 / 2,
  );
  const top = Math.max(...logs);
  const weights = logs.map((value) => Math.exp(value - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const average = (of: (index: number) => number): number =>
    weights.reduce((sum, weight, index) => sum + weight * of(index), 0) / total;
  const solved = grid.map((between) => solve(observations, effects, between, within));
  const at = (index: number) => solved[index] as Solved;
  const mean = average((index) => at(index).mean);
  const variance = average((index) => at(index).variance + (at(index).mean - mean) ** 2);
  const square = average((index) => (grid[index] ?? 0) ** 2);
  const fourth = average((index) => ((grid[index] ?? 0) ** 2 - square) ** 2);
  // Of a scaled inverse chi-square with v degrees of freedom: variance / mean² = 2 / (v - 4).
  const freedom = Math.min(200, 4 + (2 * square * square) / Math.max(fourth, 1e-12));
  const ancestries = [...new Set(observations.flatMap(({ ancestry }) => ancestry ?? []))].sort();
  // The t distribution carries the tail itself, so its scale is less than the root mean square.
  const scale = (freedom - 2) / freedom;
  return {
    mean,
    unsure: Math.sqrt(variance * scale),
    between: Math.sqrt(square * scale),
    freedom,
    male: average((index) => at(index).male),
    ancestry: Object.fromEntries(
      ancestries.map((id) => [id, average((index) => at(index).ancestry[id] ?? 0)]),
    ),
  };
}

interface Solved {
  mean: number;
  variance: number;
  male: number;
  ancestry: Record<string, number>;
  logLikelihood: number;
}

function solve(
  observations: readonly Observation[],
  effects: EffectPrior,
  between: number,
  within: number,
): Solved {
  const count = observations.length;
  const errorOf = (one: Observation): number => {
    const error = one.error ?? within / Math.sqrt(one.people ?? 20);
    // A synthesis without an interval of its own still averages over its studies.
    return Math.hypot(
      error,
      one.studies > 1 && one.impliedVariance === null ? between / Math.sqrt(one.studies) : 0,
    );
  };
  const variance = Matrix.zeros(count, count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const a = observations[row] as Observation;
      const b = observations[column] as Observation;
      let value = a.sex * b.sex * effects.sex ** 2;
      if (a.ancestry !== null && a.ancestry === b.ancestry) value += effects.ancestry ** 2;
      if (a.study === b.study && a.studies === 1 && b.studies === 1) value += between ** 2;
      if (row === column) value += errorOf(a) ** 2 + (0.05 * within) ** 2;
      variance.set(row, column, value);
    }
  }
  const inverted = inverse(variance);
  const values = observations.map(({ value }) => value);
  const weightSums = values.map((_, row) => inverted.getRow(row).reduce((sum, weight) => sum + weight, 0));
  const precision = weightSums.reduce((sum, weight) => sum + weight, 0);
  const mean = weightSums.reduce((sum, weight, row) => sum + weight * (values[row] ?? 0), 0) / precision;
  const rests = values.map((value) => value - mean);
  const weighted = rests.map((_, row) =>
    inverted.getRow(row).reduce((sum, weight, column) => sum + weight * (rests[column] ?? 0), 0),
  );
  const project = (loading: (one: Observation) => number): number =>
    observations.reduce((sum, one, row) => sum + loading(one) * (weighted[row] ?? 0), 0);
  const quadratic = rests.reduce((sum, rest, row) => sum + rest * (weighted[row] ?? 0), 0);
  const ancestry: Record<string, number> = {};
  for (const { ancestry: id } of observations) {
    if (id !== null) ancestry[id] = effects.ancestry ** 2 * project((one) => (one.ancestry === id ? 1 : 0));
  }
  return {
    mean,
    variance: 1 / precision,
    male: effects.sex ** 2 * project((one) => one.sex),
    ancestry,
    logLikelihood: -0.5 * (logDeterminant(variance) + Math.log(precision) + quadratic),
  };
}

/** Log determinant of a symmetric positive definite matrix, by its Cholesky factor. */
function logDeterminant(matrix: Matrix): number {
  const size = matrix.rows;
  const factor = Matrix.zeros(size, size);
  let total = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix.get(row, column);
      for (let inner = 0; inner < column; inner++) rest -= factor.get(row, inner) * factor.get(column, inner);
      if (row === column) {
        factor.set(row, row, Math.sqrt(rest));
        total += Math.log(rest);
      } else factor.set(row, column, rest / factor.get(column, column));
    }
  }
  return total;
}
