import type { Region } from "../../../portable/evidence/index.ts";
import { contours } from "./mesh.ts";

/**
 * A part of the face as a ring of vertices of the mesh, on the subject's right. `pair`: the same again on the left;
 * `across`: from the middle line to the middle line, and back on the other side; `whole`: a ring as it is.
 */
export interface MeshRegion {
  region: Region;
  name: string;
  spread: "pair" | "across" | "whole";
  vertices: number[];
  /** A ring that is not part of it. */
  hole?: number[];
  /** The vertex that stands for it: a line from its name ends here. */
  middle: number;
}

/**
 * Every part of the face that the mesh holds, named as a person would, from the top of the face down. The drawing to
 * point at and the face that can be turned both take their parts from here.
 */
export const meshRegions: readonly MeshRegion[] = [
  {
    region: "forehead",
    name: "Forehead",
    spread: "across",
    vertices: [10, 109, 67, 103, 68, 63, 105, 66, 107, 9],
    middle: 69,
  },
  {
    region: "temple",
    name: "Temples",
    spread: "pair",
    vertices: [54, 68, 70, 156, 143, 34, 127, 162, 21],
    middle: 71,
  },
  { region: "brow", name: "Eyebrows", spread: "pair", vertices: contours["right-brow"], middle: 53 },
  {
    region: "glabella",
    name: "Between the eyebrows",
    spread: "across",
    vertices: [9, 107, 55, 193, 168],
    middle: 8,
  },
  {
    region: "upper-eyelid",
    name: "Upper eyelids",
    spread: "pair",
    vertices: [46, 53, 52, 65, 221, 190, 133, 173, 157, 158, 159, 160, 161, 246, 33, 226, 113],
    middle: 225,
  },
  {
    region: "lower-eyelid",
    name: "Lower eyelids",
    spread: "pair",
    vertices: [33, 7, 163, 144, 145, 153, 154, 155, 133, 243, 128, 121, 120, 119, 118, 31, 226],
    middle: 229,
  },
  {
    region: "nose",
    name: "Nose",
    spread: "across",
    vertices: [168, 193, 122, 188, 174, 198, 209, 129, 98, 97, 2],
    middle: 51,
  },
  {
    region: "cheek",
    name: "Cheeks",
    spread: "pair",
    vertices: [234, 227, 116, 117, 118, 119, 120, 47, 126, 142, 203, 206, 216, 214, 192, 213, 132, 93],
    middle: 50,
  },
  {
    region: "perioral",
    name: "Around the mouth",
    spread: "across",
    vertices: [2, 97, 98, 203, 206, 216, 212, 202, 106, 182, 83, 18],
    hole: contours["lips-outer"],
    middle: 216,
  },
  { region: "lips", name: "Lips", spread: "whole", vertices: contours["lips-outer"], middle: 85 },
  {
    region: "chin",
    name: "Chin",
    spread: "across",
    vertices: [18, 83, 182, 106, 204, 211, 140, 176, 148, 152],
    middle: 201,
  },
  {
    region: "jawline",
    name: "Jaw line",
    spread: "pair",
    vertices: [132, 213, 192, 214, 212, 202, 204, 211, 140, 176, 149, 150, 136, 172, 58],
    middle: 135,
  },
];
