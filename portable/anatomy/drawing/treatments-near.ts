import { isPositive } from "../../distributions/index.ts";
import { dot, minus, plus, times, type Vector } from "../face/vector.ts";
import type { PathOnFace } from "./paths-on-face.ts";

/** A path that passes near a place, and how far from it on the skin. */
export interface PathNear {
  path: PathOnFace;
  distanceMm: number;
}

/** The paths that come within `within` millimetres of a place on the skin, nearest first, one for each treatment. */
export function treatmentsNear(paths: readonly PathOnFace[], place: Vector, within = 10): PathNear[] {
  isPositive("within", within);
  const nearest = new Map<string, PathNear>();
  for (const path of paths) {
    const distanceMm = distanceTo(path, place);
    const before = nearest.get(path.treatment)?.distanceMm ?? Number.POSITIVE_INFINITY;
    if (distanceMm <= within && distanceMm < before) nearest.set(path.treatment, { path, distanceMm });
  }
  return [...nearest.values()].sort((a, b) => a.distanceMm - b.distanceMm);
}

/** A needle is put in at its stations; every other tool passes from one to the next. */
function distanceTo({ skin, tool }: PathOnFace, place: Vector): number {
  const spots = skin.map((spot) => Math.hypot(...minus(spot, place)));
  if (tool === "needle") return Math.min(...spots);
  const pieces = skin.slice(1).map((to, index) => {
    const from = skin[index] ?? to;
    const step = minus(to, from);
    const size = dot(step, step);
    const share = size < 1e-9 ? 0 : Math.min(1, Math.max(0, dot(minus(place, from), step) / size));
    return Math.hypot(...minus(plus(from, times(step, share)), place));
  });
  return Math.min(...spots, ...pieces);
}
