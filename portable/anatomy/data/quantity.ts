import { z } from "zod";
import { Id } from "../../evidence/index.ts";
import { Measure } from "./measure.ts";

/** What kind of thing is measured; studies of like things differ alike. */
export const QuantityKind = z.enum([
  "surface",
  "position",
  "depth",
  "thickness",
  "diameter",
  "angle",
  "share",
]);
export type QuantityKind = z.infer<typeof QuantityKind>;

/** One thing that one or several studies have measured, and how it is taken on a sampled anatomy. */
export const Quantity = z.strictObject({
  id: Id,
  name: z.string().min(1),
  kind: QuantityKind,
  measure: Measure,
  /** May lie on either side of what it is measured from, so that a mean below 0 is no error. Every other length is above 0. */
  signed: z.literal(true).optional(),
  /** The number of the atlas that it sets, and whether by its mean or its spread; null when it only checks. */
  sets: z
    .strictObject({
      /** `landmark.up`, `structure#point.depth`, `structure!scalar` or `structure/feature:option`. */
      number: z
        .string()
        .regex(
          /^[a-z0-9-]+(#[a-z0-9-]+)?\.(lateral|up|forward|depth)$|^[a-z0-9-]+![a-z0-9-]+$|^[a-z0-9-]+\/[a-z0-9-]+:[a-z0-9-]+$/,
        ),
      part: z.enum(["mean", "spread"]),
    })
    .nullable(),
  /** Rows of another quantity that inform this one: moved by a known step, or as one minus the share. */
  also: z
    .array(z.strictObject({ row: Id, shift: z.number().optional(), complement: z.boolean().optional() }))
    .optional(),
  note: z.string().optional(),
});
export type Quantity = z.infer<typeof Quantity>;
