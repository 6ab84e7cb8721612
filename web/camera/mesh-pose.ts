import type { SeenLandmarks } from "../../portable/anatomy/index.ts";

/** How a head is held in a picture, in degrees; all 0 when it looks straight at the camera. */
export interface HeadPose {
  /** Turned to the person's own left. */
  turned: number;
  /** Chin raised. */
  raised: number;
  /** Leaning to the person's own left shoulder. */
  leaning: number;
}

type Place = readonly number[];

/** Landmarks: the two sides of the face before the ears, top of the forehead and chin, outer corners of the eyes. */
const sides = { right: 234, left: 454 };
const middle = { top: 10, chin: 152 };
const eyeCorners = { right: 33, left: 263 };

/**
 * The pose of a head from its landmarks, by the slope of three lines across the face. In a face that looks at the
 * camera each lies in the plane of the picture (the line from forehead to chin of the reference mesh within 1
 * degree). It is for guidance; the atlas takes the pose away by a fit over the whole mesh.
 */
export function headPose({ points }: SeenLandmarks): HeadPose {
  const lean = angle(minus(at(points, eyeCorners.left), at(points, eyeCorners.right)), 1, 0);
  const level = (place: Place): Place => unroll(place, lean);
  const across = level(minus(at(points, sides.left), at(points, sides.right)));
  const down = level(minus(at(points, middle.chin), at(points, middle.top)));
  return {
    // The side that is further from the camera has the larger z.
    turned: angle(across, 2, 0),
    // A raised chin comes towards the camera.
    raised: -angle(down, 2, 1),
    // In the picture the person's left is on the right, and down is positive.
    leaning: lean,
  };
}

function at(points: SeenLandmarks["points"], index: number): Place {
  return points[index] ?? [0, 0, 0];
}

const minus = (a: Place, b: Place): Place => a.map((value, axis) => value - (b[axis] ?? 0));

/** Degrees by which a line rises along one axis for its length along another. */
function angle(line: Place, rise: number, run: number): number {
  return (Math.atan2(line[rise] ?? 0, line[run] ?? 0) * 180) / Math.PI;
}

function unroll([x = 0, y = 0, z = 0]: Place, degrees: number): Place {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cosine * x + sine * y, cosine * y - sine * x, z];
}
