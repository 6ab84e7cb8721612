import type { Atlas } from "../data/atlas.ts";

/** Whether a number has one value for both sides, and how alike the two are when it does not. */
export interface Pairing {
  single: boolean;
  correlation: number;
}

export function pairing(atlas: Atlas, name: string): Pairing {
  const structure = atlas.structure.get(name.split(/[#!/]/)[0] ?? "");
  if (structure && name !== `${structure.id}.lateral` && /[#!/]/.test(name)) {
    return { single: structure.side === "midline", correlation: structure.leftRight };
  }
  const landmark = atlas.landmark.get(name.slice(0, name.lastIndexOf(".")));
  return { single: landmark?.side === "midline", correlation: landmarkLikeness };
}

/** Left and right landmarks of one face differ little next to how faces differ. */
const landmarkLikeness = 0.85;

/** The point of the same course before each, and how alike their displacements are. */
export function predecessors(atlas: Atlas): Map<string, { name: string; along: number }> {
  const found = new Map<string, { name: string; along: number }>();
  for (const structure of atlas.rows.structures) {
    const points = structure.points.filter((point) => !point.mark);
    points.forEach((point, index) => {
      const previous = points[index - 1];
      if (!previous) return;
      for (const axis of ["lateral", "up", "depth"]) {
        found.set(`${structure.id}#${point.id}.${axis}`, {
          name: `${structure.id}#${previous.id}.${axis}`,
          along: structure.along,
        });
      }
    });
  }
  return found;
}
