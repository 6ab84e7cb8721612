import type { Atlas } from "../data/atlas.ts";
import type { Course, Structure } from "../data/structure.ts";
import { normalOf, type Side, type Vector } from "../face/vector.ts";
import { type Anatomies, type Column, featureOf } from "../sampling/anatomies.ts";
import { type Piece, perBatch, pieceOf, spot } from "./placed-spot.ts";
import { type Body, bodyOf } from "./segment-distance.ts";

/** A course on one side of the sampled people: its pieces, its body, and who has it. */
export interface PlacedCourse {
  pieces: { piece: Piece; normal: Vector }[];
  /** 1 for those who have it; null when everyone has. Worked out when asked for. */
  present(): Uint8Array | null;
  body(): Body;
  halfBreadth: number;
}

/** Lays the courses of a structure on the sampled people. */
export function placeCourses(
  atlas: Atlas,
  anatomies: Anatomies,
  structure: Structure,
  side: Side,
): PlacedCourse[] {
  const scalar = (name: string): Column | null =>
    structure.scalars[name] ? anatomies.number(`${structure.id}!${name}`, side) : null;
  const body = perBatch(anatomies, () => {
    const breadth = scalar("breadth");
    return bodyOf(breadth, scalar("thickness") ?? breadth);
  });
  return structure.courses.map((course) => ({
    pieces: piecesOf(atlas, anatomies, structure, course, side),
    present: perBatch(anatomies, () => presence(atlas, anatomies, structure, course, side)),
    body,
    halfBreadth: (structure.scalars.breadth?.mean ?? 0) / 2,
  }));
}

function piecesOf(atlas: Atlas, anatomies: Anatomies, structure: Structure, course: Course, side: Side) {
  const on: Side = structure.side === "midline" ? "left" : side;
  const spots = course.points.map((id) => {
    const name = `${structure.id}#${id}`;
    const linear = anatomies.frame.place(name, side);
    return {
      spot: spot(anatomies, atlas, linear, [0, 0, 0], () => anatomies.position(name, side)),
      normal: normalOf(atlas.point.get(name)?.point.facing ?? 0, on),
    };
  });
  const [first] = spots;
  if (first && spots.length === 1)
    return [{ piece: pieceOf(anatomies, first.spot, first.spot), normal: first.normal }];
  return spots.slice(1).map((to, index) => ({
    piece: pieceOf(anatomies, (spots[index] ?? to).spot, to.spot),
    normal: to.normal,
  }));
}

function presence(
  atlas: Atlas,
  anatomies: Anatomies,
  structure: Structure,
  course: Course,
  side: Side,
): Uint8Array | null {
  if (!course.when) return null;
  const present = new Uint8Array(anatomies.draws).fill(1);
  for (const [feature, options] of Object.entries(course.when)) {
    const name = `${structure.id}/${feature}`;
    const wanted = featureOf(atlas, name).options.map(({ id }) => (options.includes(id) ? 1 : 0));
    const chosen = anatomies.option(name, side);
    for (let row = 0; row < present.length; row++) if (wanted[chosen[row] as number] === 0) present[row] = 0;
  }
  return present;
}
