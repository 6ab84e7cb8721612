import type { Atlas, Face, SkinPlace } from "../../portable/anatomy/index.ts";
import { mirror } from "../panels/face/mesh.ts";
import { meshRegions } from "../panels/face/mesh-regions.ts";
import type { SkinSurface } from "./skin-surface.ts";

export interface NamedPlace {
  name: string;
  place: SkinPlace;
}

/** Places that can be chosen by name instead of touched: the parts of the face, and the marks that the mesh shows. */
export function namedPlaces(
  atlas: Atlas,
  face: Face,
  surface: SkinSurface,
): { group: string; places: NamedPlace[] }[] {
  const at = (vertex: number): SkinPlace => {
    const [x, y, z] = face.vertices[vertex] ?? [0, 0, 0];
    const [nx = 0, ny = 0, nz = 1] = surface.normals.subarray(vertex * 3, vertex * 3 + 3);
    return { place: [x, y, z], normal: [nx, ny, nz] };
  };
  const bothSides = (name: string, right: number, left: number): NamedPlace[] => [
    { name: `${name}, your right`, place: at(right) },
    { name: `${name}, your left`, place: at(left) },
  ];
  const parts = meshRegions.flatMap(({ name, middle }) =>
    mirror(middle) === middle ? [{ name, place: at(middle) }] : bothSides(name, middle, mirror(middle)),
  );
  const marks = atlas.rows.landmarks.flatMap(({ name: plain, mesh, estimated, side }) => {
    const [left] = mesh ?? [];
    if (left === undefined || estimated) return [];
    const name = `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
    return side === "midline" ? [{ name, place: at(left) }] : bothSides(name, mirror(left), left);
  });
  return [
    { group: "Parts of the face", places: parts },
    { group: "Marks of the face", places: marks },
  ];
}
