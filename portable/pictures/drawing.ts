import type { Tone } from "./icon-counts.ts";

/** How a mark is to look; the page and the paper give each its colour. `field` is a lighter empty, `hollow` the colour behind. */
export type Look = "empty" | "field" | "full" | "likely" | "possible" | "hollow" | "track" | "tick" | "axis";

/** What a line of a face stands for: its mesh, its features, a layer under its skin, a path, a zone. */
export type FaceLook =
  | "mesh"
  | "firm"
  | "light"
  | "arteries"
  | "veins"
  | "nerves"
  | "muscles"
  | "others"
  | "zones"
  | "path-edge"
  | "paths"
  | "leader";

/**
 * One mark of a drawing. `dots` are the ends of a dashed stroke, so that a row of them is one stroke: draw it with
 * round or square line caps, the given width, and dashes of no length every `pitch`. An `area` is filled, a `stroke` is a line along a path;
 * its looks differ by dashes too, never by colour alone.
 */
export type Mark =
  | { shape: "area"; look: Look; path: string }
  | { shape: "stroke"; look: FaceLook; path: string }
  | { shape: "dots"; look: Look; path: string; width: number; pitch: number; cap: "round" | "square" }
  | { shape: "line"; look: Look; x1: number; y1: number; x2: number; y2: number; width: number }
  | { shape: "circle"; look: Look; x: number; y: number; radius: number }
  | { shape: "text"; x: number; y: number; anchor: "start" | "middle" | "end"; text: string };

/** A picture as plain data: its size in its own units, its marks from back to front, and its words. */
export interface Drawing {
  width: number;
  height: number;
  tone: Tone | "face";
  /** What it shows, in one short sentence: the name a screen reader speaks. */
  title: string;
  /** How to read it; empty when the title says all. */
  description: string;
  marks: Mark[];
}
