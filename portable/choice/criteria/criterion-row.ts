import { z } from "zod";
import { Criterion as CriterionId } from "../../case/index.ts";
import { Id, Measure } from "../../evidence/index.ts";
import { Measurement } from "../problem.ts";

/** One way to measure a criterion; the first that an option has is taken. */
const Way = z.discriminatedUnion("kind", [
  /** An outcome of the side-by-side, when its measure and unit fit; its numbers times `times`. */
  z.strictObject({
    kind: z.literal("outcome"),
    outcome: Id,
    measures: z.array(Measure).min(1),
    unit: z.string().min(1).optional(),
    times: z.number().positive(),
  }),
  /** How many people have a harm: grave ones, or all others, from one outcome that counts them all. */
  z.strictObject({
    kind: z.literal("harms"),
    grave: z.boolean(),
    whole: z.array(Id).min(1),
    not: z.array(Id),
  }),
  /** The treatment's days until most people go out. */
  z.strictObject({ kind: z.literal("downtime") }),
  /** The treatment's kinds of anaesthesia, as steps. */
  z.strictObject({ kind: z.literal("anaesthesia") }),
  /** What was read out of the treatment's own words. */
  z.strictObject({ kind: z.literal("reading"), field: z.enum(["lastsWeeks", "visits", "undo"]) }),
]);
export type Way = z.infer<typeof Way>;

/** What one of the person's criteria is, how it is measured, and what stands where nobody measured it. */
export const CriterionRow = z.strictObject({
  id: CriterionId,
  name: z.string().min(1),
  /** The name inside a sentence: "someone who cares more about …". */
  phrase: z.string().min(1),
  /** Of whom a share is counted: "who notices one". */
  counted: z.string().min(1).optional(),
  explain: z.string().min(1),
  unit: z.enum(["share", "weeks", "days", "visits", "dollars", "steps"]),
  direction: z.enum(["increasing", "decreasing"]),
  /** Scales are widened to whole multiples of this, so that a swing can be said in plain numbers. */
  grain: z.number().positive(),
  /** Measurements beyond these count as these. */
  limits: z.tuple([z.number(), z.number()]),
  /** What steps are called, for the unit `steps`. */
  steps: z.array(z.string().min(1)).min(2).optional(),
  /** Worth over the whole of `limits`, where equal steps do not count alike; from 0 to 1, rising. */
  curve: z
    .array(z.strictObject({ at: z.number(), value: z.number().min(0).max(1) }))
    .min(2)
    .optional(),
  from: z.array(Way).min(1),
  /** What doing nothing is on this criterion, where that follows from doing nothing; null: as measured. */
  waiting: z.strictObject({ measurement: Measurement, why: z.string().min(1) }).nullable(),
  /** What stands where nobody has measured it, and why it is that wide. */
  unmeasured: z.strictObject({
    "non-surgical": Measurement,
    surgical: Measurement,
    waiting: Measurement,
    why: z.string().min(1),
  }),
});
export type CriterionRow = z.infer<typeof CriterionRow>;

/** A span read out of the words of a treatment's record, or taken without any. */
const Span = z
  .strictObject({
    low: z.number().min(0),
    high: z.number().min(0),
    /** The words of the record that it was read out of, as they stand there. */
    words: z.string().min(1).optional(),
    /** What was assumed beyond those words. */
    assumed: z.string().min(1).optional(),
  })
  .refine((span) => span.low <= span.high, { error: "low is at most high" })
  .refine((span) => span.words !== undefined || span.assumed !== undefined, {
    error: "it says what it was read from, or what was assumed",
  });
export type Span = z.infer<typeof Span>;

/** What a treatment's record says in words, as numbers; null where it says nothing. */
export const Reading = z.strictObject({
  treatment: Id,
  lastsWeeks: Span.nullable(),
  visits: Span.nullable(),
  /** Steps of the criterion `reversibility`. */
  undo: Span.nullable(),
});
export type Reading = z.infer<typeof Reading>;
