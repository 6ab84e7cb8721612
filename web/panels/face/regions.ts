import type { Region } from "../../../portable/evidence/index.ts";
import { flipped, ring } from "./curves.ts";
import { ear } from "./lines.ts";
import { at, contours, mirror, type Point } from "./mesh.ts";
import { type MeshRegion, meshRegions } from "./mesh-regions.ts";

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

/** A ring across the middle: from a vertex of the middle line down or up the subject's right to another. */
function across(vertices: number[]): string {
  const otherWay = vertices.map(mirror).reverse();
  const onMiddle = (vertex: number): boolean => mirror(vertex) === vertex;
  return ring(through([...vertices, ...otherWay.filter((vertex) => !onMiddle(vertex))]));
}

function shapesOf({ spread, vertices, hole }: MeshRegion): string[] {
  if (spread === "pair") return [ring(through(vertices)), ring(through(vertices.map(mirror)))];
  const whole = spread === "across" ? across(vertices) : ring(through(vertices));
  return [whole + (hole === undefined ? "" : ring(through(hole)))];
}

/** The regions whose names stand to the right of the drawing; their lines end on that side. */
const named: readonly Region[] = ["temple", "glabella", "lower-eyelid", "nose", "perioral", "chin"];

const onMesh = meshRegions.map((part): FaceRegion => {
  const right = named.includes(part.region);
  return {
    region: part.region,
    name: part.name,
    shapes: shapesOf(part),
    anchor: at(right ? mirror(part.middle) : part.middle),
    side: right ? "right" : "left",
  };
});

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

/** What the mesh does not hold is drawn by eye. */
const ears: FaceRegion = {
  region: "ear",
  name: "Ears",
  shapes: [ring(ear), ring(flipped(ear))],
  anchor: [-88, -2],
  side: "left",
};
const beyond: FaceRegion[] = [
  {
    region: "neck",
    name: "Neck",
    shapes: [ring([...neck, ...flipped(neck.slice(1)).reverse()])],
    anchor: [36, 108],
    side: "right",
  },
  { region: "whole-face", name: "The whole face", shapes: [], anchor: at(10), side: "left" },
];

const aboveEars = onMesh.findIndex(({ region }) => region === "nose");

/** Named as a person would, from the top of the face down. */
export const faceRegions: FaceRegion[] = [
  ...onMesh.slice(0, aboveEars),
  ears,
  ...onMesh.slice(aboveEars),
  ...beyond,
];

/** The patch between the eyebrows. */
export const glabella = faceRegions.find(({ region }) => region === "glabella")?.shapes[0] ?? "";

/** The outline that shows the whole face as chosen. */
export const wholeFace = ring(contours["face-oval"].map(at));
