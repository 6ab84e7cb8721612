import type { DangerZone } from "./danger-zone.ts";
import type { Harms } from "./harms.ts";
import type { Measurement } from "./measurement.ts";
import type { Landmark, StructurePoint } from "./point.ts";
import type { Quantity } from "./quantity.ts";
import type { ReferenceFace } from "./reference-face.ts";
import type { Structure } from "./structure.ts";
import type { TreatmentPaths, WithoutPaths } from "./treatment-paths.ts";
import type { Varying } from "./varying.ts";

/** Everything in `data/anatomy/` as plain rows. */
export interface AtlasRows {
  landmarks: Landmark[];
  structures: Structure[];
  quantities: Quantity[];
  measurements: Measurement[];
  dangerZones: DangerZone[];
  paths: TreatmentPaths[];
  withoutPaths: WithoutPaths[];
  harms: Harms;
  face: ReferenceFace;
}

/** The rows with the look-ups that sampling and measuring need. */
export interface Atlas {
  rows: AtlasRows;
  landmark: ReadonlyMap<string, Landmark>;
  structure: ReadonlyMap<string, Structure>;
  /** `structure#point`. */
  point: ReadonlyMap<string, { structure: Structure; point: StructurePoint }>;
  quantity: ReadonlyMap<string, Quantity>;
  measurement: ReadonlyMap<string, Measurement>;
  /** Every number that varies, by the name quantities use for it. */
  number: ReadonlyMap<string, Varying>;
  /** Mesh vertex to its mirror image in the reference face. */
  mirror: readonly number[];
}

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));

/** Builds the look-ups. The rows are taken as already checked by `readAtlas`. */
export function indexAtlas(rows: AtlasRows): Atlas {
  return {
    rows,
    landmark: byId(rows.landmarks),
    structure: byId(rows.structures),
    point: new Map(
      rows.structures.flatMap((structure) =>
        structure.points.map((point) => [`${structure.id}#${point.id}`, { structure, point }] as const),
      ),
    ),
    quantity: byId(rows.quantities),
    measurement: byId(rows.measurements),
    number: new Map(varyingNumbers(rows)),
    mirror: mirrorOf(rows.face.vertices),
  };
}

/** Every number that varies, named as `Quantity.sets.number` names it. */
export function varyingNumbers(rows: Pick<AtlasRows, "landmarks" | "structures">): [string, Varying][] {
  const found: [string, Varying][] = [];
  for (const landmark of rows.landmarks) {
    for (const axis of ["lateral", "up", "forward"] as const) {
      const value = landmark[axis];
      if (value) found.push([`${landmark.id}.${axis}`, value]);
    }
  }
  for (const structure of rows.structures) {
    for (const point of structure.points) {
      for (const axis of ["lateral", "up", "depth"] as const) {
        found.push([`${structure.id}#${point.id}.${axis}`, point[axis]]);
      }
    }
    for (const [name, value] of Object.entries(structure.scalars)) {
      found.push([`${structure.id}!${name}`, value]);
    }
    for (const feature of structure.features) {
      for (const option of feature.options) {
        found.push([`${structure.id}/${feature.id}:${option.id}`, option.share]);
      }
    }
  }
  return found;
}

function mirrorOf(vertices: ReferenceFace["vertices"]): number[] {
  return vertices.map(([x, y, z]) => {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    vertices.forEach(([a, b, c], index) => {
      const distance = (a + x) ** 2 + (b - y) ** 2 + (c - z) ** 2;
      if (distance < least) {
        least = distance;
        best = index;
      }
    });
    return best;
  });
}
