import type { Face, Vector } from "../../portable/anatomy/index.ts";
import { featureVertices, innerLips } from "../panels/face/feature-vertices.ts";

/** The lines that make a mesh a face, as points in space; millimetres. */
export interface FaceFeatures {
  /** Closed or open lines, drawn firmly: lids, mouth, nostrils. */
  firm: Vector[][];
  /** Drawn lightly: creases, the edge of the lips. */
  light: Vector[][];
  /** Closed rings, filled faintly. */
  brows: Vector[][];
  /** Arcs of the irises between the lids, and the pupils. */
  irises: Vector[][];
}

const irisRadiusMm = 5.85;

/** The lines of a face, from its own vertices. */
export function featuresOf(face: Face): FaceFeatures {
  const at = (vertex: number): Vector => face.vertices[vertex] ?? [0, 0, 0];
  const line = (vertices: readonly number[]): Vector[] => vertices.map(at);
  const closed = (vertices: readonly number[]): Vector[] => {
    const [first = 0] = vertices;
    return line([...vertices, first]);
  };
  const mouth = innerLips.upper.map((upper, index) => middle(at(upper), at(innerLips.lower[index] ?? upper)));
  return {
    firm: [
      closed(featureVertices.eyes.right),
      closed(featureVertices.eyes.left),
      mouth,
      ...featureVertices.wings.map(line),
    ],
    light: [
      closed(featureVertices.lips),
      line(featureVertices.creases.right),
      line(featureVertices.creases.left),
      ...featureVertices.nostrils.map(line),
      line(featureVertices.noseBase),
      line(featureVertices.chinCrease),
    ],
    brows: featureVertices.brows.map(closed),
    irises: (["right", "left"] as const).flatMap((side) => {
      const { upper, lower } = featureVertices.lids[side];
      const between = middle(at(upper), at(lower));
      const centre: Vector = face.pupils?.[side] ?? [between[0], between[1] + 0.4, between[2]];
      return irisArcs([centre[0], centre[1], between[2]], line(featureVertices.eyes[side]));
    }),
  };
}

const middle = (a: Vector, b: Vector): Vector => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];

/** The parts of the iris that the lids leave free, and the pupil. */
function irisArcs(centre: Vector, lids: Vector[]): Vector[][] {
  const circle = (radius: number, steps: number): Vector[] =>
    Array.from({ length: steps + 1 }, (_, step): Vector => {
      const angle = (2 * Math.PI * step) / steps;
      return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle), centre[2] + 1];
    });
  const arcs: Vector[][] = [];
  let arc: Vector[] = [];
  for (const at of circle(irisRadiusMm, 60)) {
    if (inside(at, lids)) arc.push(at);
    else if (arc.length > 0) {
      arcs.push(arc);
      arc = [];
    }
  }
  arcs.push(arc);
  return [...arcs, circle(1.9, 20)].filter((one) => one.length > 1);
}

/** Whether a point lies inside a ring, both seen from the front: a ray to the side crosses the ring an odd number of times. */
function inside([x, y]: Vector, ring: readonly Vector[]): boolean {
  let odd = false;
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  });
  return odd;
}
