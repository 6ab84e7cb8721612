import { z } from "zod";
import { Id } from "../../evidence/index.ts";
import { StructurePoint } from "./point.ts";
import { Varying } from "./varying.ts";

export const StructureKind = z.enum([
  "muscle",
  "nerve",
  "artery",
  "vein",
  "duct",
  "ligament",
  "foramen",
  "gland",
  "sheet",
  "pattern",
]);
export type StructureKind = z.infer<typeof StructureKind>;

/** Something in which people differ by kind: each side, or each person, has one of the options. */
export const Feature = z.strictObject({
  id: Id,
  scope: z.enum(["side", "person"]),
  options: z.array(z.strictObject({ id: Id, share: Varying })).min(2),
});
export type Feature = z.infer<typeof Feature>;

export const Course = z.strictObject({
  id: Id,
  points: z.array(Id).min(1),
  /** The layer it runs in, in words. */
  plane: z.string().min(1).nullable(),
  /** Only where the named feature takes one of these options; always, when absent. */
  when: z.record(Id, z.array(Id).min(1)).optional(),
});
export type Course = z.infer<typeof Course>;

/** One nerve, vessel, muscle, ligament, duct, gland or opening in bone, and how it varies. */
export const Structure = z.strictObject({
  id: Id,
  name: z.string().min(1),
  kind: StructureKind,
  side: z.enum(["midline", "paired"]),
  /** Correlation of left and right over people. */
  leftRight: z.number().min(0).max(1),
  /** Correlation of one control point with the next: how smoothly a course is displaced. */
  along: z.number().min(0).max(1),
  features: z.array(Feature),
  points: z.array(StructurePoint),
  courses: z.array(Course),
  /** Widths, thicknesses and diameters by name; `breadth` and `thickness` give the course its body. */
  scalars: z.record(Id, Varying),
  note: z.string().optional(),
  /** The measurements in the data about it. */
  measurements: z.array(Id),
});
export type Structure = z.infer<typeof Structure>;
