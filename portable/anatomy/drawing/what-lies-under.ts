import { isPositive, sampleQuantile } from "../../distributions/index.ts";
import type { StructureKind } from "../data/structure.ts";
import type { Side } from "../face/vector.ts";
import type { SampledCourse, SampledCourses } from "./sampled-courses.ts";
import { lookUnder, type SkinPlace } from "./under-a-place.ts";

/** How likely one structure is to pass under a place, and how deep it then lies. */
export interface LiesUnder {
  structure: string;
  name: string;
  kind: StructureKind;
  side: Side | "midline";
  /** Millimetres to any side that count as under. */
  within: number;
  chance: number;
  /** Monte Carlo standard error; three in the number of people where it was found in all. */
  error: number;
  /** Millimetres below the skin among those in whom it is there: 10, 50 and 90 of 100 lie no deeper. */
  depthMm: { low: number; middle: number; high: number };
  /** The layer it runs in, in words. */
  plane: string | null;
  /** Whether a measurement sets any part of its course. */
  basis: "measured" | "textbook";
}

/**
 * What lies straight under a place on the skin, most likely first, over sampled anatomies. What no sampled person has
 * there is not listed, which is not proof that nobody has it.
 */
export function whatLiesUnder(sampled: SampledCourses, place: SkinPlace, within = 5): LiesUnder[] {
  isPositive("within", within);
  const groups = new Map<string, SampledCourse[]>();
  for (const course of sampled.courses) {
    const key = `${course.structure.id} ${course.side}`;
    groups.set(key, [...(groups.get(key) ?? []), course]);
  }
  return [...groups.values()]
    .flatMap((courses) => under(sampled.draws, courses, place, within))
    .sort((a, b) => b.chance - a.chance || a.structure.localeCompare(b.structure));
}

function under(draws: number, courses: SampledCourse[], place: SkinPlace, within: number): LiesUnder[] {
  const [first] = courses;
  if (first === undefined) return [];
  const depth = new Float64Array(draws).fill(Number.NaN);
  const planes = new Map<string, number>();
  for (const course of courses) {
    lookUnder(place, course, draws, within, (row, deep) => {
      const before = depth[row] as number;
      // The branch that lies nearest to the skin is the one a needle meets first.
      depth[row] = Number.isNaN(before) ? deep : Math.min(before, deep);
      const plane = course.course.plane;
      if (plane !== null) planes.set(plane, (planes.get(plane) ?? 0) + 1);
    });
  }
  const met = depth.filter((deep) => !Number.isNaN(deep)).sort();
  if (met.length === 0) return [];
  const chance = met.length / draws;
  const { structure, side } = first;
  const at = (share: number): number => sampleQuantile(met, share);
  return [
    {
      structure: structure.id,
      name: structure.name,
      kind: structure.kind,
      side,
      within,
      chance,
      error: chance === 1 ? 3 / draws : Math.sqrt((chance * (1 - chance)) / draws),
      depthMm: { low: at(0.1), middle: at(0.5), high: at(0.9) },
      plane: [...planes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null,
      basis: structure.points.some(
        (point) =>
          !point.mark && [point.lateral, point.up, point.depth].some(({ basis }) => basis === "measured"),
      )
        ? "measured"
        : "textbook",
    },
  ];
}
