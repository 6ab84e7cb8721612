import { z } from "zod";
import { Certainty, Id } from "./words.ts";

export const Measure = z.enum([
  "proportion",
  "rate",
  "mean",
  "median",
  "mean-difference",
  "standardised-mean-difference",
  "risk-ratio",
  "odds-ratio",
  "rate-ratio",
  "risk-difference",
  "correlation",
  "count",
  "range",
]);
export type Measure = z.infer<typeof Measure>;

/** Ends of an interval or range; an end nobody stated is null. */
export const Bounds = z.strictObject({ low: z.number().nullable(), high: z.number().nullable() });

/** What the other arm got, as the study named it, and what kind of arm that is. */
export const Comparator = z.strictObject({
  /** A treatment id, or the study's own word for the arm (`placebo`, `no-scar`). */
  treatment: z.string().min(1),
  kind: z.enum(["untreated", "placebo", "vehicle", "baseline", "active", "other-group"]),
  value: z.number().optional(),
  events: z.int().min(0).optional(),
  n: z.int().min(1).optional(),
  sd: z.number().min(0).optional(),
});

/** One figure from one source about one (concern, treatment, outcome). */
export const Finding = z.strictObject({
  id: Id,
  concern: Id,
  treatment: Id,
  outcome: Id,
  measure: Measure,
  /** A proportion lies in [0, 1]; a rate is per `unit`; null when the source gives a direction or range only. */
  value: z.number().nullable(),
  /** The source's own confidence interval, 95 % unless `definition` says otherwise. */
  interval: Bounds.nullable(),
  /** Only for measure `range`: the ends the source gives, which are not a confidence interval. */
  range: Bounds.nullable(),
  events: z.int().min(0).nullable(),
  n: z.int().min(1).nullable(),
  sd: z.number().min(0).nullable(),
  unit: z.string().min(1).nullable(),
  comparator: Comparator.nullable(),
  /** What was counted, in words; decides which findings measure the same thing. */
  definition: z.string().min(1),
  /** Weeks from treatment to measurement; null reads "time not stated". */
  followUpWeeks: z.number().min(0).nullable(),
  design: z.enum([
    "meta-analysis",
    "systematic-review",
    "rct",
    "cohort",
    "case-series",
    "survey",
    "registry",
    "label",
    "guideline",
  ]),
  studies: z.int().min(1).nullable(),
  /** Whether `n` and `studies` stand behind this very figure, or behind the whole review it comes from. */
  denominator: z.enum(["own", "whole-review", "not-stated"]),
  population: z.string().min(1),
  source: Id,
  seenIn: z.enum(["abstract", "full-text", "label", "guideline", "secondary"]),
  certainty: Certainty,
  certaintyWhy: z.string().min(1),
  /** Life domain of a burden finding. */
  domain: z
    .enum([
      "mental-health",
      "opportunity",
      "discrimination",
      "quality-of-life",
      "self-confidence",
      "physical",
    ])
    .optional(),
  /** The newest of a yearly series. */
  latest: z.boolean().optional(),
  /** Which way is better for this figure, where it departs from its outcome: a severity score that falls. */
  direction: z.enum(["more-is-better", "less-is-better"]).optional(),
  /** The finding that holds this very figure already; this one keeps its id and is never counted again. */
  sameAs: Id.optional(),
  /**
   * When someone who did not enter the row read it against its source again, and what was mended then; null when it
   * held. Absent: read once, by whoever entered it.
   */
  checked: z.strictObject({ on: z.iso.date(), mended: z.string().min(1).nullable() }).optional(),
  /** Why this row is doubtful; a doubtful row is shown as such and never pooled. */
  doubt: z.string().min(1).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** What an outcome is called, which way is better, and what kind of thing it is. */
export const Outcome = z.strictObject({
  id: Id,
  /** Plain name, as a row heading: "A change you would notice". */
  name: z.string().min(1),
  /** One plain sentence under the heading; optional. */
  explain: z.string().min(1).optional(),
  /**
   * `context` is a figure about a harm or its victims that is nobody's own risk (the share of published
   * blindness cases that a nose injection caused): never shown as one, never borrowed.
   */
  kind: z.enum(["benefit", "harm", "practical", "burden", "provider", "context"]),
  direction: z.enum(["more-is-better", "less-is-better", "neither"]),
  unit: z.string().min(1).nullable(),
  /** A harm that does not go away or endangers life, sight or movement. */
  grave: z.boolean().optional(),
});
export type Outcome = z.infer<typeof Outcome>;
