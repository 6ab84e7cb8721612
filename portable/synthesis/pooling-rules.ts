import type { Certainty, Finding, Measure } from "../evidence/index.ts";

/**
 * What may be pooled, as data. Nothing is decided case by case: two figures are pooled only when every line
 * below lets them, and whatever a line does not name stays apart.
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
  /** Measures that set two arms against each other: pooled only against the same comparator. */
  comparing: [
    "mean-difference",
    "standardised-mean-difference",
    "risk-difference",
    "risk-ratio",
    "odds-ratio",
    "rate-ratio",
  ] as readonly Measure[],
  /** Measures without an error that can be weighed: listed, never pooled. */
  neverPooled: ["median", "count", "range", "correlation"] as readonly Measure[],
  /** Follow-ups are comparable when the longer is at most this many times the shorter; unstated ones never are. */
  followUpRatio: 2,
  /** Designs that gather other studies: never pooled with, or beside, the studies they may hold. */
  gathering: ["meta-analysis", "systematic-review"] as readonly Finding["design"][],
  /** Trials and what was merely watched are not pooled together. A label reports the trials behind it. */
  designClass: {
    rct: "trial",
    label: "trial",
    cohort: "observed",
    "case-series": "observed",
    survey: "observed",
    registry: "observed",
    guideline: "guideline",
    "meta-analysis": "gathering",
    "systematic-review": "gathering",
  } satisfies Record<Finding["design"], string>,
  /** Proportions with fewer events, or fewer people without one, than this in any row take the binomial-normal model. */
  fewEvents: 10,
} as const;

/**
 * How much one study's interval is widened, by its certainty, on the scale of its measure. The interval of one
 * study speaks of chance alone. Were I² the share of all variance that lies between studies, the honest interval
 * of the mean would be sqrt(1 / (1 - I²)) times as wide: the steps stand for an I² of 0, 36, 56 and 75 %. Rhodes
 * et al. 2015 (PMC5217093) expect a median of 22 % for odds ratios and 40 %, up to 73 %, for continuous outcomes.
 */
export const oneStudyFactor: Record<Certainty, number> = {
  high: 1,
  moderate: 1.25,
  low: 1.5,
  "very-low": 2,
};

/** The I² that a widening factor stands for. */
export const shareBetweenBehind = (factor: number): number => 1 - 1 / factor ** 2;

/**
 * The least standard deviation between clinics, on the log odds or log scale, that a prediction from one figure
 * allows for: however many people one clinic counted, the next clinic differs. Turner et al. 2015 (Stat Med 34,
 * 984-998, Table IV, as held by the R package bayesmeta) expect log tau² about -1.87 among trials of adverse
 * events against placebo, a tau of 0.39.
 */
export const leastSpread = 0.4;
