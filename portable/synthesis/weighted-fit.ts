import { inverse, Matrix } from "ml-matrix";
import { refuse } from "../distributions/index.ts";

/** Columns of the design, each one number a study; the first is the intercept, all ones. */
export type Design = readonly Float64Array[];

/** The design of a plain average: an intercept and nothing else. */
export function interceptOnly(k: number): Design {
  return [new Float64Array(k).fill(1)];
}

export interface WeightedFit {
  coefficients: number[];
  /** (X'WX)^-1. */
  inverse: Matrix;
  residuals: Float64Array;
  /** Weighted sum of squared residuals. */
  rss: number;
}

/** Weighted least squares for few columns; O(k) in time and memory, as no k by k matrix is ever made. */
export function weightedFit(y: Float64Array, design: Design, weights: Float64Array): WeightedFit {
  const gram = invertGram(crossProduct(design, weights));
  const right = design.map((column) => {
    let sum = 0;
    for (let i = 0; i < y.length; i++) sum += at(weights, i) * at(column, i) * at(y, i);
    return sum;
  });
  const coefficients = gram.mmul(Matrix.columnVector(right)).to1DArray();
  const residuals = Float64Array.from(y);
  design.forEach((column, place) => {
    const coefficient = coefficients[place] ?? 0;
    for (let i = 0; i < y.length; i++) residuals[i] = at(residuals, i) - coefficient * at(column, i);
  });
  let rss = 0;
  for (let i = 0; i < y.length; i++) rss += at(weights, i) * at(residuals, i) ** 2;
  // Residuals of the size of the rounding of the values themselves are none.
  let size = 0;
  for (let i = 0; i < y.length; i++) size += at(weights, i) * at(y, i) ** 2;
  return {
    coefficients,
    inverse: gram,
    residuals,
    rss: Number.isFinite(size) && rss <= 1e-28 * size ? 0 : rss,
  };
}

/** X' diag(a) X. */
export function crossProduct(design: Design, a: Float64Array): Matrix {
  const size = design.length;
  const product = Matrix.zeros(size, size);
  for (let r = 0; r < size; r++) {
    for (let c = r; c < size; c++) {
      const left = design[r] ?? a;
      const right = design[c] ?? a;
      let sum = 0;
      for (let i = 0; i < a.length; i++) sum += at(a, i) * at(left, i) * at(right, i);
      product.set(r, c, sum);
      product.set(c, r, sum);
    }
  }
  return product;
}

function invertGram(gram: Matrix): Matrix {
  if (gram.rows === 1) return new Matrix([[1 / gram.get(0, 0)]]);
  try {
    return inverse(gram);
  } catch {
    return refuse("rows", "predictor does not vary between the rows", "singular design");
  }
}

/** Element `i` of an array whose length the caller has checked. */
export function at(values: ArrayLike<number>, i: number): number {
  return values[i] as number;
}

/** The sum of all values. */
export function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += at(values, i);
  return sum;
}
