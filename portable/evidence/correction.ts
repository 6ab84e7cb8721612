import { z } from "zod";
import { Id } from "./words.ts";

/**
 * A declared departure from what the facts were gathered as: a row mended, or marked doubtful.
 * It expires: `expect` is the value the row must hold now, and a check fails when it no longer does.
 */
export const Correction = z.strictObject({
  id: Id,
  /** `findings/acne-scars-rfmn-two-grades` and the like: folder and row id. */
  row: z.string().regex(/^[a-z-]+\/.+$/),
  field: z.string().min(1),
  was: z.unknown(),
  expect: z.unknown(),
  reason: z.string().min(1),
  correctedOn: z.iso.date(),
});
export type Correction = z.infer<typeof Correction>;
