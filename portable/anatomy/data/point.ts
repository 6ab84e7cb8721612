import { z } from "zod";
import { Id } from "../../evidence/index.ts";
import { Varying } from "./varying.ts";

/** A landmark (`tragus`) or a point of a structure (`facial-artery#ala`). */
export const PlaceName = z.string().regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/, "a landmark, or structure#point");

/** Places with weights that add to 1: the point lies at their weighted mean. */
export const Anchor = z.record(PlaceName, z.number().min(-1).max(2));
export type Anchor = z.infer<typeof Anchor>;

export const Landmark = z.strictObject({
  id: Id,
  name: z.string().min(1),
  side: z.enum(["midline", "paired"]),
  /** Vertices of the face mesh whose mean it is; for a paired landmark, those of the subject's left. */
  mesh: z.array(z.int().min(0).max(467)).min(1).optional(),
  /** Where it lies when the mesh does not hold it, and what it moves with in a sampled population. */
  anchor: Anchor.optional(),
  /** True when the mesh lacks it: on a given face it is then guessed, with the spread below. */
  estimated: z.boolean(),
  lateral: Varying.optional(),
  up: Varying.optional(),
  forward: Varying.optional(),
  why: z.string().optional(),
});
export type Landmark = z.infer<typeof Landmark>;

/** One control point of a course, written for the subject's left. */
export const StructurePoint = z.strictObject({
  id: Id,
  anchor: Anchor,
  /** Which way the skin looks here, in degrees: 0 straight ahead, 90 to the side. */
  facing: z.number().min(-90).max(120),
  /** Along the skin, away from the midline and backwards as the face turns; millimetres. */
  lateral: Varying,
  up: Varying,
  /** Below the skin; millimetres. */
  depth: Varying,
  /** Soft tissue down to bone or the cavity behind; depth never passes it. */
  tissue: z.number().positive(),
  /** A point only to measure to or from: no course runs through it. */
  mark: z.boolean().optional(),
  /** False when the anchor lies under the skin already, so that no skin is sought here. */
  skin: z.boolean().optional(),
});
export type StructurePoint = z.infer<typeof StructurePoint>;
