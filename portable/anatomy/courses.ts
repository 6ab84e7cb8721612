import type { Atlas } from "./data/atlas.ts";
import type { StructureKind } from "./data/structure.ts";
import { type CourseSampling, sampleCourses } from "./drawing/sampled-courses.ts";
import type { Side, Vector } from "./face/vector.ts";

/** One course in one plausible person: millimetres in the frame of the face. */
export interface DrawnCourse {
  structure: string;
  name: string;
  kind: StructureKind;
  side: Side | "midline";
  course: string;
  points: Vector[];
}

/**
 * Plausible anatomies of one face, one list of courses for each: what the page draws one after another,
 * so that variation is seen. A variant without a course is simply not in the list. Refuses a structure
 * that the atlas does not hold, which would otherwise look like one that nobody has.
 */
export function drawCourses(atlas: Atlas, sampling: CourseSampling): DrawnCourse[][] {
  const { draws, courses } = sampleCourses(atlas, sampling);
  return Array.from({ length: draws }, (_, row) =>
    courses
      .filter(({ present }) => present === null || present[row] === 1)
      .map(({ structure, side, course, points }) => ({
        structure: structure.id,
        name: structure.name,
        kind: structure.kind,
        side,
        course: course.id,
        points: points.map(({ x, y, z }): Vector => [x[row] ?? 0, y[row] ?? 0, z[row] ?? 0]),
      })),
  );
}
