import type { Matrix } from "ml-matrix";
import { at, crossProduct, type Design, total } from "../weighted-fit.ts";

/**
 * Traces of products of P = W - WX(X'WX)^-1X'W and V = diag(vi), in O(k) from small cross products.
 * They are what the moment estimators and every standard error of tau2 are made of.
 */
export interface Traces {
  /** tr(P) */
  p: number;
  /** tr(PP) */
  pp: number;
  /** tr(PV) */
  pv: number;
  /** tr(PVPV) */
  pvpv: number;
  /** tr(PVP) */
  pvp: number;
}

const trace = (...factors: Matrix[]): number =>
  factors.reduce((product, factor) => product.mmul(factor)).trace();

/** All five traces for weights `w`, variances `v` and the inverse of X'WX. */
export function tracesOf(design: Design, w: Float64Array, v: Float64Array, inverse: Matrix): Traces {
  const made = (term: (w: number, v: number) => number): Float64Array =>
    w.map((weight, i) => term(weight, at(v, i)));
  const cross = (term: (w: number, v: number) => number): Matrix => crossProduct(design, made(term));
  const sum = (term: (w: number, v: number) => number): number => total(made(term));
  const w2 = cross((weight) => weight ** 2);
  const w2v = cross((weight, variance) => weight ** 2 * variance);
  return {
    p: sum((weight) => weight) - trace(inverse, w2),
    pp:
      sum((weight) => weight ** 2) -
      2 *
        trace(
          inverse,
          cross((weight) => weight ** 3),
        ) +
      trace(inverse, w2, inverse, w2),
    pv: sum((weight, variance) => weight * variance) - trace(inverse, w2v),
    pvpv:
      sum((weight, variance) => (weight * variance) ** 2) -
      2 *
        trace(
          inverse,
          cross((weight, variance) => weight ** 3 * variance ** 2),
        ) +
      trace(inverse, w2v, inverse, w2v),
    pvp:
      sum((weight, variance) => weight ** 2 * variance) -
      2 *
        trace(
          inverse,
          cross((weight, variance) => weight ** 3 * variance),
        ) +
      trace(inverse, w2v, inverse, w2),
  };
}
