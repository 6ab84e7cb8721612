import type { Vector } from "../../portable/anatomy/index.ts";

/** The skin as triangles fine enough to look smooth; plain numbers, so that a worker can count over it. */
export interface SkinSurface {
  /** Three numbers a vertex, millimetres. */
  positions: Float32Array;
  /** Three numbers a vertex, of length 1. */
  normals: Float32Array;
  triangles: Uint32Array;
  /** How firmly a vertex is drawn: 1 on the mesh, 0 where the face beyond it is only guessed. */
  firmness: Float32Array;
  /** For each vertex the two it lies between, of those that were there before the last refinement; its own number twice for one of those. */
  between: Uint32Array;
  /** The same for those, between the vertices of the mesh and of its rim. */
  before: Uint32Array;
}

interface Shape {
  vertices: Vector[];
  triangles: [number, number, number][];
}

const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const times = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vector): Vector => times(a, 1 / Math.max(1e-9, Math.hypot(...a)));

/** Normals of the vertices: those of the triangles around them, weighted by area. */
function normalsOf({ vertices, triangles }: Shape): Vector[] {
  const sums: Vector[] = vertices.map(() => [0, 0, 0]);
  for (const corners of triangles) {
    const [a, b, c] = corners.map((corner) => vertices[corner] ?? [0, 0, 0]) as [Vector, Vector, Vector];
    const face = cross(minus(b, a), minus(c, a));
    for (const corner of corners) sums[corner] = plus(sums[corner] ?? [0, 0, 0], face);
  }
  return sums.map(unit);
}

/** How far a new vertex is drawn towards the planes that touch its two neighbours (Boubekeur and Alexa 2008). */
const roundness = 0.7;

/**
 * Splits every triangle into four; the new vertices bulge as the surface does (Phong tessellation). `between` names
 * the two vertices of each.
 */
function refined(shape: Shape, normals: Vector[]): Shape & { between: [number, number][] } {
  const vertices = [...shape.vertices];
  const between = vertices.map((_, index): [number, number] => [index, index]);
  const made = new Map<string, number>();
  const middle = (from: number, to: number): number => {
    const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
    const done = made.get(key);
    if (done !== undefined) return done;
    const [a, b]: [Vector, Vector] = [vertices[from] ?? [0, 0, 0], vertices[to] ?? [0, 0, 0]];
    const flat = times(plus(a, b), 0.5);
    const onto = (at: Vector, normal: Vector): Vector =>
      minus(flat, times(normal, dot(minus(flat, at), normal)));
    const round = times(plus(onto(a, normals[from] ?? [0, 0, 1]), onto(b, normals[to] ?? [0, 0, 1])), 0.5);
    const index = vertices.push(plus(times(flat, 1 - roundness), times(round, roundness))) - 1;
    between.push([from, to]);
    made.set(key, index);
    return index;
  };
  const triangles = shape.triangles.flatMap(([a, b, c]): [number, number, number][] => {
    const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)];
    return [
      [a, ab, ca],
      [ab, b, bc],
      [ca, bc, c],
      [ab, bc, ca],
    ];
  });
  return { vertices, triangles, between };
}

/** Steps back from the edge of the mesh: millimetres behind, and outwards; how firm each is drawn. */
const rimSteps = [
  { back: 9, out: 3.5, firm: 0.62 },
  { back: 21, out: 5.5, firm: 0.28 },
  { back: 36, out: 6, firm: 0 },
];

/** A rim that leads the edge of the mesh backwards and lets it fade: the mesh ends before the ears and the hair. */
function rimmed({ vertices, triangles }: Shape, oval: readonly number[]): Shape & { firmness: number[] } {
  const all = [...vertices];
  const firmness = vertices.map(() => 1);
  const more: [number, number, number][] = [];
  const edge = oval.map((index) => vertices[index] ?? ([0, 0, 0] as Vector));
  const centre = times(
    edge.reduce((sum, at) => plus(sum, at), [0, 0, 0] as Vector),
    1 / edge.length,
  );
  let before = [...oval];
  for (const { back, out, firm } of rimSteps) {
    const ring = edge.map((at) => {
      const away = unit([at[0] - centre[0], at[1] - centre[1], 0]);
      // Under the chin the face runs straight back; at the temples and the brow it also widens.
      const wide = away[1] < -0.4 ? -0.6 : 1;
      // The forehead rises on before it turns back.
      const rise = Math.max(0, away[1]) ** 2;
      firmness.push(firm);
      return (
        all.push(
          plus(at, [
            away[0] * out * wide,
            away[1] * out * wide + rise * back * 0.5,
            -back * (1 - 0.45 * rise),
          ]),
        ) - 1
      );
    });
    ring.forEach((vertex, place) => {
      const next = (place + 1) % ring.length;
      const [a, b, c, d] = [before[place] ?? 0, before[next] ?? 0, vertex, ring[next] ?? 0];
      more.push([a, c, b], [b, c, d]);
    });
    before = ring;
  }
  return { vertices: all, triangles: [...triangles, ...outwards(more, all, centre)], firmness };
}

/** Triangles turned so that they look away from the middle of the head. */
function outwards(triangles: [number, number, number][], vertices: Vector[], centre: Vector) {
  const inside: Vector = [centre[0], centre[1], centre[2] - 60];
  return triangles.map(([a, b, c]): [number, number, number] => {
    const [p, q, r] = [a, b, c].map((index) => vertices[index] ?? centre) as [Vector, Vector, Vector];
    return dot(cross(minus(q, p), minus(r, p)), minus(p, inside)) < 0 ? [a, c, b] : [a, b, c];
  });
}

/** The surface of a face from its mesh; `oval` is the ring of vertices at the mesh's edge. */
export function skinSurface(
  vertices: readonly Vector[],
  triangles: readonly (readonly number[])[],
  oval: readonly number[],
): SkinSurface {
  const mesh: Shape = {
    vertices: [...vertices],
    triangles: triangles.map(([a = 0, b = 0, c = 0]) => [a, b, c]),
  };
  const rim = rimmed(mesh, oval);
  const once = refined(rim, normalsOf(rim));
  const onceFirm = once.between.map(([a, b]) => ((rim.firmness[a] ?? 0) + (rim.firmness[b] ?? 0)) / 2);
  const twice = refined(once, normalsOf(once));
  const firmness = twice.between.map(([a, b]) => ((onceFirm[a] ?? 0) + (onceFirm[b] ?? 0)) / 2);
  const normals = normalsOf(twice);
  return {
    positions: Float32Array.from(twice.vertices.flat()),
    normals: Float32Array.from(normals.flat()),
    triangles: Uint32Array.from(twice.triangles.flat()),
    firmness: Float32Array.from(firmness),
    between: Uint32Array.from(twice.between.flat()),
    before: Uint32Array.from(once.between.flat()),
  };
}
