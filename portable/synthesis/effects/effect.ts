/** Effects on the analysis scale with their sampling variances, row by row. */
export interface Effects {
  yi: Float64Array;
  vi: Float64Array;
}

/** One row's effect and sampling variance. */
export interface Effect {
  yi: number;
  vi: number;
}
