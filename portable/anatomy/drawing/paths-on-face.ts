import type { Region } from "../../evidence/index.ts";
import type { Atlas } from "../data/atlas.ts";
import { runsIn, type Station, type Tool, type TreatmentPath } from "../data/treatment-paths.ts";
import { type Face, referenceFace } from "../face/face.ts";
import { minus, normalOf, type Side, times, type Vector } from "../face/vector.ts";
import { drawAnatomies } from "../sampling/anatomies.ts";
import type { Frame } from "../sampling/frame.ts";

/** Where one treatment goes in or through, on one side of one face; millimetres in the frame of the face. */
export interface PathOnFace {
  treatment: string;
  id: string;
  name: string;
  region: Region;
  tool: Tool;
  plane: string;
  depthMm: number;
  side: Side | "midline";
  /** On the skin over each station. */
  skin: Vector[];
  /** At the depth where it runs, on average. */
  deep: Vector[];
}

/** A frame in which everything lies where it lies on average. */
export function meanFrame(atlas: Atlas, face: Face | null): Frame {
  return drawAnatomies(atlas, {
    draws: 1,
    seed: 1,
    face: face ?? referenceFace(atlas),
    spread: { kind: "people" },
  }).frame;
}

/** The paths of one treatment, or of all, laid on a face where the written places lie; empty where the atlas holds none. */
export function pathsOnFace(
  atlas: Atlas,
  face: Face | null,
  { treatment, region }: { treatment?: string | undefined; region?: Region | undefined } = {},
): PathOnFace[] {
  const frame = meanFrame(atlas, face);
  return atlas.rows.paths
    .filter((row) => treatment === undefined || row.treatment === treatment)
    .flatMap((row) =>
      row.paths
        .filter((path) => runsIn(path, region))
        .flatMap((path) =>
          (path.side === "midline" ? (["midline"] as const) : (["left", "right"] as const)).map((side) =>
            laid(frame, row.treatment, path, side),
          ),
        ),
    );
}

function laid(frame: Frame, treatment: string, path: TreatmentPath, side: Side | "midline"): PathOnFace {
  const on: Side = side === "midline" ? "left" : side;
  const skinOf = (station: Station): Vector => frame.mean(frame.station(station, on));
  const { id, name, region, tool, plane } = path;
  return {
    treatment,
    id,
    name,
    region,
    tool,
    plane,
    depthMm: path.depth.mean,
    side,
    skin: path.stations.map(skinOf),
    deep: path.stations.map((station) =>
      minus(skinOf(station), times(normalOf(station.facing, on), path.depth.mean)),
    ),
  };
}
