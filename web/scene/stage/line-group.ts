import { BufferGeometry, Float32BufferAttribute, Group, LineDashedMaterial, LineSegments, Mesh } from "three";
import { LineMaterial } from "three/addons/lines/LineMaterial.js";
import { LineSegments2 } from "three/addons/lines/LineSegments2.js";
import { LineSegmentsGeometry } from "three/addons/lines/LineSegmentsGeometry.js";
import type { Vector } from "../../../portable/anatomy/index.ts";
import { seenThrough } from "./near-side.ts";
import { pictureLayers } from "./picture-pace.ts";

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

type Lines = readonly (readonly Vector[])[];

/** Lines of one look, as they are drawn in the fine picture and in the quick one. */
export function linesOfLook(lines: Lines, look: LineLook): Group {
  const both = new Group();
  const [fine, quick] = [broadLines(lines, look), thinLines(lines, look)];
  fine.layers.set(pictureLayers.fine);
  quick.layers.set(pictureLayers.quick);
  for (const object of [fine, quick]) {
    object.renderOrder = look.order;
    object.frustumCulled = false;
    both.add(object);
  }
  return both;
}

/** The two ends of every stretch between two points, six numbers each. */
function stretches(lines: Lines): number[] {
  const ends: number[] = [];
  for (const line of lines)
    line.forEach((at, index) => {
      const next = line[index + 1];
      if (next !== undefined) ends.push(...at, ...next);
    });
  return ends;
}

/** How far each end of every stretch lies along its line: dashes run on from one stretch to the next. */
function runs(lines: Lines): number[] {
  const along: number[] = [];
  for (const line of lines) {
    let run = 0;
    line.forEach((at, index) => {
      const next = line[index + 1];
      if (next === undefined) return;
      along.push(run);
      run += Math.hypot(next[0] - at[0], next[1] - at[1], next[2] - at[2]);
      along.push(run);
    });
  }
  return along;
}

/** As broad as they should be: every stretch is a quad of its own, with round ends. */
function broadLines(lines: Lines, look: LineLook): LineSegments2 {
  const geometry = new LineSegmentsGeometry();
  geometry.setPositions(stretches(lines));
  // Round ends cannot be seen on lines a pixel wide: a third of the triangles is left.
  if (look.unit === "px") geometry.setIndex([2, 4, 3, 4, 5, 3]);
  const object = new LineSegments2(
    geometry,
    seenThrough(
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
    ),
  );
  if (look.dash !== undefined) {
    object.computeLineDistances();
    const start = geometry.getAttribute("instanceDistanceStart");
    const end = geometry.getAttribute("instanceDistanceEnd");
    runs(lines).forEach((run, index) => {
      (index % 2 === 0 ? start : end).setX(Math.floor(index / 2), run);
    });
  }
  return object;
}

/** One pixel wide, as the graphics library itself draws lines: far less work than broad ones. */
function thinLines(fullLines: Lines, look: LineLook): LineSegments {
  const lines = fullLines.map(everySecond);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(stretches(lines), 3));
  geometry.setAttribute("lineDistance", new Float32BufferAttribute(runs(lines), 1));
  const [dashSize, gapSize] = look.dash ?? [1, 0];
  return new LineSegments(
    geometry,
    seenThrough(
      new LineDashedMaterial({
        color: look.colour,
        transparent: look.opacity < 1,
        opacity: look.opacity,
        dashSize,
        gapSize,
        depthWrite: look.opacity === 1,
      }),
      look.through,
    ),
  );
}

/** Half the points are enough for what moves; both ends stay. */
function everySecond(line: readonly Vector[]): readonly Vector[] {
  return line.filter((_, index) => index % 2 === 0 || index === line.length - 1);
}

/** Takes everything out of a group, and gives its memory back. */
export function empty(group: Group): void {
  group.traverse((child) => {
    if (child instanceof LineSegments || child instanceof Mesh) {
      child.geometry.dispose();
      child.material.dispose();
    }
  });
  group.clear();
}
