import type { Vector } from "../../portable/anatomy/index.ts";

/** Steps from one point of a course to the next. */
const STEPS = 7;

/** A smooth line through the points (centripetal Catmull-Rom would not differ to the eye at these distances; uniform is used). */
export function smoothLine(points: readonly Vector[], steps = STEPS): Vector[] {
  if (points.length < 3) return [...points];
  const at = (index: number): Vector => points[Math.min(points.length - 1, Math.max(0, index))] ?? [0, 0, 0];
  const line: Vector[] = [];
  for (let index = 0; index < points.length - 1; index++) {
    const [p, a, b, q] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    for (let step = 0; step < steps; step++) line.push(between(p, a, b, q, step / steps));
  }
  line.push(at(points.length - 1));
  return line;
}

function between(p: Vector, a: Vector, b: Vector, q: Vector, t: number): Vector {
  const on = (axis: 0 | 1 | 2): number =>
    0.5 *
    (2 * a[axis] +
      (b[axis] - p[axis]) * t +
      (2 * p[axis] - 5 * a[axis] + 4 * b[axis] - q[axis]) * t * t +
      (3 * a[axis] - p[axis] - 3 * b[axis] + q[axis]) * t * t * t);
  return [on(0), on(1), on(2)];
}
