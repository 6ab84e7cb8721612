import { type Atlas, drawAnatomies, hazard, referenceFace } from "../../portable/anatomy/index.ts";
import { normalCdf, normalDraws, seededUniform } from "../../portable/distributions/index.ts";

type Place = readonly [number, number, number];

/**
 * The same chances, for the left side, as anyone would first write them: person after person, each number
 * drawn afresh, each distance worked out. What `hazard` is timed against, and checked against by a proof.
 */
export function plainHazard(atlas: Atlas, treatment: string, people: number, seed = 9): Map<string, number> {
  const uniform = seededUniform(seed);
  const normal = normalDraws(uniform);
  const { frame } = drawAnatomies(atlas, {
    draws: 1,
    seed: 1,
    face: referenceFace(atlas),
    spread: { kind: "anyone" },
  });
  const paths = atlas.rows.paths.find((each) => each.treatment === treatment);
  if (!paths) throw new RangeError(`invalid treatment; the atlas holds no path of it: ${treatment}.`);
  const wide = (tool: string): boolean => tool === "dissection" || tool === "energy";
  const rows = (hazard(atlas, { treatment, draws: 500 }) ?? []).filter(
    ({ side, chance }) => side === "left" && chance !== null,
  );
  const stations = paths.paths.flatMap((path) =>
    (path.side === "midline" ? (["left"] as const) : (["left", "right"] as const)).map((side) => ({
      path,
      side,
      spots: path.stations.map((station) => ({ station, linear: frame.station(station, side) })),
    })),
  );
  const hits = new Map<string, number>(rows.map(({ structure }) => [structure, 0]));
  for (let person = 0; person < people; person++) {
    const latents = new Map<string, number>();
    const own = (name: string): number => {
      const known = latents.get(name) ?? normal();
      latents.set(name, known);
      return known;
    };
    const shapes = new Map<string, number>();
    const shapeOf = (name: string, side: string): number => {
      const key = `${name}@${side}`;
      const known = shapes.get(key);
      if (known !== undefined) return known;
      const structure = atlas.structure.get(name.split(/[#!]/)[0] ?? "");
      const likeness = structure ? structure.leftRight : 0.85;
      const fresh = Math.sqrt(likeness) * own(name) + Math.sqrt(1 - likeness) * own(key);
      const [point, axis] = (name.split("#")[1] ?? "").split(".");
      const points = structure?.points.filter((each) => !each.mark) ?? [];
      const before = points[points.findIndex((each) => each.id === point) - 1];
      const value =
        structure && before && axis
          ? structure.along * shapeOf(`${structure.id}#${before.id}.${axis}`, side) +
            Math.sqrt(1 - structure.along ** 2) * fresh
          : fresh;
      shapes.set(key, value);
      return value;
    };
    const numberOf = (name: string, side: string): number => {
      const value = atlas.number.get(name);
      if (!value) return 0;
      return value.mean + Math.hypot(value.sd, value.between, value.unsure ?? 0) * shapeOf(name, side);
    };
    const placeOf = (linear: ReturnType<typeof frame.place>): Place => {
      const sum: [number, number, number] = [...linear.constant];
      for (const [key, direction] of linear.terms) {
        const split = key.lastIndexOf("@");
        const value = numberOf(key.slice(0, split), key.slice(split + 1));
        for (const axis of [0, 1, 2] as const) sum[axis] += direction[axis] * value;
      }
      return sum;
    };
    const out = (facing: number, side: "left" | "right"): Place => {
      const angle = (facing * Math.PI) / 180;
      return [(side === "left" ? 1 : -1) * Math.sin(angle), 0, Math.cos(angle)];
    };
    const moved = (place: Place, direction: Place, by: number): Place => [
      place[0] + direction[0] * by,
      place[1] + direction[1] * by,
      place[2] + direction[2] * by,
    ];
    const laid = stations.map(({ path, side, spots }) => {
      const [aside, rise, deep] = [path.spread * normal(), path.spread * normal(), normal()];
      const depth = Math.max(0.5, path.depth.mean + path.depth.sd * deep);
      const places = spots.map(({ station, linear }) => {
        const normalHere = out(station.facing, side);
        const tangent: Place = [normalHere[2] * (side === "left" ? 1 : -1), 0, -Math.abs(normalHere[0])];
        return moved(moved(moved(placeOf(linear), tangent, aside), [0, 1, 0], rise), normalHere, -depth);
      });
      return { tool: path.tool, places };
    });
    for (const { structure: id } of rows) {
      const structure = atlas.structure.get(id);
      if (!structure) continue;
      const scalar = (name: string, mean?: number): number =>
        structure.scalars[name]
          ? Math.max(0.1 * structure.scalars[name].mean, numberOf(`${id}!${name}`, "left"))
          : (mean ?? 0);
      const breadth = scalar("breadth");
      const thickness = scalar("thickness", breadth);
      const reached = structure.courses.some((course) => {
        for (const [feature, options] of Object.entries(course.when ?? {})) {
          const found = structure.features.find((each) => each.id === feature);
          const name = `${id}/${feature}`;
          const shape =
            found?.scope === "person"
              ? own(name)
              : Math.sqrt(structure.leftRight) * own(name) +
                Math.sqrt(1 - structure.leftRight) * own(`${name}@left`);
          const shares = found?.options.map(({ share }) => share.mean) ?? [];
          const total = shares.reduce((sum, share) => sum + share, 0);
          const height = normalCdf(shape) * total;
          const chosen = shares.findIndex(
            (_, index) => shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0) >= height,
          );
          if (!options.includes(found?.options[chosen]?.id ?? "")) return false;
        }
        const places = course.points.map((pointId) => {
          const point = structure.points.find((each) => each.id === pointId);
          const on = placeOf(frame.skin(`${id}#${pointId}`, "left"));
          const depth = Math.min(
            point?.tissue ?? 0,
            Math.max(0.2, numberOf(`${id}#${pointId}.depth`, "left")),
          );
          return {
            at: moved(on, out(point?.facing ?? 0, "left"), -depth),
            normal: out(point?.facing ?? 0, "left"),
          };
        });
        return laid.some((path) => {
          const within =
            path.tool === "needle" || path.tool === "cannula"
              ? 2
              : wide(path.tool) || ["nerve", "foramen", "duct"].includes(structure.kind)
                ? 5
                : 2;
          const steps: [Place, Place][] =
            path.tool === "needle" || path.places.length === 1
              ? path.places.map((place) => [place, place])
              : path.places.slice(1).map((place, index) => [path.places[index] ?? place, place]);
          const pieces =
            places.length === 1
              ? places.map((one) => ({ from: one.at, to: one.at, normal: one.normal }))
              : places
                  .slice(1)
                  .map((one, index) => ({ from: (places[index] ?? one).at, to: one.at, normal: one.normal }));
          return steps.some(([from, to]) =>
            pieces.some((piece) => near(from, to, piece, breadth, thickness, within)),
          );
        });
      });
      if (reached) hits.set(id, (hits.get(id) ?? 0) + 1);
    }
  }
  return new Map([...hits].map(([id, count]) => [id, count / people]));
}

/** Nearest points by projecting from one segment to the other until nothing moves. */
function near(
  a: Place,
  b: Place,
  piece: { from: Place; to: Place; normal: Place },
  breadth: number,
  thickness: number,
  within: number,
): boolean {
  const project = (p: Place, from: Place, to: Place): Place => {
    const d: Place = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
    const size = d[0] ** 2 + d[1] ** 2 + d[2] ** 2;
    const along = (p[0] - from[0]) * d[0] + (p[1] - from[1]) * d[1] + (p[2] - from[2]) * d[2];
    const share = size < 1e-9 ? 0 : Math.min(1, Math.max(0, along / size));
    return [from[0] + share * d[0], from[1] + share * d[1], from[2] + share * d[2]];
  };
  let p: Place = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
  let q = p;
  for (let round = 0; round < 12; round++) {
    q = project(p, piece.from, piece.to);
    p = project(q, a, b);
  }
  const gap: Place = [p[0] - q[0], p[1] - q[1], p[2] - q[2]];
  const out = gap[0] * piece.normal[0] + gap[1] * piece.normal[1] + gap[2] * piece.normal[2];
  const across = Math.sqrt(Math.max(0, gap[0] ** 2 + gap[1] ** 2 + gap[2] ** 2 - out * out));
  return Math.hypot(Math.max(0, Math.abs(out) - thickness / 2), Math.max(0, across - breadth / 2)) <= within;
}
