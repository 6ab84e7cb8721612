import type { HazardRow } from "../anatomy/index.ts";
import type { Drawing } from "../pictures/index.ts";

/** What a person saw of one treatment on a face, and put into the brief. */
export interface FaceSeen {
  treatment: string;
  /** The part of the face, as a person would name it. */
  where: string;
  /** The reference face, or the person's own: then its proportions are in the drawing, and never a photo. */
  whose: "reference" | "own";
  drawing: Drawing;
  /** What the atlas says of it there; null where it holds no path. */
  rows: readonly HazardRow[] | null;
  /** How the person's own face differs from the reference, in words; empty for the reference face. */
  differs: readonly string[];
}
