import type { SkinSurface } from "./skin-surface.ts";

/** The vertices on which the field is counted: those of the mesh itself, refined; the rim beyond it is guessed. */
function counted({ firmness }: SkinSurface): number[] {
  return [...firmness.keys()].filter((vertex) => firmness[vertex] === 1);
}

/** Where the field is counted, six numbers each: the place, and which way the skin looks. */
export function placesOf(surface: SkinSurface): Float32Array {
  const vertices = counted(surface);
  const places = new Float32Array(vertices.length * 6);
  vertices.forEach((vertex, index) => {
    places.set(surface.positions.subarray(vertex * 3, vertex * 3 + 3), index * 6);
    places.set(surface.normals.subarray(vertex * 3, vertex * 3 + 3), index * 6 + 3);
  });
  return places;
}

/** The counted shares on every vertex of the surface; none on the rim. */
export function fieldOn(surface: SkinSurface, shares: Float32Array): Float32Array {
  const all = new Float32Array(surface.firmness.length);
  counted(surface).forEach((vertex, index) => {
    all[vertex] = shares[index] ?? 0;
  });
  return all;
}
