import { z } from "zod";

/** Lower-case words joined by single hyphens; the form of every id in `data/`. */
export const Id = z
  .string()
  .regex(/^\*?[a-z0-9]+(?:[-:][a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");

export const Region = z.enum([
  "forehead",
  "glabella",
  "brow",
  "temple",
  "upper-eyelid",
  "lower-eyelid",
  "nose",
  "cheek",
  "ear",
  "lips",
  "perioral",
  "chin",
  "jawline",
  "neck",
  "whole-face",
]);
export type Region = z.infer<typeof Region>;

/** Who sees a person first. One list for concerns, rules and red flags. */
export const Specialty = z.enum([
  "dermatology",
  "plastic-surgery",
  "oculoplastic",
  "ent-facial-plastic",
  "oral-maxillofacial",
  "ophthalmology",
  "neurology",
  "endocrinology",
  "mental-health",
  "general-practice",
  "emergency",
]);
export type Specialty = z.infer<typeof Specialty>;

/** How soon an alarm must be seen, most urgent first. */
export const Urgency = z.enum(["emergency", "same-day", "within-2-weeks", "soon"]);
export type Urgency = z.infer<typeof Urgency>;

/** How sure a figure is, in GRADE's four steps. */
export const Certainty = z.enum(["high", "moderate", "low", "very-low"]);
export type Certainty = z.infer<typeof Certainty>;
