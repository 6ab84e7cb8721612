import { z } from "zod";
import { Id, Region } from "../../evidence/index.ts";
import { Anchor } from "./point.ts";

export const Effect = z.enum([
  "blocks-vessels",
  "injects",
  "weakens-muscles",
  "cuts",
  "heats",
  "dissolves-fat",
]);
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
  /** Other regions that it runs in as well. */
  alsoIn: z.array(Region).min(1).optional(),
  tool: Tool,
  /** The layer it runs in, in words. */
  plane: z.string().min(1),
  side: z.enum(["midline", "paired"]),
  /** Below the skin; millimetres. */
  depth: z.strictObject({ mean: z.number().positive(), sd: z.number().min(0) }),
  /** How far from the written place it is put in practice: a standard deviation in millimetres. */
  spread: z.number().min(0),
  /** What states its place, layer or depth, when that is more than general knowledge of the technique. */
  source: Id.optional(),
  /** What of it the source states; the rest is from textbooks. */
  says: z.string().min(1).optional(),
  stations: z.array(Station).min(1),
});
export type TreatmentPath = z.infer<typeof TreatmentPath>;

/** Whether a path runs in a region; every one does when the whole face, or nothing, is asked. */
export const runsIn = (path: TreatmentPath, region: Region | undefined): boolean =>
  region === undefined ||
  region === "whole-face" ||
  path.region === region ||
  path.alsoIn?.includes(region) === true;

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
  /**
   * It goes where the person's mark, scar or lump is: only one of the paths is meant, and without a region
   * nothing can be said.
   */
  atMark: z.literal(true).optional(),
  /** Why it is none of the treatments in `data/treatments/`. */
  elsewhere: z.string().min(1).optional(),
  note: z.string().optional(),
  paths: z.array(TreatmentPath).min(1),
});
export type TreatmentPaths = z.infer<typeof TreatmentPaths>;

/** A treatment that goes nowhere in particular, and why: nothing may be said of what lies in its way. */
export const WithoutPaths = z.strictObject({
  treatment: Id,
  kind: z.enum(["on-the-surface", "in-the-skin", "at-the-mark", "not-through-the-face"]),
  why: z.string().min(1),
});
export type WithoutPaths = z.infer<typeof WithoutPaths>;
