import type { Vector } from "../face/vector.ts";
import type { Column, Position } from "../sampling/anatomies.ts";

/** A segment between two sampled points; the same point twice for a single spot. */
export interface Segment {
  from: Position;
  to: Position;
}

/** Half width and half thickness of what runs along the segment; null for none. */
export interface Body {
  breadth: Column | null;
  thickness: Column | null;
}

/**
 * Marks the people, from row `start` to before `end`, in whom the two segments come within `within` of each other. The nearest points are
 * found in space (Ericson 2005, section 5.1.9); what parts them is split along the skin's normal and
 * across it, and the structure's half thickness and half breadth are taken off.
 */
export function markWithin(
  hit: Uint8Array,
  path: Segment,
  course: Segment,
  body: Body,
  normal: Vector,
  within: number,
  start: number,
  end: number,
): void {
  const { x: ax, y: ay, z: az } = path.from;
  const { x: bx, y: by, z: bz } = path.to;
  const { x: cx, y: cy, z: cz } = course.from;
  const { x: dx, y: dy, z: dz } = course.to;
  const { breadth, thickness } = body;
  const [nx, ny, nz] = normal;
  const limit = within * within;
  const spot = path.from === path.to;
  const point = course.from === course.to;
  for (let row = start; row < end; row++) {
    if (hit[row] === 1) continue;
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
    const uu = ux * ux + uy * uy + uz * uz;
    const vv = vx * vx + vy * vy + vz * vz;
    const half = breadth === null ? 0 : (breadth[row] as number) / 2;
    const halfDeep = thickness === null ? 0 : (thickness[row] as number) / 2;
    // Midpoints further apart than both half lengths, the body and the reach cannot touch.
    const mx = rx + (ux - vx) / 2;
    const my = ry + (uy - vy) / 2;
    const mz = rz + (uz - vz) / 2;
    const far = within + half + halfDeep;
    // (a + b + far)² is at most 2 far² + 2 (a + b)², and (a + b)² at most (uu + vv) / 2, for half lengths a, b.
    if (mx * mx + my * my + mz * mz > 2 * far * far + uu + vv) continue;
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
    const out = gx * nx + gy * ny + gz * nz;
    const across = Math.sqrt(Math.max(0, gx * gx + gy * gy + gz * gz - out * out));
    const deep = Math.abs(out) - halfDeep;
    const wide = across - half;
    const a = Math.max(0, deep);
    const b = Math.max(0, wide);
    if (a * a + b * b <= limit) hit[row] = 1;
  }
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
