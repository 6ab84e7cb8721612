import reference from "../../../data/anatomy/reference-face.json";

/** A point of the drawing, in millimetres: x to the subject's left (the viewer's right), y down. */
export type Point = [x: number, y: number];

/** How far from the face the eye stands that draws it; nearer makes the nose larger and the sides narrower. */
const VIEWING_DISTANCE_MM = 620;

const seen: Point[] = reference.vertices.map(([x = 0, y = 0, z = 0]) => {
  const nearness = VIEWING_DISTANCE_MM / (VIEWING_DISTANCE_MM - z);
  return [x * nearness, -y * nearness];
});

/** Where a vertex of the reference mesh is seen from the front. */
export function at(vertex: number): Point {
  const point = seen[vertex];
  if (point === undefined)
    throw new RangeError(`invalid vertex; not a whole number from 0 to ${seen.length - 1}: ${vertex}`);
  return point;
}

const mirrored = reference.vertices.map(([x = 0, y = 0, z = 0]) => {
  const distances = reference.vertices.map(([u = 0, v = 0, w = 0]) => Math.hypot(u + x, v - y, w - z));
  return distances.indexOf(Math.min(...distances));
});

/** The vertex at the same place on the other side of the face. */
export function mirror(vertex: number): number {
  at(vertex);
  return mirrored[vertex] ?? vertex;
}

/** Each edge of the mesh once, as pairs of vertices. */
export const edges: [number, number][] = [
  ...new Set(
    reference.triangles.flatMap(([a = 0, b = 0, c = 0]) =>
      [
        [a, b],
        [b, c],
        [c, a],
      ].map(([from = 0, to = 0]) => `${Math.min(from, to)} ${Math.max(from, to)}`),
    ),
  ),
].map((edge) => edge.split(" ").map(Number) as [number, number]);

/** The closed contours that the mesh names, each a ring of vertices. */
export const contours = reference.closedContours;

/** The triangles of the mesh, as three vertices each. */
export const triangles: readonly (readonly number[])[] = reference.triangles;
