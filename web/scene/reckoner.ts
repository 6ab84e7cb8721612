import {
  type Atlas,
  type AtlasRows,
  type Face,
  type FaceDifferences,
  faceDifferences,
  type HazardRow,
  hazard,
  indexAtlas,
  type LiesUnder,
  type PathNear,
  type PathOnFace,
  pathsOnFace,
  probabilityField,
  type SampledCourses,
  type SkinPlace,
  sampleCourses,
  treatmentsNear,
  whatLiesUnder,
  type ZoneOnFace,
  zonesOnFace,
} from "../../portable/anatomy/index.ts";
import type { Region } from "../../portable/evidence/index.ts";
import { firstPeople, type People } from "./people.ts";

/** People that counts at a place and on the surface are made over; the first of them are drawn. */
const SAMPLED = 600;
/** People that are drawn one after another. */
export const DRAWN = 40;
/** One seed for everything: the same face shows the same people each time, and the table repeats what the command says. */
export const SEED = 1;

/** What is at a place that was touched. */
export interface AtPlace {
  lies: LiesUnder[];
  near: PathNear[];
}

/** The counting behind the page; the same object runs in a worker, or on the page where there are no workers. */
export interface Reckoner {
  open(rows: AtlasRows): void;
  /** Takes a face; null is the reference face. Everything asked after is about it. */
  look(face: Face | null): void;
  people(): People;
  paths(treatment: string, region: Region | null): PathOnFace[];
  zones(treatment: string, region: Region | null): ZoneOnFace[];
  hazard(treatment: string, region: Region | null): HazardRow[] | null;
  /** Six numbers a place: where it is, and which way the skin looks. */
  field(structures: string[], places: Float32Array): Float32Array;
  at(place: SkinPlace): AtPlace;
  differences(): FaceDifferences | null;
}

export function createReckoner(): Reckoner {
  let atlas: Atlas | null = null;
  let face: Face | null = null;
  let sampled: SampledCourses | null = null;
  let everyPath: PathOnFace[] | null = null;

  const opened = (): Atlas => {
    if (atlas === null) throw new Error("The atlas was not opened.");
    return atlas;
  };
  const people = (): SampledCourses => {
    sampled ??= sampleCourses(opened(), { face, draws: SAMPLED, seed: SEED });
    return sampled;
  };

  return {
    open(rows) {
      atlas = indexAtlas(rows);
    },
    look(next) {
      face = next;
      sampled = null;
      everyPath = null;
    },
    people: () => firstPeople(people(), DRAWN),
    paths: (treatment, region) => pathsOnFace(opened(), face, { treatment, region: region ?? undefined }),
    zones: (treatment, region) => zonesOnFace(opened(), face, { treatment, region: region ?? undefined }),
    hazard: (treatment, region) =>
      hazard(opened(), { treatment, region: region ?? undefined, face, seed: SEED }),
    field(structures, places) {
      const asked = Array.from({ length: places.length / 6 }, (_, index): SkinPlace => {
        const [x = 0, y = 0, z = 0, nx = 0, ny = 0, nz = 1] = places.subarray(index * 6, index * 6 + 6);
        return { place: [x, y, z], normal: [nx, ny, nz] };
      });
      return probabilityField(people(), structures, asked);
    },
    at(place) {
      everyPath ??= pathsOnFace(opened(), face);
      return { lies: whatLiesUnder(people(), place), near: treatmentsNear(everyPath, place.place) };
    },
    differences: () => (face === null ? null : faceDifferences(opened(), face)),
  };
}
