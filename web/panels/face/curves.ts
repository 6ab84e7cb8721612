import { curveCatmullRom, curveCatmullRomClosed, line } from "d3-shape";
import type { Point } from "./mesh.ts";

const open = line<Point>().curve(curveCatmullRom).digits(1);
const closed = line<Point>().curve(curveCatmullRomClosed).digits(1);
const straight = line<Point>().digits(1);

/** A smooth line through the points, as an SVG path. */
export const smooth = (points: Point[]): string => open(points) ?? "";

/** A smooth ring through the points, as an SVG path. */
export const ring = (points: Point[]): string => closed(points) ?? "";

/** A straight line from one point to another, as an SVG path. */
export const segment = (from: Point, to: Point): string => straight([from, to]) ?? "";

/** The same points on the other side of the face. */
export const flipped = (points: Point[]): Point[] => points.map(([x, y]) => [-x, y]);
