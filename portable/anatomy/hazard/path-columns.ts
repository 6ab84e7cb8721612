import type { Atlas } from "../data/atlas.ts";
import type { Station, TreatmentPath } from "../data/treatment-paths.ts";
import { normalOf, type Side, tangentOf, times, type Vector } from "../face/vector.ts";
import type { Anatomies, Position } from "../sampling/anatomies.ts";
import type { Linear } from "../sampling/frame.ts";
import type { NormalDraws } from "../sampling/spread-draws.ts";
import { type Piece, perBatch, pieceOf, type Spot, spot, withSpread } from "./placed-spot.ts";

/** One place of a treatment on one side, as it would be put into many people. */
export interface PlacedPath {
  path: TreatmentPath;
  side: Side | "midline";
  pieces: Piece[];
}

/**
 * Lays the paths on the sampled faces. A needle's stations are spots; those of every other tool are
 * joined. Each path is shifted as a whole by its spread, and lies at a depth of its own in each person.
 * `keep` leaves stations out.
 */
export function placePaths(
  atlas: Atlas,
  anatomies: Anatomies,
  paths: readonly TreatmentPath[],
  normal: NormalDraws,
  keep: (place: Vector) => boolean = () => true,
): PlacedPath[] {
  return paths.flatMap((path) => {
    const sides: (Side | "midline")[] = path.side === "midline" ? ["midline"] : ["left", "right"];
    return sides.map((side) => ({
      path,
      side,
      pieces: placeOne(atlas, anatomies, path, side, normal, keep),
    }));
  });
}

function placeOne(
  atlas: Atlas,
  anatomies: Anatomies,
  path: TreatmentPath,
  side: Side | "midline",
  normal: NormalDraws,
  keep: (place: Vector) => boolean,
): Piece[] {
  const on: Side = side === "midline" ? "left" : side;
  const column = (axis: string) =>
    perBatch(anatomies, () =>
      normal.mix([{ name: `path:${path.id}:${side}.${axis}`, weight: 1 }], undefined, {
        from: anatomies.from,
        into: anatomies.fresh(),
      }),
    );
  const columns = { lateral: column("lateral"), up: column("up"), depth: column("depth") };
  const spots = path.stations.flatMap((station) => {
    const linear = anatomies.frame.station(station, on);
    return keep(anatomies.frame.mean(linear))
      ? [spotOf(atlas, anatomies, path, station, linear, on, columns)]
      : [];
  });
  const [first] = spots;
  if (path.tool === "needle" || spots.length === 1) return spots.map((one) => pieceOf(anatomies, one, one));
  return first === undefined
    ? []
    : spots.slice(1).map((to, index) => pieceOf(anatomies, spots[index] ?? first, to));
}

const shallowest = 0.5;

function spotOf(
  atlas: Atlas,
  anatomies: Anatomies,
  path: TreatmentPath,
  station: Station,
  linear: Linear,
  side: Side,
  columns: Readonly<Record<"lateral" | "up" | "depth", () => Float64Array>>,
): Spot {
  const tangent = tangentOf(station.facing, side);
  const normal = normalOf(station.facing, side);
  const placed = spot(anatomies, atlas, linear, times(normal, -path.depth.mean), (): Position => {
    const position = anatomies.column(linear);
    const lateral = columns.lateral();
    const up = columns.up();
    const deep = columns.depth();
    const { mean, sd } = path.depth;
    for (let row = 0; row < anatomies.draws; row++) {
      const shift = path.spread * (lateral[row] as number);
      const depth = Math.max(shallowest, mean + sd * (deep[row] as number));
      position.x[row] = (position.x[row] as number) + tangent[0] * shift - normal[0] * depth;
      position.y[row] = (position.y[row] as number) + path.spread * (up[row] as number);
      position.z[row] = (position.z[row] as number) + tangent[2] * shift - normal[2] * depth;
    }
    return position;
  });
  let scatter = withSpread(placed.scatter, tangent, path.spread);
  scatter = withSpread(withSpread(scatter, [0, 1, 0], path.spread), normal, path.depth.sd);
  return {
    mean: placed.mean,
    scatter,
    get position() {
      return placed.position;
    },
  };
}
