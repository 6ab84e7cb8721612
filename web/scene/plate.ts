import { line } from "d3-shape";
import type { Face, PathOnFace, Vector, ZoneOnFace } from "../../portable/anatomy/index.ts";
import type { Drawing, FaceLook, Mark } from "../../portable/pictures/index.ts";
import { edges } from "../panels/face/mesh.ts";
import type { FaceLabel } from "./face-labels.ts";
import { featuresOf } from "./features.ts";
import { pathLines, zoneRings } from "./path-lines.ts";
import { smoothLine } from "./smooth-line.ts";
import type { Strands } from "./strands.ts";

interface Plate {
  face: Face;
  strands: readonly Strands[];
  paths: readonly PathOnFace[];
  zones: readonly ZoneOnFace[];
  labels: readonly FaceLabel[];
  title: string;
  description: string;
}

type Flat = [x: number, y: number];

/** The eye stands as far off as for every other face of the app. */
const viewingDistanceMm = 620;
/** Half the width of the plate, and what is free above and below the face. */
const halfWidth = 165;
const margins = { above: 12, below: 34 };
/** Where names begin, from the middle. */
const namesFrom = 104;
const nameHeight = 17;
const longestLine = 20;

const path = line<Flat>().digits(1);

/** A still drawing of a face from the front, as in a book: for paper, and where nothing can be drawn in space. */
export function platedFace({ face, strands, paths, zones, labels, title, description }: Plate): Drawing {
  const features = featuresOf(face);
  const heights = face.vertices.map((vertex) => seenAt(vertex)[1]);
  const top = Math.min(...heights) - margins.above;
  const height = Math.max(...heights) + margins.below - top;
  const seen = (at: Vector): Flat => {
    const [x, y] = seenAt(at);
    return [x + halfWidth, y - top];
  };
  const drawnLine = (points: readonly Vector[]): string => path(points.map(seen)) ?? "";
  const stroke = (look: FaceLook, lines: readonly (readonly Vector[])[]): Mark[] =>
    lines.length === 0 ? [] : [{ shape: "stroke", look, path: lines.map(drawnLine).join("") }];
  const mesh = edges.map(([from, to]) => [face.vertices[from] ?? [0, 0, 0], face.vertices[to] ?? [0, 0, 0]]);
  const { rings, lines } = pathLines(paths);
  const smooth = (some: readonly Vector[][]): Vector[][] => some.map((one) => smoothLine(one, 4));
  return {
    width: 2 * halfWidth,
    height,
    tone: "face",
    title,
    description,
    marks: [
      ...stroke("mesh", mesh as Vector[][]),
      ...stroke("light", smooth([...features.light, ...features.brows])),
      ...strands.flatMap((one) => stroke(one.layer as FaceLook, one.lines)),
      ...stroke("firm", smooth([...features.firm, ...features.irises])),
      ...stroke("zones", zoneRings(zones)),
      ...stroke("path-edge", [...lines, ...rings]),
      ...stroke("paths", [...lines, ...rings]),
      ...nameMarks(labels, seen),
    ],
  };
}

/** From the front, y down, about the root of the nose. */
function seenAt([x, y, z]: Vector): Flat {
  const nearness = viewingDistanceMm / (viewingDistanceMm - z);
  return [x * nearness, -y * nearness];
}

/** Names at both sides, in turn, each with a line to what it names. */
function nameMarks(labels: readonly FaceLabel[], seen: (at: Vector) => Flat): Mark[] {
  const middle = halfWidth;
  return (["left", "right"] as const).flatMap((side) => {
    const here = labels
      .filter((_, index) => index % 2 === (side === "right" ? 0 : 1))
      .map((label) => {
        const places = label.places.map(seen);
        const at = places.find(([x]) => x > middle === (side === "right")) ?? places[0] ?? [middle, 0];
        return { name: label.name, at };
      })
      .sort((a, b) => a.at[1] - b.at[1]);
    let last = -nameHeight;
    return here.flatMap(({ name, at }): Mark[] => {
      const y = Math.max(at[1], last + nameHeight, nameHeight / 2);
      last = y;
      const x = side === "right" ? middle + namesFrom : middle - namesFrom;
      const edge = side === "right" ? x - 3 : x + 3;
      return [
        { shape: "stroke", look: "leader", path: path([[edge, y], at]) ?? "" },
        {
          shape: "circle",
          look: "axis",
          x: Math.round(at[0] * 10) / 10,
          y: Math.round(at[1] * 10) / 10,
          radius: 1.1,
        },
        ...wrapped(name).map(
          (text, row): Mark => ({
            shape: "text",
            x,
            y: y + 2 + row * 6.4,
            anchor: side === "right" ? "start" : "end",
            text,
          }),
        ),
      ];
    });
  });
}

function wrapped(text: string): string[] {
  const rows: string[] = [];
  for (const word of text.split(" ")) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < longestLine)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
