import { z } from "zod";
import { Id, Region } from "../../evidence/index.ts";
import { Anchor } from "./point.ts";

export const Effect = z.enum(["blocks-vessels", "weakens-muscles", "cuts", "heats", "dissolves-fat"]);
export type Effect = z.infer<typeof Effect>;

export const Tool = z.enum(["needle", "cannula", "thread", "incision", "dissection", "energy"]);
export type Tool = z.infer<typeof Tool>;

export const Station = z.strictObject({
  anchor: Anchor,
  lateral: z.number(),
  up: z.number(),
  facing: z.number(),
});
export type Station = z.infer<typeof Station>;

/** One place where a treatment goes in or through, written for the subject's left. */
export const TreatmentPath = z.strictObject({
  id: Id,
  name: z.string().min(1),
  region: Region,
  tool: Tool,
  /** The layer it runs in, in words. */
  plane: z.string().min(1),
  side: z.enum(["midline", "paired"]),
  /** Below the skin; millimetres. */
  depth: z.strictObject({ mean: z.number().positive(), sd: z.number().min(0) }),
  /** How far from the written place it is put in practice: a standard deviation in millimetres. */
  spread: z.number().min(0),
  stations: z.array(Station).min(1),
});
export type TreatmentPath = z.infer<typeof TreatmentPath>;

/** Where one treatment goes on the face. */
export const TreatmentPaths = z.strictObject({
  treatment: Id,
  effect: Effect,
  /** What the paths rest on. */
  basis: z.enum(["textbook", "label"]),
  sources: z.array(Id),
  /**
   * Millimetres that what is injected spreads from the needle. Counted only when asked for; the usual
   * answer is the reach of the tool.
   */
  spreads: z.number().positive().optional(),
  /** Structures at risk beyond the kinds that the effect harms. */
  alsoAtRisk: z.array(Id).optional(),
  note: z.string().optional(),
  paths: z.array(TreatmentPath).min(1),
});
export type TreatmentPaths = z.infer<typeof TreatmentPaths>;
