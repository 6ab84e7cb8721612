import type { HazardRow } from "../../portable/anatomy/index.ts";
import { type LayerId, layerOf } from "../scene/layers.ts";
import type { DrawnCourse } from "../scene/people.ts";

/** Rarer than this is drawn only when everything is. */
export const often = 0.01;

/**
 * Which courses are drawn: those of the layers shown, and of what the treatment could harm only what it reaches often
 * enough: nothing while that is being counted, or where nothing can be. A kind that it harms nowhere (muscles, for a
 * filler) was not counted, and is drawn whole when it is asked for.
 */
export function shownOf(
  rows: readonly HazardRow[] | null,
  courses: readonly DrawnCourse[],
  layers: ReadonlySet<LayerId>,
  nearOnly: boolean,
): (course: DrawnCourse) => boolean {
  if (!nearOnly) return ({ kind }) => layers.has(layerOf(kind));
  if (rows === null) return () => false;
  const reached = new Map<string, number>();
  for (const { structure, chance } of rows)
    reached.set(structure, Math.max(chance ?? 0, reached.get(structure) ?? 0));
  const counted = new Set(courses.flatMap(({ structure, kind }) => (reached.has(structure) ? [kind] : [])));
  return ({ kind, structure }) =>
    layers.has(layerOf(kind)) && (!counted.has(kind) || (reached.get(structure) ?? 0) >= often);
}
