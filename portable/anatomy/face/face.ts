import type { Atlas } from "../data/atlas.ts";
import { type Side, times, type Vector } from "./vector.ts";

/** A face in the frame of the atlas: millimetres, root of the nose at the origin, pose removed. */
export interface Face {
  /** The 468 vertices of the mesh. */
  vertices: readonly Vector[];
  /** Pupil centres, where the irises were seen. */
  pupils: Readonly<Record<Side, Vector>> | null;
  /** Relative standard deviation of the scale; 0 where the face is in millimetres already. */
  scaleError: number;
}

const noseRoot = 168;

const references = new WeakMap<Atlas, Face>();

/** The neutral mesh as a face; its scale is taken as given. The same one every time. */
export function referenceFace(atlas: Atlas): Face {
  const found = references.get(atlas) ?? {
    vertices: fromNoseRoot(atlas.rows.face.vertices),
    pupils: null,
    scaleError: 0,
  };
  references.set(atlas, found);
  return found;
}

/** Moves the root of the nose to the origin. */
export function fromNoseRoot(vertices: readonly Vector[]): Vector[] {
  const [x, y, z] = vertices[noseRoot] ?? [0, 0, 0];
  return vertices.map((vertex): Vector => [vertex[0] - x, vertex[1] - y, vertex[2] - z]);
}

/** Mean of mesh vertices, which are named for the left and mirrored for the right. */
export function meshPlace(face: Face, atlas: Atlas, mesh: readonly number[], side: Side): Vector {
  let sum: Vector = [0, 0, 0];
  for (const index of mesh) {
    const vertex = face.vertices[side === "left" ? index : (atlas.mirror[index] ?? index)] ?? [0, 0, 0];
    sum = [sum[0] + vertex[0], sum[1] + vertex[1], sum[2] + vertex[2]];
  }
  return times(sum, 1 / mesh.length);
}
