import { contours, mirror } from "./mesh.ts";

const onLeft = (vertices: number[]): number[] => vertices.map(mirror);

/** The crease of the upper lid, on the subject's right. */
const lidCrease = [226, 247, 30, 29, 27, 28, 56, 190, 243];
const nostrilWing = [49, 129, 64, 98, 240];
const nostrilEdge = [240, 75, 60, 99];
const noseRoot = [55, 193, 122, 196];

/** The inner edges of the lips, corner to corner; the mesh holds them a little apart. */
export const innerLips = {
  upper: [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308],
  lower: [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308],
};

/** The lines of a face as vertices of the mesh; right and left are the subject's. */
export const featureVertices = {
  eyes: { right: contours["right-eye"], left: contours["left-eye"] },
  creases: { right: lidCrease, left: onLeft(lidCrease) },
  brows: [contours["right-brow"], contours["left-brow"]],
  lips: contours["lips-outer"],
  wings: [nostrilWing, onLeft(nostrilWing)],
  nostrils: [nostrilEdge, onLeft(nostrilEdge)],
  noseBase: [97, 2, 326],
  noseRoots: [noseRoot, onLeft(noseRoot)],
  chinCrease: [83, 18, 313],
  /** Upper and lower lid margins above and below the pupil. */
  lids: { right: { upper: 159, lower: 145 }, left: { upper: 386, lower: 374 } },
};
