import type { PathOnFace, Vector, ZoneOnFace } from "../../portable/anatomy/index.ts";
import { ringAround } from "./strands.ts";

/** Where a needle goes in is a ring; every other tool leaves a line from place to place. On the skin. */
export function pathLines(paths: readonly PathOnFace[]): { rings: Vector[][]; lines: Vector[][] } {
  const rings: Vector[][] = [];
  const lines: Vector[][] = [];
  for (const { tool, skin } of paths) {
    const [first] = skin;
    if (tool === "needle") rings.push(...skin.map((at) => ringAround(at, 1.7)));
    else if (first !== undefined && skin.length === 1) rings.push(ringAround(first, 1.7));
    else lines.push(skin);
  }
  return { rings, lines };
}

/** The edge of each disc of the danger zones. */
export function zoneRings(zones: readonly ZoneOnFace[]): Vector[][] {
  return zones.flatMap(({ discs }) =>
    discs.map(({ centre, normal, radiusMm }) => ringAround(centre, radiusMm, normal, 40)),
  );
}
