import type { Fault } from "../../evidence/index.ts";
import type { Pose } from "./pose.ts";
import { irises } from "./seen-landmarks.ts";
import { minus, type Side, type Vector } from "./vector.ts";

const largestYaw = 30;
const largestPitch = 30;
const widestGape = 0.3;
const leastIris = 4;
/** Millimetres of misfit after pose removal beyond which the points are no face. */
const largestRest = 10;

/**
 * Distances that are much alike in all people, with what no adult is likely to pass. Pupils: 45 to 80 mm
 * holds nearly every adult (Dodgson 2004, `dodgson-variation-and-extrema-of-2004`). Outer eye corners: the published means lie from
 * 88 to 98 mm with a spread of 3 to 5 (`outer-canthal-distance`); five spreads either way, and a little more
 * since an iris may be a twentieth wider or narrower than the mean.
 */
const sizes = [
  { what: "pupils", between: [irises.left.centre, irises.right.centre], low: 45, high: 80 },
  { what: "outer eye corners", between: [263, 33], low: 65, high: 125 },
] as const;

export function landmarkFault(rule: string, found: string, remedy: string): Fault {
  return { where: "landmarks", rule, found, remedy };
}

/**
 * What is wrong with landmarks whose pose has been removed, still in pixels. `iris` is the width of the
 * visible iris in millimetres, by which sizes are judged. An empty list means that the face can be used.
 */
export function faceFaults(turned: readonly Vector[], pose: Pose, iris: number): Fault[] {
  const faults: Fault[] = [];
  if (pose.rest > largestRest) {
    faults.push(
      landmarkFault(
        "the points must have the shape of a face",
        `${pose.rest.toFixed(1)} mm of misfit`,
        "Detect the landmarks anew.",
      ),
    );
    return faults;
  }
  if (Math.abs(pose.yaw) > largestYaw || Math.abs(pose.pitch) > largestPitch) {
    faults.push(
      landmarkFault(
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
      landmarkFault(
        "the mouth must be closed",
        `open by ${Math.round(gape * 100)} % of its width`,
        "Close the mouth, lips at rest.",
      ),
    );
  }
  const [left, right] = irisWidths(turned);
  if (Math.min(left, right) < leastIris || Math.max(left, right) > 1.4 * Math.min(left, right)) {
    faults.push(
      landmarkFault(
        `both irises must be seen, ${leastIris} pixels wide or more, and alike`,
        `${left.toFixed(1)} and ${right.toFixed(1)} pixels`,
        "Open both eyes, and use a larger, sharper picture.",
      ),
    );
    return faults;
  }
  const scale = iris / irisWidth(turned);
  for (const { what, between, low, high } of sizes) {
    const [a, b] = between;
    const size = scale * Math.hypot(...minus(at(a), at(b)));
    if (size >= low && size <= high) continue;
    faults.push(
      landmarkFault(
        `the irises must fit the eyes: ${what} ${low} to ${high} mm apart when an iris is ${iris.toFixed(1)} mm wide`,
        `${size.toFixed(0)} mm`,
        "The size of the face is read off the irises, and these are too large or too small for it. Use a sharper picture with both eyes open, and detect the landmarks anew.",
      ),
    );
  }
  return faults;
}

function irisWidths(turned: readonly Vector[]): [left: number, right: number] {
  const width = (side: Side): number => {
    const [a, b] = irises[side].across;
    return Math.hypot(...minus(turned[a] as Vector, turned[b] as Vector));
  };
  return [width("left"), width("right")];
}

/** Mean width of the two irises, in the units of the landmarks. */
export function irisWidth(turned: readonly Vector[]): number {
  const [left, right] = irisWidths(turned);
  return (left + right) / 2;
}
