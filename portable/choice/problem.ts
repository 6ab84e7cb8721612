import { z } from "zod";
import { Preferences } from "./statement.ts";

/** Numbers beyond this leave no room for sums and products of them. */
export const largestNumber = 1e100;

const Finite = z.number().min(-largestNumber).max(largestNumber);

/** What is known of one alternative on one criterion, as a distribution to draw from. */
export const Measurement = z.discriminatedUnion("dist", [
  z.strictObject({ dist: z.literal("exact"), value: Finite }),
  z.strictObject({ dist: z.literal("normal"), mean: Finite, sd: Finite }),
  /** Mean and standard deviation of the natural logarithm. */
  z.strictObject({ dist: z.literal("lognormal"), meanLog: Finite, sdLog: Finite }),
  z.strictObject({ dist: z.literal("beta"), alpha: Finite, beta: Finite }),
  /** Mean and standard deviation of the log odds. */
  z.strictObject({ dist: z.literal("logit-normal"), mean: Finite, sd: Finite }),
  z.strictObject({ dist: z.literal("uniform"), lo: Finite, hi: Finite }),
  /** A sample; each draw takes one of its values, evenly and independently of other measurements. */
  z.strictObject({ dist: z.literal("draws"), values: z.array(Finite).min(1) }),
]);
export type Measurement = z.infer<typeof Measurement>;

/**
 * Incidences of all alternatives on one criterion, known relative to one of them: the log odds of the
 * baseline plus the log odds ratios, which are normal together. An alternative that `order` leaves out
 * has the baseline's own incidence, and only the baseline may be left out.
 */
export const RelativeLogitNormal = z.strictObject({
  dist: z.literal("relative-logit-normal"),
  baseline: z.strictObject({ alternative: z.string().min(1), mean: Finite, sd: Finite }),
  order: z.array(z.string().min(1)),
  mean: z.array(Finite),
  cov: z.array(z.array(Finite).min(1)),
});
export type RelativeLogitNormal = z.infer<typeof RelativeLogitNormal>;

/** Something the alternatives differ in, and which way is better. */
export const Criterion = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1).optional(),
  direction: z.enum(["increasing", "decreasing"]),
  /** The measurements worth 0 and 1, low end first; `hull` spans the 95 % intervals of all alternatives. */
  scale: z.union([z.tuple([Finite, Finite]), z.literal("hull")]),
  /** Turning points of a piecewise linear value function between the scale's ends. */
  through: z.array(z.strictObject({ at: Finite, value: Finite })).optional(),
});
export type Criterion = z.infer<typeof Criterion>;

/** A choice to analyse. Measurements: criterion id to alternative id to what is known. */
export const Problem = z.strictObject({
  title: z.string().optional(),
  alternatives: z.array(z.string().min(1)).min(1),
  criteria: z.array(Criterion).min(1),
  measurements: z.record(z.string(), z.union([RelativeLogitNormal, z.record(z.string(), Measurement)])),
  preferences: Preferences.default({ kind: "none" }),
  draws: z.int().default(10_000),
  seed: z.int().default(1),
});
export type Problem = z.infer<typeof Problem>;

export type CriterionMeasurements = Problem["measurements"][string];

/** Whether a criterion's measurements are given relative to a baseline. */
export function isRelative(measurements: CriterionMeasurements): measurements is RelativeLogitNormal {
  return measurements.dist === "relative-logit-normal";
}
