import type { Atlas } from "./data/atlas.ts";
import type { StructureKind } from "./data/structure.ts";
import { type Face, referenceFace } from "./face/face.ts";
import { type Side, sides, type Vector } from "./face/vector.ts";
import { placeCourses } from "./hazard/course-pieces.ts";
import { drawAnatomies } from "./sampling/anatomies.ts";

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
 * so that variation is seen. A variant without a course is simply not in the list.
 */
export function drawCourses(
  atlas: Atlas,
  {
    face,
    draws,
    seed,
    structures,
  }: { face: Face | null; draws: number; seed: number; structures?: readonly string[] },
): DrawnCourse[][] {
  const anatomies = drawAnatomies(atlas, {
    draws,
    seed,
    face: face ?? referenceFace(atlas),
    spread: { kind: "anyone" },
  });
  const people: DrawnCourse[][] = Array.from({ length: draws }, () => []);
  for (const structure of atlas.rows.structures) {
    if (structures && !structures.includes(structure.id)) continue;
    for (const side of structure.side === "midline" ? (["midline"] as const) : sides) {
      const on: Side = side === "midline" ? "left" : side;
      const placed = placeCourses(atlas, anatomies, structure, on);
      structure.courses.forEach((course, index) => {
        const present = placed[index]?.present() ?? null;
        const columns = course.points.map((id) => anatomies.position(`${structure.id}#${id}`, on));
        people.forEach((person, row) => {
          if (present !== null && present[row] === 0) return;
          person.push({
            structure: structure.id,
            name: structure.name,
            kind: structure.kind,
            side,
            course: course.id,
            points: columns.map(({ x, y, z }): Vector => [x[row] ?? 0, y[row] ?? 0, z[row] ?? 0]),
          });
        });
      });
    }
  }
  return people;
}
