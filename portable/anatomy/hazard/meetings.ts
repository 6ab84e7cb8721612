import type { TreatmentPath } from "../data/treatment-paths.ts";
import { minus, times, type Vector } from "../face/vector.ts";
import type { PlacedCourse } from "./course-pieces.ts";
import { couldMeet, farApart, gapBetween, type Piece } from "./placed-spot.ts";
import { type Apart, keepBeyond } from "./segment-distance.ts";

/** One path held against one structure on one side. */
export interface Meeting {
  path: TreatmentPath;
  within: number;
  /** Of each course, the pieces that could come near a piece of the path, nearest first. */
  courses: { course: PlacedCourse; near: NearPieces[] }[];
  /** People whom this path was the first to reach. */
  reached: number;
}

export interface NearPieces extends Apart {
  step: Piece;
  piece: Piece;
  normal: Vector;
}

/** Pieces of a path and of a course that could come near each other in anyone, nearest first: whoever is reached is not searched again. */
export function nearPieces(path: readonly Piece[], course: PlacedCourse, within: number): NearPieces[] {
  const room = within + course.halfBreadth * 1.5;
  const near: (NearPieces & { gap: number })[] = [];
  for (const { piece, normal } of course.pieces) {
    for (const step of path) {
      if (farApart(step, piece, room)) continue;
      const gap = gapBetween(step, piece);
      if (!couldMeet(step, piece, gap, room)) continue;
      const mostApart = longestAxis(minus(step.middle, piece.middle));
      const size = Math.hypot(...gap);
      const apart = size > leastGap ? times(gap, 1 / size) : null;
      near.push({ step, piece, normal, mostApart, apart, gap: size });
    }
  }
  return near.sort((a, b) => a.gap - b.gap);
}

function longestAxis([x, y, z]: Vector): "x" | "y" | "z" {
  const [a, b, c] = [Math.abs(x), Math.abs(y), Math.abs(z)];
  if (a >= b && a >= c) return "x";
  return b >= c ? "y" : "z";
}

/** Millimetres; pieces that lie nearer than this on average are not told apart by their direction. */
const leastGap = 1;

/** About how far the nearest piece of a path lies from the nearest of a course, by balls around their mean places. */
export function leastApart(path: readonly Piece[], course: PlacedCourse): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { piece } of course.pieces) {
    for (const step of path) {
      const gap = Math.hypot(...minus(piece.middle, step.middle)) - piece.half - step.half;
      if (gap < least) least = gap;
    }
  }
  return least;
}

/** Adds to each path those of the people looked at now whom it is the first to reach. `open` is written over. */
export function countReached(open: Uint32Array, people: number, meetings: readonly Meeting[]): void {
  if (meetings.length === 0) return;
  for (let row = 0; row < people; row++) open[row] = row;
  let count = people;
  for (const meeting of meetings) {
    const before = count;
    for (const { course, near } of meeting.courses)
      count = leaveUnreached(open, count, course, near, meeting.within);
    meeting.reached += before - count;
  }
}

/** Takes those in whom the path reaches the course off the list, and returns how many are left on it. */
function leaveUnreached(
  open: Uint32Array,
  count: number,
  course: PlacedCourse,
  near: readonly NearPieces[],
  within: number,
): number {
  const present = course.present();
  const body = course.body();
  // Those who have this course come first; those who lack it stay on the list, unasked.
  let asked = count;
  if (present !== null) {
    asked = 0;
    for (let index = 0; index < count; index++) {
      const row = open[index] as number;
      if (present[row] !== 1) continue;
      open[index] = open[asked] as number;
      open[asked++] = row;
    }
  }
  let left = asked;
  for (const { step, piece, normal, ...apart } of near) {
    if (left === 0) break;
    left = keepBeyond(open, left, step.segment, piece.segment, body, normal, within, apart);
  }
  for (let index = asked; index < count; index++) open[left++] = open[index] as number;
  return left;
}
