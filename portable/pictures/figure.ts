import type { Certainty, Measure, Outcome } from "../evidence/index.ts";

/**
 * One known or unknown figure, ready to be put into words and drawn. Proportions lie in [0, 1].
 * An outcome of an option is one once its direction is added; so is a published figure of burden.
 */
export interface Figure {
  kind: "benefit" | "harm" | "practical" | "burden";
  /** Which way is better; decides which way a figure is rounded. */
  direction: Outcome["direction"];
  measure: Measure | null;
  unit: string | null;
  centre: number | null;
  interval: [number, number] | null;
  /** Where the next clinic's result would likely fall. */
  prediction: [number, number] | null;
  /** The span of several findings that may not be pooled, or the ends a source gives. */
  range: [number, number] | null;
  followUpWeeks: number | null;
  /** The shortest and the longest time of several findings that were not taken at one time. */
  followUpSpan?: [number, number];
  people: number | null;
  studies: number | null;
  certainty: Certainty | null;
  indirect: boolean;
  unknown: boolean;
  because: string;
}

/** Where a rounding error may fall: towards fewer for what is hoped for, towards more for what is feared. */
export type Towards = "up" | "down";

/**
 * Which way to round so that no figure reassures: good things down, bad things up. A figure with no
 * better side is rounded down when it is a benefit and up otherwise.
 */
export function cautiousSide(figure: Pick<Figure, "kind" | "direction">): Towards {
  if (figure.direction === "more-is-better") return "down";
  if (figure.direction === "less-is-better") return "up";
  return figure.kind === "benefit" ? "down" : "up";
}
