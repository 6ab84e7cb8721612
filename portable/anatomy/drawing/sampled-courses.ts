import { refuse } from "../../distributions/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { Course, Structure } from "../data/structure.ts";
import { type Face, referenceFace } from "../face/face.ts";
import { type Side, sides, type Vector } from "../face/vector.ts";
import { placeCourses } from "../hazard/course-pieces.ts";
import { drawAnatomies, type Position } from "../sampling/anatomies.ts";

/** One course on one side over the sampled people: a column of places for each of its points. */
export interface SampledCourse {
  structure: Structure;
  side: Side | "midline";
  course: Course;
  points: Position[];
  /** 1 for those who have it; null when everyone has. */
  present: Uint8Array | null;
  /** Millimetres to each side of the course that its body takes up, on average. */
  halfBreadth: number;
  /** Where its points lie over all people: the corners of a box. */
  box: { low: Vector; high: Vector };
}

export interface SampledCourses {
  draws: number;
  courses: SampledCourse[];
}

export interface CourseSampling {
  face: Face | null;
  draws: number;
  seed: number;
  structures?: readonly string[] | undefined;
}

/**
 * Every course of plausible anatomies of one face, as columns: a person drawn from a population nobody has named.
 * Refuses a structure that the atlas does not hold, which would otherwise look like one that nobody has.
 */
export function sampleCourses(
  atlas: Atlas,
  { face, draws, seed, structures }: CourseSampling,
): SampledCourses {
  for (const id of structures ?? []) {
    if (!atlas.structure.has(id)) refuse("structures", "names none of the atlas", id);
  }
  const anatomies = drawAnatomies(atlas, {
    draws,
    seed,
    face: face ?? referenceFace(atlas),
    spread: { kind: "anyone" },
  });
  const courses = atlas.rows.structures.flatMap((structure): SampledCourse[] => {
    if (structures && !structures.includes(structure.id)) return [];
    const of: (Side | "midline")[] = structure.side === "midline" ? ["midline"] : [...sides];
    return of.flatMap((side) => {
      const on: Side = side === "midline" ? "left" : side;
      const placed = placeCourses(atlas, anatomies, structure, on);
      return structure.courses.map((course, index) => {
        const points = course.points.map((id) => anatomies.position(`${structure.id}#${id}`, on));
        return {
          structure,
          side,
          course,
          points,
          present: placed[index]?.present() ?? null,
          halfBreadth: placed[index]?.halfBreadth ?? 0,
          box: boxOf(points),
        };
      });
    });
  });
  return { draws, courses };
}

function boxOf(points: readonly Position[]): SampledCourse["box"] {
  const end = (axis: "x" | "y" | "z", most: (a: number, b: number) => number): number =>
    points.reduce(
      (found, columns) => columns[axis].reduce((sum, value) => most(sum, value), found),
      points[0]?.[axis][0] ?? 0,
    );
  return {
    low: [end("x", Math.min), end("y", Math.min), end("z", Math.min)],
    high: [end("x", Math.max), end("y", Math.max), end("z", Math.max)],
  };
}
