import gammaDeltaRatio from "@stdlib/math-base-special-gamma-delta-ratio";
import { isPositive, refuse } from "../../distributions/index.ts";
import type { Effect } from "./effect.ts";
import { countOf, nameOf, numberOf, positiveOf, type Row } from "./row-numbers.ts";

export type MeanMeasure = "MD" | "SMD";

export interface TwoMeans {
  m1i: number;
  sd1i: number;
  n1i: number;
  m2i: number;
  sd2i: number;
  n2i: number;
}

/** Reads `m1i sd1i n1i m2i sd2i n2i`. Refuses groups of fewer than one, and two standard deviations of 0. */
export function meansOf(row: Row, place: number): TwoMeans {
  const means = {
    m1i: numberOf(row, place, "m1i"),
    sd1i: countOf(row, place, "sd1i"),
    n1i: groupOf(row, place, "n1i"),
    m2i: numberOf(row, place, "m2i"),
    sd2i: countOf(row, place, "sd2i"),
    n2i: groupOf(row, place, "n2i"),
  };
  if (means.sd1i === 0 && means.sd2i === 0) {
    refuse(nameOf(place, "sd1i"), "no spread in either group, so the difference has no variance", 0);
  }
  return means;
}

/** The size of a group that has a spread: one person at least. */
function groupOf(row: Row, place: number, field: string): number {
  const size = positiveOf(row, place, field);
  if (size < 1) refuse(nameOf(place, field), "fewer than one person", size);
  return size;
}

/** Mean difference, or Hedges' g: standardised by the pooled spread, with the exact small-sample correction. */
export function meanEffect(measure: MeanMeasure, means: TwoMeans, place: number): Effect {
  const { m1i, sd1i, n1i, m2i, sd2i, n2i } = means;
  if (measure === "MD") return { yi: m1i - m2i, vi: sd1i ** 2 / n1i + sd2i ** 2 / n2i };
  const df = n1i + n2i - 2;
  if (df <= 1) refuse(nameOf(place, "n1i"), "fewer than four people in both groups together", n1i + n2i);
  const pooled = ((n1i - 1) * sd1i ** 2 + (n2i - 1) * sd2i ** 2) / df;
  isPositive(`pooled variance of rows[${place}]`, pooled);
  const yi = (hedgesCorrection(df) * (m1i - m2i)) / Math.sqrt(pooled);
  return { yi, vi: 1 / n1i + 1 / n2i + yi ** 2 / (2 * (n1i + n2i)) };
}

/** Hedges' exact correction Gamma(df/2) / (sqrt(df/2) Gamma((df-1)/2)); 0.92275 for 10 degrees. */
export function hedgesCorrection(df: number): number {
  return 1 / (Math.sqrt(df / 2) * gammaDeltaRatio((df - 1) / 2, 0.5));
}
