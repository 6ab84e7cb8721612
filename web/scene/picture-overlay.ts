import { type Atlas, readFace, type SeenLandmarks } from "../../portable/anatomy/index.ts";
import { contours } from "../panels/face/mesh.ts";
import type { SkinSurface } from "./skin-surface.ts";

/** A picture over the skin: where each vertex of the mesh lies in it, as shares of its width and height. */
export interface PictureOverlay {
  bitmap: ImageBitmap;
  places: readonly (readonly [number, number])[];
}

/** Lays a picture over the face that was found in it. In a mirror image left and right have changed places. */
export function overlaid(bitmap: ImageBitmap, landmarks: SeenLandmarks, atlas: Atlas): PictureOverlay | null {
  const read = readFace(landmarks, atlas);
  if (!read.ok) return null;
  const { points, width, height } = landmarks;
  const places = read.face.vertices.map((_, vertex): [number, number] => {
    const seen = read.pose.mirrored ? (atlas.mirror[vertex] ?? vertex) : vertex;
    const [x = 0, y = 0] = points[seen] ?? [];
    return [x / width, y / height];
  });
  return { bitmap, places };
}

/** Places for every vertex of the surface, two numbers each; the rim takes those of the edge it grows from. */
export function onSurface(
  places: PictureOverlay["places"],
  { before, between, firmness }: Pick<SkinSurface, "before" | "between" | "firmness">,
): Float32Array {
  const edge = contours["face-oval"];
  const first = (vertex: number): readonly [number, number] => {
    const own = vertex < places.length ? vertex : (edge[(vertex - places.length) % edge.length] ?? 0);
    return places[own] ?? [0, 0];
  };
  const halfway =
    (pairs: Uint32Array, of: (vertex: number) => readonly [number, number]) =>
    (vertex: number): readonly [number, number] => {
      const a = of(pairs[vertex * 2] ?? 0);
      const b = of(pairs[vertex * 2 + 1] ?? 0);
      return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    };
  const place = halfway(between, halfway(before, first));
  const all = new Float32Array(firmness.length * 2);
  for (let vertex = 0; vertex < firmness.length; vertex++) all.set(place(vertex), vertex * 2);
  return all;
}
