import { isFiniteNumber } from "../../distributions/index.ts";
import { dot, minus, plus, times, type Vector } from "../face/vector.ts";
import type { SampledCourse } from "./sampled-courses.ts";

/** A place on the skin, and which way the skin looks there (of length 1). */
export interface SkinPlace {
  place: Vector;
  normal: Vector;
}

/** Deeper than this, and the needle would have left the face; millimetres. */
const deepest = 45;
/** What stands out of the plane that touches the skin here, where the face is round. */
const above = 6;

/**
 * Looks straight down through the skin at one place: in whom the course passes within `within` millimetres to any
 * side (half its breadth taken off), and how deep it lies there. `meet` is called for each of those people; nothing
 * is asked of those who lack the course.
 */
export function lookUnder(
  { place, normal }: SkinPlace,
  course: SampledCourse,
  draws: number,
  within: number,
  meet: (row: number, depth: number) => void,
): void {
  const reach = within + course.halfBreadth;
  // A place that is none would be far from everything, which reads as safe.
  for (const value of [...place, ...normal]) isFiniteNumber("place", value);
  if (farFromBox(place, normal, course.box, reach)) return;
  const [ax, ay, az] = acrossOf(normal);
  const [ux, uy, uz] = cross(normal, [ax, ay, az]);
  const [nx, ny, nz] = normal;
  const [px, py, pz] = place;
  const { points, present } = course;
  const reachSquared = reach * reach;
  // Plain numbers in plain loops: this runs for every person at every place of a face.
  for (let row = 0; row < draws; row++) {
    if (present !== null && present[row] === 0) continue;
    let nearest = Number.POSITIVE_INFINITY;
    let depth = 0;
    let fromU = 0;
    let fromV = 0;
    let fromDeep = 0;
    for (let index = 0; index < points.length; index++) {
      const columns = points[index] as (typeof points)[number];
      const x = (columns.x[row] as number) - px;
      const y = (columns.y[row] as number) - py;
      const z = (columns.z[row] as number) - pz;
      const toU = x * ax + y * ay + z * az;
      const toV = x * ux + y * uy + z * uz;
      const toDeep = -(x * nx + y * ny + z * nz);
      if (index === 0 && points.length > 1) {
        fromU = toU;
        fromV = toV;
        fromDeep = toDeep;
        continue;
      }
      if (points.length === 1) {
        fromU = toU;
        fromV = toV;
        fromDeep = toDeep;
      }
      const du = toU - fromU;
      const dv = toV - fromV;
      const size = du * du + dv * dv;
      const share = size < 1e-9 ? 0 : Math.min(1, Math.max(0, -(fromU * du + fromV * dv) / size));
      const deep = fromDeep + share * (toDeep - fromDeep);
      const u = fromU + share * du;
      const v = fromV + share * dv;
      const squared = u * u + v * v;
      if (squared < nearest && deep >= -above && deep <= deepest) {
        nearest = squared;
        depth = deep;
      }
      fromU = toU;
      fromV = toV;
      fromDeep = toDeep;
    }
    if (nearest <= reachSquared) meet(row, Math.max(0, depth));
  }
}

/** Whether no one's course can lie near the line that runs inwards from the place. */
function farFromBox(
  place: Vector,
  normal: Vector,
  { low, high }: SampledCourse["box"],
  reach: number,
): boolean {
  const middle = times(plus(low, high), 0.5);
  const radius = Math.hypot(...minus(high, low)) / 2;
  const apart = minus(middle, place);
  const along = Math.min(above, Math.max(-deepest, dot(apart, normal)));
  return Math.hypot(...minus(apart, times(normal, along))) > radius + reach;
}

/** A direction along the skin. */
function acrossOf(normal: Vector): Vector {
  const flat: Vector = Math.abs(normal[1]) < 0.9 ? [normal[2], 0, -normal[0]] : [1, 0, 0];
  return times(flat, 1 / Math.hypot(...flat));
}

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
