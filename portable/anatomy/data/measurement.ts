import { z } from "zod";
import { Id } from "../../evidence/index.ts";

/** Which population a measurement was taken in, where the atlas has an effect for it. */
export const Group = z.strictObject({
  sex: z.enum(["male", "female"]).nullable(),
  ancestry: Id.nullable(),
});
export type Group = z.infer<typeof Group>;

/** One published measurement. The id is contract; a doubtful row says why, and is kept. */
export const Measurement = z.strictObject({
  id: Id,
  structure: Id,
  kind: z.string().min(1),
  /** What the source measured, in its words. */
  quantity: z.string().min(1),
  landmarkFrom: z.string().nullable(),
  landmarkTo: z.string().nullable(),
  direction: z.string().nullable(),
  at: z.string().nullable(),
  variant: z.string().nullable(),
  value: z.number().nullable(),
  unit: z.string().min(1),
  sd: z.number().positive().nullable(),
  rangeLow: z.number().nullable(),
  rangeHigh: z.number().nullable(),
  ciLow: z.number().nullable(),
  ciHigh: z.number().nullable(),
  n: z.int().positive().nullable(),
  nUnit: z.string().nullable(),
  method: z.string().nullable(),
  population: z.string().nullable(),
  seenIn: z.string().min(1),
  note: z.string().nullable(),
  source: Id,
  /** What `sd` is a spread of. */
  spread: z
    .enum(["between-people", "between-studies", "standard-error", "pooled-values", "doubtful"])
    .nullable(),
  /** How many studies the row pools. */
  studies: z.int().positive().optional(),
  doubtful: z.string().nullable(),
  virtual: z
    .strictObject({
      quantity: Id,
      ...Group.shape,
      side: z.enum(["left", "right"]).nullable(),
    })
    .nullable(),
  /** Why the atlas cannot take it; null when it can. */
  notPlaced: z.string().nullable(),
});
export type Measurement = z.infer<typeof Measurement>;
