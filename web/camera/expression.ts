import type { SeenLandmarks } from "../../portable/anatomy/index.ts";

/** What the mesh says of a face's expression: shares, without a unit. The reference mesh is given for each. */
export interface Expression {
  /** Gap between the lips for the width of the mouth; reference 0.12, as its lips stand a little apart. */
  gape: number;
  /** Width of the mouth for the distance of the outer corners of the eyes; reference 0.55. A smile widens it. */
  mouthWidth: number;
  /** How far the corners of the mouth stand above the edge of the upper lip, for its width; reference -0.07. */
  cornersRaised: number;
  /** Middle of the brow above the upper lid for the width of the eye, mean of both; reference 0.89. */
  browHeight: number;
  /** Gap between the lids for the width of the eye, the smaller of both; reference 0.26. */
  eyeGap: number;
}

const mouth = { right: 61, left: 291, upper: 13, lower: 14 };
const eyes = [
  { outer: 33, inner: 133, upper: 159, lower: 145, brow: 105 },
  { outer: 263, inner: 362, upper: 386, lower: 374, brow: 334 },
] as const;

/** Measures the expression in the picture's own plane and depth; a leaning head changes nothing. */
export function expressionOf({ points }: SeenLandmarks): Expression {
  const place = (index: number): readonly number[] => points[index] ?? [0, 0, 0];
  const apart = (a: number, b: number): number =>
    Math.hypot(...place(a).map((value, axis) => value - (place(b)[axis] ?? 0)));
  const width = apart(mouth.right, mouth.left);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    gape: apart(mouth.upper, mouth.lower) / width,
    mouthWidth: width / apart(eyes[0].outer, eyes[1].outer),
    cornersRaised: cornersRaised(place) / width,
    browHeight: mean(eyes.map(({ brow, upper, outer, inner }) => apart(brow, upper) / apart(outer, inner))),
    eyeGap: Math.min(
      ...eyes.map(({ upper, lower, outer, inner }) => apart(upper, lower) / apart(outer, inner)),
    ),
  };
}

/** Height of the corners above the upper lip's lower edge, square to the line between the corners; an open mouth leaves it alone. */
function cornersRaised(place: (index: number) => readonly number[]): number {
  const [ax = 0, ay = 0] = place(mouth.right);
  const [bx = 0, by = 0] = place(mouth.left);
  const [ux = 0, uy = 0] = place(mouth.upper);
  const [mx, my] = [ux - (ax + bx) / 2, uy - (ay + by) / 2];
  // y points down: a lip below the corners means raised corners.
  return (my * (bx - ax) - mx * (by - ay)) / Math.hypot(bx - ax, by - ay);
}
