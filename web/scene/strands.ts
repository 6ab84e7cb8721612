import type { Vector } from "../../portable/anatomy/index.ts";
import { type LayerId, layerOf } from "./layers.ts";
import { courseIn, type DrawnCourse, type People } from "./people.ts";
import { smoothLine } from "./smooth-line.ts";

/** Lines of one layer, ready to be drawn in space or on paper; millimetres. */
export interface Strands {
  layer: LayerId;
  structure: string;
  side: string;
  /** How wide it is drawn: about as wide as it is. */
  widthMm: number;
  lines: Vector[][];
}

/** Behind the face, an upright axis about which wide muscles are bent. */
const axisDepthMm = -80;
const fibresPerMm = 0.55;
/** Drawn widths are held between these, so that a fine nerve is still seen and a wide vein hides nothing. */
const widths = { least: 1.05, most: 1.8 };

/** The lines of the given people: one, or several laid over each other. */
export function strandsOf(
  people: People,
  persons: readonly number[],
  shown: (course: DrawnCourse) => boolean,
): Strands[] {
  return people.courses.filter(shown).flatMap((course): Strands[] => {
    const lines = persons.flatMap((person) => {
      const points = courseIn(course, person);
      return points === null ? [] : linesOf(course, points, persons.length > 1);
    });
    if (lines.length === 0) return [];
    const fine = course.kind === "muscle" || course.kind === "gland" || course.points === 1;
    const widthMm = fine ? 0.55 : Math.min(widths.most, Math.max(widths.least, course.halfBreadth * 1.6));
    return [{ layer: layerOf(course.kind), structure: course.structure, side: course.side, widthMm, lines }];
  });
}

function linesOf(course: DrawnCourse, points: Vector[], many: boolean): Vector[][] {
  const [first] = points;
  if (first !== undefined && points.length === 1)
    return [ringAround(first, Math.max(1.6, course.halfBreadth))];
  const line = smoothLine(points);
  if (course.kind !== "muscle" && course.kind !== "gland") return [line];
  const count = many ? 2 : Math.max(4, Math.round(course.halfBreadth * 2 * fibresPerMm));
  return Array.from({ length: count }, (_, index) => {
    const across = count === 1 ? 0 : (2 * index) / (count - 1) - 1;
    return line.map((at, step) => beside(line, at, step, across * course.halfBreadth));
  });
}

/** A place beside the line, along the skin: moved across, and bent about the axis so that it stays as deep. */
function beside(line: readonly Vector[], at: Vector, step: number, offset: number): Vector {
  const [before, after] = [
    line[Math.max(0, step - 1)] ?? at,
    line[Math.min(line.length - 1, step + 1)] ?? at,
  ];
  const along: Vector = [after[0] - before[0], after[1] - before[1], after[2] - before[2]];
  const out = outward(at);
  const across: Vector = [
    along[1] * out[2] - along[2] * out[1],
    along[2] * out[0] - along[0] * out[2],
    along[0] * out[1] - along[1] * out[0],
  ];
  const size = Math.max(1e-9, Math.hypot(...across));
  // Fibres draw together where the muscle ends.
  const part = step / Math.max(1, line.length - 1);
  const by = (offset * (0.72 + 0.28 * Math.sin(Math.PI * part))) / size;
  const moved: Vector = [at[0] + across[0] * by, at[1] + across[1] * by, at[2] + across[2] * by];
  const radius = Math.hypot(at[0], at[2] - axisDepthMm);
  const now = Math.max(1e-9, Math.hypot(moved[0], moved[2] - axisDepthMm));
  return [(moved[0] * radius) / now, moved[1], axisDepthMm + ((moved[2] - axisDepthMm) * radius) / now];
}

function outward([x, , z]: Vector): Vector {
  const size = Math.max(1e-9, Math.hypot(x, z - axisDepthMm));
  return [x / size, 0, (z - axisDepthMm) / size];
}

/** A ring that lies along the skin. */
export function ringAround(
  centre: Vector,
  radiusMm: number,
  normal: Vector = outward(centre),
  steps = 24,
): Vector[] {
  const size = Math.max(1e-9, Math.hypot(normal[0], normal[2]));
  const across: Vector = [normal[2] / size, 0, -normal[0] / size];
  const up: Vector = [
    normal[1] * across[2] - normal[2] * across[1],
    normal[2] * across[0] - normal[0] * across[2],
    normal[0] * across[1] - normal[1] * across[0],
  ];
  return Array.from({ length: steps + 1 }, (_, step): Vector => {
    const angle = (2 * Math.PI * step) / steps;
    const [a, b] = [Math.cos(angle) * radiusMm, Math.sin(angle) * radiusMm];
    return [
      centre[0] + across[0] * a + up[0] * b,
      centre[1] + across[1] * a + up[1] * b,
      centre[2] + across[2] * a + up[2] * b,
    ];
  });
}
