import type { Fault } from "../../evidence/index.ts";
import type { Atlas } from "../data/atlas.ts";
import { type Face, fromNoseRoot } from "./face.ts";
import { faceFaults, landmarkFault as fault, irisWidth } from "./face-faults.ts";
import { fitPose, type Pose, turn } from "./pose.ts";
import { irises, SeenLandmarks } from "./seen-landmarks.ts";
import { minus, type Side, times, type Vector } from "./vector.ts";

const meshSize = 468;
/** Landmarks that the mouth and the jaw do not move: those of the reference above the base of the nose. */
const stableAbove = -52;
const leastEyeWidth = 40;
/** Pixels by which an edge of the iris is off. */
const irisEdgeError = 0.5;

/**
 * Takes detected landmarks into the frame of the atlas: pose removed by a Procrustes fit on what the
 * mouth does not move, millimetres from the width of the irises, root of the nose at the origin. A
 * mirror image is turned back, so that left and right change places. Refuses, with every reason, what
 * would make the answer a guess: missing or repeated landmarks, a turned head, an open mouth, a tiny
 * face, points that are no face, irises that do not fit the eyes they lie in.
 */
export function readFace(
  input: unknown,
  atlas: Atlas,
): { ok: true; face: Face; pose: Pose } | { ok: false; faults: Fault[] } {
  const read = SeenLandmarks.safeParse(input);
  if (!read.success) return { ok: false, faults: shapeFaults(read.error.issues) };
  const { points, width, height } = read.data;
  const early = pointFaults(points, width, height);
  if (early.length > 0) return { ok: false, faults: early };

  const reference = fromNoseRoot(atlas.rows.face.vertices);
  let seen = points.map(([x = 0, y = 0, z = 0]): Vector => [x, -y, -z]);
  const stable = reference.flatMap(([, y], index) => (y > stableAbove ? [index] : []));
  const poseOf = (): Pose =>
    fitPose(
      stable.map((index) => seen[index] as Vector),
      stable.map((index) => reference[index] as Vector),
    );
  let pose = poseOf();
  const mirrored = pose.mirrored;
  if (mirrored) {
    seen = seen.map((_, index) => seen[mirroredIndex(index, atlas)] as Vector);
    pose = poseOf();
  }
  const turned = seen.map((point) => turn(pose.rotation, minus(point, pose.centre)));
  const diameter = irisDiameter(atlas);
  const late = faceFaults(turned, pose, diameter.mean);
  if (late.length > 0) return { ok: false, faults: late };

  const across = irisWidth(turned);
  const scale = diameter.mean / across;
  const mm = turned.map((point) => times(point, scale));
  const root = mm[168] as Vector;
  const pupil = (side: Side): Vector => minus(mm[irises[side].centre] as Vector, root);
  return {
    ok: true,
    pose: { ...pose, mirrored },
    face: {
      vertices: fromNoseRoot(mm.slice(0, meshSize)),
      pupils: { left: pupil("left"), right: pupil("right") },
      // Two edges to an iris, two irises.
      scaleError: Math.hypot(diameter.sd / diameter.mean, irisEdgeError / across),
    },
  };
}

/** The visible iris from the measurements: mean, and spread over people and studies. */
function irisDiameter(atlas: Atlas): { mean: number; sd: number } {
  const width = atlas.number.get("limbus-temporal.lateral");
  if (!width) throw new RangeError("invalid atlas; holds no iris diameter: limbus-temporal.lateral.");
  return { mean: width.mean, sd: Math.hypot(width.sd, width.between) };
}

/** The same landmark on the other side; irises are numbered clockwise from the outer edge on each side. */
function mirroredIndex(index: number, atlas: Atlas): number {
  if (index < meshSize) return atlas.mirror[index] ?? index;
  const swapped = [473, 476, 475, 474, 477, 468, 471, 470, 469, 472];
  return swapped[index - meshSize] ?? index;
}

function shapeFaults(issues: readonly { path: PropertyKey[]; message: string }[]): Fault[] {
  const first = issues.slice(0, 3).map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`);
  const more = issues.length > 3 ? `, and ${issues.length - 3} more` : "";
  return [
    fault(
      "width, height and 478 points of three finite numbers, in pixels",
      first.join("; ") + more,
      "Give {width, height, points: [[x, y, z], ...]} with all 478 landmarks, irises included.",
    ),
  ];
}

function pointFaults(points: readonly number[][], width: number, height: number): Fault[] {
  const faults: Fault[] = [];
  const repeated = points.length - new Set(points.map((point) => point.join())).size;
  if (repeated > 0) {
    faults.push(
      fault(
        "no landmark may be given twice",
        `${repeated} repeated`,
        "Give each landmark its own place, with decimals.",
      ),
    );
  }
  const at = (index: number): Vector => points[index] as unknown as Vector;
  const eyes = Math.hypot(...minus(at(33), at(263)));
  if (eyes < leastEyeWidth) {
    faults.push(
      fault(
        `the outer eye corners must be ${leastEyeWidth} pixels apart or more`,
        `${eyes.toFixed(1)} pixels`,
        "Use a larger picture, or come closer. Give pixels, not shares of the width.",
      ),
    );
  }
  const outside = points.filter(([x = 0, y = 0]) => x < 0 || y < 0 || x > width || y > height).length;
  if (outside > points.length / 10) {
    faults.push(
      fault(
        "the face must lie inside the picture",
        `${outside} of 478 points outside`,
        "Put the whole face in the picture, and give its width and height in pixels.",
      ),
    );
  }
  return faults;
}
