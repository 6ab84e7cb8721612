import { z } from "zod";
import { Id } from "../../evidence/index.ts";

/**
 * A number that differs from person to person. Millimetres or degrees; for the share of a variant,
 * `mean` is a proportion and every other figure is on the log-odds scale.
 */
export const Varying = z.strictObject({
  mean: z.number(),
  /** Standard deviation between people of one population. */
  sd: z.number().min(0),
  /** Standard deviation between the true means of studies. */
  between: z.number().min(0),
  /** Standard error of `mean` itself; what more studies would shrink. */
  unsure: z.number().min(0).optional(),
  /** Degrees of freedom of the t distribution that `between` is known by. */
  freedom: z.number().positive(),
  /** What it rests on; `textbook` means that no measurement in the data sets it. */
  basis: z.enum(["measured", "textbook", "reference-mesh"]),
  /** The quantity that sets it, when measured. */
  quantity: Id.optional(),
  /** How far men lie from the mean of both sexes; women lie as far the other way. */
  male: z.number().optional(),
  /** How far a population lies from the mean, by ancestry as the studies name it. */
  ancestry: z.record(z.string(), z.number()).optional(),
});
export type Varying = z.infer<typeof Varying>;
