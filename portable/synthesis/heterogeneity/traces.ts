import type { Matrix } from "ml-matrix";
import { at, crossProduct, type Design, total } from "../weighted-fit.ts";

/**
 * Traces of products of P = W - WX(X'WX)^-1X'W and V = diag(vi), in O(k) from small cross products.
 * They are what the moment estimators and every standard error of tau2 are made of.
 */
export interface ProjectionTraces {
  /** tr(P) */
  p: number;
  /** tr(PP) */
  pp: number;
}

export interface VarianceTraces {
  /** tr(PV) */
  pv: number;
  /** tr(PVPV) */
  pvpv: number;
  /** tr(PVP) */
  pvp: number;
}

const trace = (...factors: Matrix[]): number =>
  factors.reduce((product, factor) => product.mmul(factor)).trace();

/** tr(P) and tr(PP) for weights `w` and the inverse of X'WX. */
export function projectionTraces(design: Design, w: Float64Array, inverse: Matrix): ProjectionTraces {
  const square = w.map((weight) => weight * weight);
  const cube = square.map((weight, i) => weight * at(w, i));
  const w2 = crossProduct(design, square);
  return {
    p: total(w) - trace(inverse, w2),
    pp: total(square) - 2 * trace(inverse, crossProduct(design, cube)) + trace(inverse, w2, inverse, w2),
  };
}

/** tr(PV), tr(PVPV) and tr(PVP) for weights `w`, variances `v` and the inverse of X'WX. */
export function varianceTraces(
  design: Design,
  w: Float64Array,
  v: Float64Array,
  inverse: Matrix,
): VarianceTraces {
  const made = (term: (w: number, v: number) => number) => w.map((weight, i) => term(weight, at(v, i)));
  const cross = (term: (w: number, v: number) => number) => crossProduct(design, made(term));
  const w2 = cross((weight) => weight ** 2);
  const w2v = cross((weight, variance) => weight ** 2 * variance);
  return {
    pv: total(made((weight, variance) => weight * variance)) - trace(inverse, w2v),
    pvpv:
      total(made((weight, variance) => (weight * variance) ** 2)) -
      2 *
        trace(
          inverse,
          cross((weight, variance) => weight ** 3 * variance ** 2),
        ) +
      trace(inverse, w2v, inverse, w2v),
    pvp:
      total(made((weight, variance) => weight ** 2 * variance)) -
      2 *
        trace(
          inverse,
          cross((weight, variance) => weight ** 3 * variance),
        ) +
      trace(inverse, w2v, inverse, w2),
  };
}
