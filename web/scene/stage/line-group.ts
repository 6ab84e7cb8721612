import type { Group } from "three";
import { LineMaterial } from "three/addons/lines/LineMaterial.js";
import { LineSegments2 } from "three/addons/lines/LineSegments2.js";
import { LineSegmentsGeometry } from "three/addons/lines/LineSegmentsGeometry.js";
import type { Vector } from "../../../portable/anatomy/index.ts";
import { seenThrough } from "./near-side.ts";

export interface LineLook {
  colour: string;
  /** Millimetres in the scene, or pixels on the screen. */
  width: number;
  unit: "mm" | "px";
  opacity: number;
  /** Dash and gap in millimetres. */
  dash?: readonly [number, number];
  /** Skin it is seen through, in millimetres. */
  through: number;
  order: number;
}

/** Lines of one look as one object: every stretch between two points is drawn as a quad of its own. */
export function lineObject(lines: readonly (readonly Vector[])[], look: LineLook): LineSegments2 {
  const ends: number[] = [];
  for (const line of lines)
    line.forEach((at, index) => {
      const next = line[index + 1];
      if (next !== undefined) ends.push(...at, ...next);
    });
  const geometry = new LineSegmentsGeometry();
  geometry.setPositions(ends);
  const material = seenThrough(
    new LineMaterial({
      color: look.colour,
      linewidth: look.width,
      worldUnits: look.unit === "mm",
      transparent: look.opacity < 1,
      opacity: look.opacity,
      dashed: look.dash !== undefined,
      dashSize: look.dash?.[0] ?? 1,
      gapSize: look.dash?.[1] ?? 1,
      depthWrite: look.opacity === 1,
    }),
    look.through,
  );
  const object = new LineSegments2(geometry, material);
  if (look.dash !== undefined) dashAlong(object, lines);
  object.renderOrder = look.order;
  object.frustumCulled = false;
  return object;
}

/** Dashes run on from one stretch of a line to the next; three.js would begin anew with every stretch. */
function dashAlong(object: LineSegments2, lines: readonly (readonly Vector[])[]): void {
  object.computeLineDistances();
  const start = object.geometry.getAttribute("instanceDistanceStart");
  const end = object.geometry.getAttribute("instanceDistanceEnd");
  let segment = 0;
  for (const line of lines) {
    let run = 0;
    line.forEach((at, index) => {
      const next = line[index + 1];
      if (next === undefined) return;
      const length = Math.hypot(next[0] - at[0], next[1] - at[1], next[2] - at[2]);
      start.setX(segment, run);
      run += length;
      end.setX(segment, run);
      segment += 1;
    });
  }
}

/** Takes everything out of a group, and gives its memory back. */
export function empty(group: Group): void {
  for (const child of [...group.children]) {
    group.remove(child);
    if (child instanceof LineSegments2) {
      child.geometry.dispose();
      child.material.dispose();
    }
  }
}
