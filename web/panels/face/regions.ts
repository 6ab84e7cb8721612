import type { Region } from "../../../portable/evidence/index.ts";
import { flipped, ring } from "./curves.ts";
import { ear } from "./lines.ts";
import { at, contours, mirror, type Point } from "./mesh.ts";

/** One part of the face to point at. */
export interface FaceRegion {
  region: Region;
  name: string;
  /** SVG paths, one for each side or one across the middle. */
  shapes: string[];
  /** Where a line from its name ends, and on which side of the drawing (the viewer's) the name stands. */
  anchor: Point;
  side: "left" | "right";
}

const through = (vertices: number[]): Point[] => vertices.map(at);

/** A ring on the subject's right (the viewer's left), and the same on the other side. */
const pair = (vertices: number[]): string[] => [ring(through(vertices)), ring(through(vertices.map(mirror)))];

/** A ring across the middle: from a vertex of the middle line down or up the subject's right to another. */
function across(vertices: number[]): string {
  const otherWay = vertices.map(mirror).reverse();
  const onMiddle = (vertex: number): boolean => mirror(vertex) === vertex;
  return ring(through([...vertices, ...otherWay.filter((vertex) => !onMiddle(vertex))]));
}

const lips = ring(contours["lips-outer"].map(at));

const neck: Point[] = [
  [0, 103],
  [-27, 99],
  [-50, 76],
  [-60, 67],
  [-59, 90],
  [-60, 110],
  [-40, 128],
  [-12, 142],
];

/** The patch between the eyebrows. */
export const glabella = across([9, 107, 55, 193, 168]);

/** Named as a person would, from the top of the face down. */
export const faceRegions: FaceRegion[] = [
  {
    region: "forehead",
    name: "Forehead",
    shapes: [across([10, 109, 67, 103, 68, 63, 105, 66, 107, 9])],
    anchor: at(69),
    side: "left",
  },
  {
    region: "temple",
    name: "Temples",
    shapes: pair([54, 68, 70, 156, 143, 34, 127, 162, 21]),
    anchor: at(mirror(71)),
    side: "right",
  },
  {
    region: "brow",
    name: "Eyebrows",
    shapes: pair(contours["right-brow"]),
    anchor: at(53),
    side: "left",
  },
  {
    region: "glabella",
    name: "Between the eyebrows",
    shapes: [glabella],
    anchor: at(mirror(8)),
    side: "right",
  },
  {
    region: "upper-eyelid",
    name: "Upper eyelids",
    shapes: pair([46, 53, 52, 65, 221, 190, 133, 173, 157, 158, 159, 160, 161, 246, 33, 226, 113]),
    anchor: at(225),
    side: "left",
  },
  {
    region: "lower-eyelid",
    name: "Lower eyelids",
    shapes: pair([33, 7, 163, 144, 145, 153, 154, 155, 133, 243, 128, 121, 120, 119, 118, 31, 226]),
    anchor: at(mirror(229)),
    side: "right",
  },
  {
    region: "ear",
    name: "Ears",
    shapes: [ring(ear), ring(flipped(ear))],
    anchor: [-88, -2],
    side: "left",
  },
  {
    region: "nose",
    name: "Nose",
    shapes: [across([168, 193, 122, 188, 174, 198, 209, 129, 98, 97, 2])],
    anchor: at(mirror(51)),
    side: "right",
  },
  {
    region: "cheek",
    name: "Cheeks",
    shapes: pair([234, 227, 116, 117, 118, 119, 120, 47, 126, 142, 203, 206, 216, 214, 192, 213, 132, 93]),
    anchor: at(50),
    side: "left",
  },
  {
    region: "perioral",
    name: "Around the mouth",
    shapes: [`${across([2, 97, 98, 203, 206, 216, 212, 202, 106, 182, 83, 18])}${lips}`],
    anchor: at(mirror(216)),
    side: "right",
  },
  {
    region: "lips",
    name: "Lips",
    shapes: [lips],
    anchor: at(85),
    side: "left",
  },
  {
    region: "chin",
    name: "Chin",
    shapes: [across([18, 83, 182, 106, 204, 211, 140, 176, 148, 152])],
    anchor: at(mirror(201)),
    side: "right",
  },
  {
    region: "jawline",
    name: "Jaw line",
    shapes: pair([132, 213, 192, 214, 212, 202, 204, 211, 140, 176, 149, 150, 136, 172, 58]),
    anchor: at(135),
    side: "left",
  },
  {
    region: "neck",
    name: "Neck",
    shapes: [ring([...neck, ...flipped(neck.slice(1)).reverse()])],
    anchor: [36, 108],
    side: "right",
  },
  {
    region: "whole-face",
    name: "The whole face",
    shapes: [],
    anchor: at(10),
    side: "left",
  },
];

/** The outline that shows the whole face as chosen. */
export const wholeFace = ring(contours["face-oval"].map(at));
