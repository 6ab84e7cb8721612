import type { Region } from "../../evidence/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { DangerZone } from "../data/danger-zone.ts";
import type { Face } from "../face/face.ts";
import { normalOf, type Side, type Vector } from "../face/vector.ts";
import { zonesOf } from "../hazard/structures-at-risk.ts";
import { meanFrame } from "./paths-on-face.ts";

/** A published danger zone as discs on the skin of one face. */
export interface ZoneOnFace {
  zone: DangerZone;
  discs: { side: Side; centre: Vector; normal: Vector; radiusMm: number }[];
}

/** The danger zones that are published for a treatment, in a region where one is given, laid on a face, on both sides. */
export function zonesOnFace(
  atlas: Atlas,
  face: Face | null,
  { treatment, region }: { treatment: string; region?: Region | undefined },
): ZoneOnFace[] {
  const frame = meanFrame(atlas, face);
  return zonesOf(atlas, treatment, region).map((zone) => ({
    zone,
    discs: zone.areas.flatMap(({ radius, ...station }) =>
      (["left", "right"] as const).map((side) => ({
        side,
        centre: frame.mean(frame.station(station, side)),
        normal: normalOf(station.facing, side),
        radiusMm: radius,
      })),
    ),
  }));
}
