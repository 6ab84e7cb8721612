import type { SampledCourses, Side, StructureKind, Vector } from "../../portable/anatomy/index.ts";

/** One course over the people that are drawn: plain numbers that pass between a worker and the page. */
export interface DrawnCourse {
  structure: string;
  name: string;
  kind: StructureKind;
  side: Side | "midline";
  course: string;
  halfBreadth: number;
  /** How many points it has; `places` holds three numbers for each, person after person. */
  points: number;
  places: Float32Array;
  /** 1 for those who have it; empty when everyone has. */
  present: Uint8Array;
}

/** Some sampled people, ready to be drawn. */
export interface People {
  count: number;
  courses: DrawnCourse[];
}

/** The first `count` of the sampled people: those whom the counts are made over, and no others. */
export function firstPeople({ courses, draws }: SampledCourses, count: number): People {
  const shown = Math.min(count, draws);
  return {
    count: shown,
    courses: courses.map(({ structure, side, course, points, present, halfBreadth }) => {
      const places = new Float32Array(shown * points.length * 3);
      for (let person = 0; person < shown; person++) {
        points.forEach(({ x, y, z }, point) => {
          places.set([x[person] ?? 0, y[person] ?? 0, z[person] ?? 0], (person * points.length + point) * 3);
        });
      }
      return {
        structure: structure.id,
        name: structure.name,
        kind: structure.kind,
        side,
        course: course.id,
        halfBreadth,
        points: points.length,
        places,
        present: present === null ? new Uint8Array(0) : present.slice(0, shown),
      };
    }),
  };
}

/** The course in one person, or null in a person who lacks it. */
export function courseIn(course: DrawnCourse, person: number): Vector[] | null {
  if (course.present.length > 0 && course.present[person] === 0) return null;
  return Array.from({ length: course.points }, (_, point): Vector => {
    const start = (person * course.points + point) * 3;
    return [course.places[start] ?? 0, course.places[start + 1] ?? 0, course.places[start + 2] ?? 0];
  });
}
