import type { Fault } from "../../evidence/index.ts";
import type { Atlas } from "../data/atlas.ts";
import { type Face, fromNoseRoot } from "./face.ts";
import { fitPose, type Pose, turn } from "./pose.ts";
import { irises, SeenLandmarks } from "./seen-landmarks.ts";
import { minus, type Side, times, type Vector } from "./vector.ts";

const meshSize = 468;
/** Landmarks that the mouth and the jaw do not move: those of the reference above the base of the nose. */
const stableAbove = -52;
const largestYaw = 30;
const largestPitch = 30;
const widestGape = 0.3;
const leastEyeWidth = 40;
const leastIris = 4;
/** Millimetres of misfit after pose removal beyond which the points are no face. */
const largestRest = 10;
/** Pixels by which an edge of the iris is off. */
const irisEdgeError = 0.5;

/**
 * Takes detected landmarks into the frame of the atlas: pose removed by a Procrustes fit on what the
 * mouth does not move, millimetres from the width of the irises, root of the nose at the origin. A
 * mirror image is turned back, so that left and right change places. Refuses, with every reason, what
 * would make the answer a guess: missing or repeated landmarks, a turned head, an open mouth, a tiny
 * face, points that are no face.
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
  const iris = (["left", "right"] as const).map((side) => {
    const [a, b] = irises[side].across;
    const apart = minus(turned[a] as Vector, turned[b] as Vector);
    return Math.hypot(...apart);
  });
  const late = faceFaults(turned, pose, iris);
  if (late.length > 0) return { ok: false, faults: late };

  const across = ((iris[0] ?? 0) + (iris[1] ?? 0)) / 2;
  const diameter = irisDiameter(atlas);
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

function fault(rule: string, found: string, remedy: string): Fault {
  return { where: "landmarks", rule, found, remedy };
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
        "Use a larger picture, or come closer.",
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

function faceFaults(turned: readonly Vector[], pose: Pose, iris: readonly number[]): Fault[] {
  const faults: Fault[] = [];
  if (pose.rest > largestRest) {
    faults.push(
      fault(
        "the points must have the shape of a face",
        `${pose.rest.toFixed(1)} mm of misfit`,
        "Detect the landmarks anew.",
      ),
    );
    return faults;
  }
  if (Math.abs(pose.yaw) > largestYaw || Math.abs(pose.pitch) > largestPitch) {
    faults.push(
      fault(
        `the face must look at the camera, within ${largestYaw} degrees`,
        `turned ${Math.abs(pose.yaw).toFixed(0)} degrees to the side, ${Math.abs(pose.pitch).toFixed(0)} up or down`,
        "Look straight at the camera.",
      ),
    );
  }
  const at = (index: number): Vector => turned[index] as Vector;
  const gape = Math.hypot(...minus(at(13), at(14))) / Math.hypot(...minus(at(61), at(291)));
  if (gape > widestGape) {
    faults.push(
      fault(
        "the mouth must be closed",
        `open by ${Math.round(gape * 100)} % of its width`,
        "Close the mouth, lips at rest.",
      ),
    );
  }
  const [left = 0, right = 0] = iris;
  if (Math.min(left, right) < leastIris || Math.max(left, right) > 1.4 * Math.min(left, right)) {
    faults.push(
      fault(
        `both irises must be seen, ${leastIris} pixels wide or more, and alike`,
        `${left.toFixed(1)} and ${right.toFixed(1)} pixels`,
        "Open both eyes, and use a larger, sharper picture.",
      ),
    );
  }
  return faults;
}
