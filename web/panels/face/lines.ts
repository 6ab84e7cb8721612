import { flipped, ring, segment, smooth } from "./curves.ts";
import { featureVertices, innerLips } from "./feature-vertices.ts";
import { at, contours, edges, type Point } from "./mesh.ts";

const through = (...vertices: number[]): Point[] => vertices.map(at);
const both = (points: Point[]): string[] => [smooth(points), smooth(flipped(points))];

/** The jaw from ear to ear, where the mesh ends. */
const jaw = contours["face-oval"].slice(
  contours["face-oval"].indexOf(356),
  contours["face-oval"].indexOf(127) + 1,
);

// The mesh ends at the forehead and before the ears: hair, ears and neck are drawn by eye, in millimetres.
const crown: Point[] = [
  [-89, -29],
  [-91, -48],
  [-87, -78],
  [-73, -106],
  [-44, -128],
  [0, -136],
  [44, -128],
  [73, -106],
  [87, -78],
  [91, -48],
  [89, -29],
];
const hairline: Point[] = [
  [-75, 0],
  [-76, -26],
  [-72, -50],
  [-62, -72],
  [-40, -88],
  [0, -94],
  [40, -88],
  [62, -72],
  [72, -50],
  [76, -26],
  [75, 0],
];
export const ear: Point[] = [
  [-74.5, -14],
  [-78, -25],
  [-85, -30],
  [-92, -25],
  [-93.5, -11],
  [-90, 5],
  [-86.5, 17],
  [-83, 28],
  [-77.5, 32],
  [-73.5, 26],
];
const insideEar: Point[][] = [
  [
    [-79, -17],
    [-84, -23],
    [-88.5, -19],
    [-89, -8],
    [-85, 8],
    [-83.5, 17],
  ],
  [
    [-76, 4],
    [-80.5, 7],
    [-82, 15],
    [-78, 19],
  ],
];
const neckSide: Point[] = [
  [-62, 63],
  [-60.5, 88],
  [-61.5, 110],
  [-72, 128],
  [-104, 142],
];
const neckHollow: Point[] = [
  [-42, 104],
  [-28, 126],
  [-10, 142],
];

/** A point part of the way along a line of points, every stretch between two of them counted alike. */
function along(points: Point[], part: number): Point {
  const place = part * (points.length - 1);
  const before = Math.min(Math.floor(place), points.length - 2);
  const [[x, y], [u, v]] = [points[before] ?? [0, 0], points[before + 1] ?? [0, 0]];
  return [x + (u - x) * (place - before), y + (v - y) * (place - before)];
}

/** Hair combed back: fine strokes from the hairline towards the crown, each second one shorter. */
const strandCount = 41;
export const strands: string[] = Array.from({ length: strandCount }, (_, index) => {
  const part = (index + 1) / (2 * strandCount + 1);
  const length = index % 2 === 0 ? 0.94 : 0.6;
  const [from, to] = [along(hairline, part), along(crown, part)];
  const sweep = (1 - 2 * part) * 6;
  const on = (share: number, lift: number): Point => [
    from[0] + (to[0] - from[0]) * share - lift * 0.6,
    from[1] + (to[1] - from[1]) * share - lift,
  ];
  return both([from, on(length * 0.5, sweep), on(length, 0)]);
}).flat();

const eye = (vertices: number[], lidCrease: number[]) => ({
  shape: ring(through(...vertices)),
  crease: smooth(through(...lidCrease)),
});

export const eyes = {
  right: eye(featureVertices.eyes.right, featureVertices.creases.right),
  left: eye(featureVertices.eyes.left, featureVertices.creases.left),
};

/** Halfway between the lids, a little up: the upper lid covers the top of the iris. */
function irisCentre({ upper, lower }: { upper: number; lower: number }): Point {
  const [[x, top], [, bottom]] = [at(upper), at(lower)];
  return [x, top * 0.53 + bottom * 0.47];
}
export const irises: Point[] = [
  irisCentre(featureVertices.lids.right),
  irisCentre(featureVertices.lids.left),
];

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Where the lips meet; the mesh holds them a little apart. */
const mouthLine: Point[] = innerLips.upper.map((vertex, index) =>
  middle(at(vertex), at(innerLips.lower[index] ?? vertex)),
);

/** Firm lines, drawn darkest. */
export const firm: string[] = [
  smooth(jaw.map(at)),
  smooth(crown),
  smooth(mouthLine),
  ...both(ear),
  ...featureVertices.wings.map((wing) => smooth(wing.map(at))),
  ...both(neckSide),
];

/** Lines that a hand would draw lightly. */
export const light: string[] = [
  ring(featureVertices.lips.map(at)),
  ...insideEar.flatMap(both),
  ...both(neckHollow),
  ...featureVertices.nostrils.map((edge) => smooth(edge.map(at))),
  smooth(featureVertices.noseBase.map(at)),
  ...featureVertices.noseRoots.map((side) => smooth(side.map(at))),
  smooth(featureVertices.chinCrease.map(at)),
];

export const brows: string[] = featureVertices.brows.map((vertices) => ring(vertices.map(at)));

/** The mesh itself, as one path: faint, under everything. */
export const mesh: string = edges.map(([from, to]) => segment(at(from), at(to))).join("");
