import type { SkinSurface } from "./skin-surface.ts";

/** Where the field is counted: the vertices before the last refinement, six numbers each. */
export function placesOf({ positions, normals, known }: SkinSurface): Float32Array {
  const places = new Float32Array(known * 6);
  for (let vertex = 0; vertex < known; vertex++) {
    places.set(positions.subarray(vertex * 3, vertex * 3 + 3), vertex * 6);
    places.set(normals.subarray(vertex * 3, vertex * 3 + 3), vertex * 6 + 3);
  }
  return places;
}

/** The counted shares on every vertex: those of the last refinement lie halfway. Nothing is shown on the guessed rim. */
export function fieldOn({ between, firmness }: SkinSurface, coarse: Float32Array): Float32Array {
  return Float32Array.from(firmness, (firm, vertex) => {
    const [a, b] = [between[vertex * 2] ?? 0, between[vertex * 2 + 1] ?? 0];
    return firm < 1 ? 0 : ((coarse[a] ?? 0) + (coarse[b] ?? 0)) / 2;
  });
}
