import { Matrix, SVD } from "ml-matrix";
import { dot, minus, plus, times, type Vector } from "./vector.ts";

/** The rigid motion and scale that lay a seen face on the reference: `seen -> (seen - centre) turned, times scale`. */
export interface Pose {
  /** Rows of the rotation. */
  rotation: readonly [Vector, Vector, Vector];
  centre: Vector;
  /** Units of the reference for one unit of the picture, by least squares over the whole shape. */
  scale: number;
  /** True when the points are a mirror image of a face. */
  mirrored: boolean;
  /** Root mean square distance left after the fit, in units of the reference. */
  rest: number;
  /** Degrees the face is turned to its left, and raised. */
  yaw: number;
  pitch: number;
}

/**
 * Ordinary Procrustes fit of matching points (Kabsch 1976; Umeyama 1991 for the scale). A mirror image
 * is allowed and reported, since a picture taken as a selfie often is one.
 */
export function fitPose(seen: readonly Vector[], reference: readonly Vector[]): Pose {
  const centre = mean(seen);
  const target = mean(reference);
  const covariance = Matrix.zeros(3, 3);
  let size = 0;
  seen.forEach((point, index) => {
    const a = minus(point, centre);
    const b = minus(reference[index] ?? target, target);
    size += dot(a, a);
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 3; column++) {
        covariance.set(row, column, covariance.get(row, column) + (b[row] ?? 0) * (a[column] ?? 0));
      }
    }
  });
  const decomposed = new SVD(covariance);
  const rotation = decomposed.leftSingularVectors.mmul(decomposed.rightSingularVectors.transpose());
  const mirrored = determinant(rotation) < 0;
  const rows = [0, 1, 2].map(
    (row): Vector => [rotation.get(row, 0), rotation.get(row, 1), rotation.get(row, 2)],
  );
  const turned: [Vector, Vector, Vector] = [rows[0] as Vector, rows[1] as Vector, rows[2] as Vector];
  const scale = decomposed.diagonal.reduce((sum, value) => sum + value, 0) / size;
  let rest = 0;
  seen.forEach((point, index) => {
    const laid = plus(times(turn(turned, minus(point, centre)), scale), target);
    const apart = minus(laid, reference[index] ?? target);
    rest += dot(apart, apart);
  });
  // Where the face's forward axis points in the picture.
  const forward = turned[2];
  return {
    rotation: turned,
    centre,
    scale,
    mirrored,
    rest: Math.sqrt(rest / seen.length),
    yaw: (Math.atan2(forward[0], forward[2]) * 180) / Math.PI,
    pitch: (Math.atan2(forward[1], Math.hypot(forward[0], forward[2])) * 180) / Math.PI,
  };
}

/** Turns a vector by the rows of a rotation. */
export const turn = (rotation: Pose["rotation"], vector: Vector): Vector => [
  dot(rotation[0], vector),
  dot(rotation[1], vector),
  dot(rotation[2], vector),
];

function mean(points: readonly Vector[]): Vector {
  const sum = points.reduce<Vector>((total, point) => plus(total, point), [0, 0, 0]);
  return times(sum, 1 / points.length);
}

function determinant(matrix: Matrix): number {
  const at = (row: number, column: number): number => matrix.get(row, column);
  return (
    at(0, 0) * (at(1, 1) * at(2, 2) - at(1, 2) * at(2, 1)) -
    at(0, 1) * (at(1, 0) * at(2, 2) - at(1, 2) * at(2, 0)) +
    at(0, 2) * (at(1, 0) * at(2, 1) - at(1, 1) * at(2, 0))
  );
}
