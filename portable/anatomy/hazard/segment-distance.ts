import type { Vector } from "../face/vector.ts";
import type { Column, Position } from "../sampling/anatomies.ts";

/** A segment between two sampled points; the same point twice for a single spot. */
export interface Segment {
  from: Position;
  to: Position;
  /** The ball around it in each person: middle, and half the length; null for a single spot. */
  middle: Position;
  half: Column | null;
}

/** Half width and half thickness of what runs along the segment; null for none. */
export interface Body {
  breadth: Column | null;
  thickness: Column | null;
  /** No one's half breadth and half thickness together pass this. */
  most: number;
}

/** A segment with the ball around it worked out once, for all that it is held against. */
export function segmentOf(
  from: Position,
  to: Position,
  fresh: () => Column = () => new Float64Array(from.x.length),
): Segment {
  if (from === to) return { from, to, middle: from, half: null };
  const middle = { x: fresh(), y: fresh(), z: fresh() };
  const half = fresh();
  for (let row = 0; row < half.length; row++) {
    const x = ((to.x[row] as number) - (from.x[row] as number)) / 2;
    const y = ((to.y[row] as number) - (from.y[row] as number)) / 2;
    const z = ((to.z[row] as number) - (from.z[row] as number)) / 2;
    middle.x[row] = (from.x[row] as number) + x;
    middle.y[row] = (from.y[row] as number) + y;
    middle.z[row] = (from.z[row] as number) + z;
    half[row] = Math.sqrt(x * x + y * y + z * z);
  }
  return { from, to, middle, half };
}

export function bodyOf(breadth: Column | null, thickness: Column | null): Body {
  return { breadth, thickness, most: (largest(breadth) + largest(thickness)) / 2 };
}

const largest = (column: Column | null): number => {
  let most = 0;
  for (const value of column ?? []) if (value > most) most = value;
  return most;
};

/** How two segments lie to each other on average: what is asked first, and nothing that changes an answer. */
export interface Apart {
  /** The axis along which they lie furthest apart. */
  mostApart: "x" | "y" | "z";
  /** From the nearest place of the course to that of the path, of length 1; null where they meet. */
  apart: Vector | null;
}

const nowhere: Apart = { mostApart: "x", apart: null };

const otherAxes = { x: ["y", "z"], y: ["x", "z"], z: ["x", "y"] } as const;

/** Millimetres; keeps rounding from passing over a pair that just touches. */
const rounding = 1e-6;

/**
 * Of the first `count` people listed in `open`, keeps at the front of the list those in whom the two segments do
 * not come within `within` of each other, and returns how many they are. The nearest points are found in space (Ericson 2005, section 5.1.9); what parts them is split along
 * the skin's normal and across it, and the structure's half thickness and half breadth are taken off. Balls
 * around both are held against each other first, which spares most people the rest.
 */
export function keepBeyond(
  open: Uint32Array,
  count: number,
  path: Segment,
  course: Segment,
  body: Body,
  normal: Vector,
  within: number,
  { mostApart, apart }: Apart = nowhere,
): number {
  const { x: ax, y: ay, z: az } = path.from;
  const { x: bx, y: by, z: bz } = path.to;
  const { x: cx, y: cy, z: cz } = course.from;
  const { x: dx, y: dy, z: dz } = course.to;
  const [second, third] = otherAxes[mostApart];
  const { [mostApart]: ka, [second]: kb, [third]: kc } = path.middle;
  const { [mostApart]: la, [second]: lb, [third]: lc } = course.middle;
  const { half: pathHalf } = path;
  const { half: courseHalf } = course;
  const { breadth, thickness } = body;
  const near = within + body.most + rounding;
  const [nx, ny, nz] = normal;
  const [ex, ey, ez] = apart ?? [0, 0, 0];
  const limit = within * within;
  const spot = path.from === path.to;
  const point = course.from === course.to;
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const row = open[index] as number;
    open[kept] = row;
    kept += 1;
    const ma = (ka[row] as number) - (la[row] as number);
    const far =
      near +
      (pathHalf === null ? 0 : (pathHalf[row] as number)) +
      (courseHalf === null ? 0 : (courseHalf[row] as number));
    if (ma > far || -ma > far) continue;
    const mb = (kb[row] as number) - (lb[row] as number);
    const mc = (kc[row] as number) - (lc[row] as number);
    if (ma * ma + mb * mb + mc * mc > far * far) continue;
    const px = ax[row] as number;
    const py = ay[row] as number;
    const pz = az[row] as number;
    const qx = cx[row] as number;
    const qy = cy[row] as number;
    const qz = cz[row] as number;
    const ux = spot ? 0 : (bx[row] as number) - px;
    const uy = spot ? 0 : (by[row] as number) - py;
    const uz = spot ? 0 : (bz[row] as number) - pz;
    const vx = point ? 0 : (dx[row] as number) - qx;
    const vy = point ? 0 : (dy[row] as number) - qy;
    const vz = point ? 0 : (dz[row] as number) - qz;
    const rx = px - qx;
    const ry = py - qy;
    const rz = pz - qz;
    if (apart !== null) {
      const start = rx * ex + ry * ey + rz * ez;
      const alongPath = ux * ex + uy * ey + uz * ez;
      const alongCourse = vx * ex + vy * ey + vz * ez;
      // The least that the path's shadow lies beyond the course's.
      if (start + Math.min(0, alongPath) - Math.max(0, alongCourse) > near) continue;
    }
    const uu = ux * ux + uy * uy + uz * uz;
    const vv = vx * vx + vy * vy + vz * vz;
    const vr = vx * rx + vy * ry + vz * rz;
    const ur = ux * rx + uy * ry + uz * rz;
    let s = 0;
    let t = 0;
    if (uu < 1e-9) t = vv < 1e-9 ? 0 : clamp(vr / vv);
    else if (vv < 1e-9) s = clamp(-ur / uu);
    else {
      const uv = ux * vx + uy * vy + uz * vz;
      const spread = uu * vv - uv * uv;
      s = spread < 1e-9 ? 0 : clamp((uv * vr - ur * vv) / spread);
      t = (uv * s + vr) / vv;
      if (t < 0) {
        t = 0;
        s = clamp(-ur / uu);
      } else if (t > 1) {
        t = 1;
        s = clamp((uv - ur) / uu);
      }
    }
    const gx = rx + s * ux - t * vx;
    const gy = ry + s * uy - t * vy;
    const gz = rz + s * uz - t * vz;
    const gap = gx * gx + gy * gy + gz * gz;
    if (gap > near * near) continue;
    const out = gx * nx + gy * ny + gz * nz;
    const across = Math.sqrt(Math.max(0, gap - out * out));
    const half = breadth === null ? 0 : (breadth[row] as number) / 2;
    const halfDeep = thickness === null ? 0 : (thickness[row] as number) / 2;
    const deep = Math.abs(out) - halfDeep;
    const wide = across - half;
    const a = Math.max(0, deep);
    const b = Math.max(0, wide);
    if (a * a + b * b <= limit) kept -= 1;
  }
  return kept;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
