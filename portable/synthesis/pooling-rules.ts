import type { Certainty, Measure } from "../evidence/index.ts";

/**
 * What may be pooled, as data. Nothing here is taste applied case by case: two figures are pooled only when
 * every line below lets them, and whatever a line does not name is not pooled.
 */
export const poolingRules = {
  /** The measure that answers the question, best first: what happens to people before how arms compare. */
  measureOrder: [
    "proportion",
    "rate",
    "mean-difference",
    "standardised-mean-difference",
    "mean",
    "median",
    "risk-difference",
    "risk-ratio",
    "odds-ratio",
    "rate-ratio",
    "count",
    "correlation",
  ] satisfies Measure[],
  /** Follow-ups count as comparable when the longer is at most this many times the shorter. */
  followUpRatio: 2,
  /** Designs that already gather other studies: never pooled with, or beside, the studies inside them. */
  gathering: ["meta-analysis", "systematic-review"],
} as const;

/**
 * How much one study's interval is widened, by its certainty, on the scale of its measure. The interval of one
 * study speaks of chance alone; were I² the share of all variance that lies between studies, the honest
 * interval of the mean would be sqrt(1 / (1 - I²)) times as wide. The steps stand for I² of 0, 36, 56 and 75 %.
 */
export const oneStudyFactor: Record<Certainty, number> = {
  high: 1,
  moderate: 1.25,
  low: 1.5,
  "very-low": 2,
};
