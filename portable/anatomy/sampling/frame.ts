import type { Atlas } from "../data/atlas.ts";
import type { Anchor, Landmark } from "../data/point.ts";
import type { Station } from "../data/treatment-paths.ts";
import { type Face, meshPlace, referenceFace } from "../face/face.ts";
import { dot, minus, normalOf, plus, type Side, tangentOf, times, type Vector } from "../face/vector.ts";

/** A place as a constant and what each varying number adds to it. */
export interface Linear {
  constant: Vector;
  /** Key `number@side` to the vector that one unit of it adds. */
  terms: ReadonlyMap<string, Vector>;
}

/** Key of the term that the error of the face's scale adds. */
export const scaleKey = "scale@left";

/** Places of one face, or of the whole population when no face is given, each a linear form. */
export interface Frame {
  /** On the skin, over the named place. */
  skin(name: string, side: Side): Linear;
  /** The place itself, at its depth; depth is not yet held inside the tissue. */
  place(name: string, side: Side): Linear;
  /** A station of a treatment's path, on the skin. */
  station(station: Station, side: Side): Linear;
  /** Mean of a place, over people. */
  mean(linear: Linear): Vector;
}

const frames = new WeakMap<Atlas, WeakMap<Face, Frame>>();

/** The frame of a face for both sexes and no ancestry in particular, kept for as long as atlas and face are. */
export function frameFor(atlas: Atlas, face: Face | null): Frame {
  const make = (): Frame => frameOf(atlas, face, (name) => atlas.number.get(name)?.mean ?? Number.NaN);
  if (face === null) return make();
  const own = frames.get(atlas) ?? new WeakMap<Face, Frame>();
  frames.set(atlas, own);
  const found = own.get(face) ?? make();
  own.set(face, found);
  return found;
}

/**
 * Builds the frame. `face: null` draws landmarks from the population as well; with a face, the
 * landmarks its mesh shows stand still, and those it lacks are guessed from it with their spread.
 */
export function frameOf(atlas: Atlas, face: Face | null, meanOf: (number: string) => number): Frame {
  const shown = face ?? referenceFace(atlas);
  const skins = new Map<string, Linear>();

  const anchored = (anchor: Anchor, side: Side, of: (name: string, side: Side) => Linear): Linear =>
    Object.entries(anchor).reduce<Linear>((sum, [name, weight]) => added(sum, of(name, side), weight), {
      constant: [0, 0, 0],
      terms: new Map(),
    });

  const reference = (name: string, side: Side): Vector => {
    const landmark = atlas.landmark.get(name);
    if (landmark?.mesh) return held(landmark, meshPlace(shown, atlas, landmark.mesh, side));
    const anchor = landmark?.anchor ?? {};
    return Object.entries(anchor).reduce<Vector>(
      (sum, [inner, weight]) => plus(sum, times(reference(inner, side), weight)),
      [0, 0, 0],
    );
  };

  const landmarkSkin = (landmark: Landmark, side: Side): Linear => {
    if (face && landmark.mesh && !landmark.estimated) {
      const seen = landmark.id === "pupil" ? face.pupils?.[side] : undefined;
      return scaled(seen ?? held(landmark, meshPlace(face, atlas, landmark.mesh, side)), face.scaleError);
    }
    const base: Linear =
      landmark.anchor && !(face && landmark.mesh)
        ? anchored(landmark.anchor, side, skin)
        : { constant: [0, 0, 0], terms: new Map() };
    let constant = base.constant;
    const terms = new Map(base.terms);
    if (landmark.mesh) {
      const own = reference(landmark.id, side);
      const anchors =
        landmark.anchor && !face
          ? Object.entries(landmark.anchor).reduce<Vector>(
              (sum, [name, weight]) => plus(sum, times(reference(name, side), weight)),
              [0, 0, 0],
            )
          : ([0, 0, 0] as Vector);
      constant = plus(constant, minus(own, anchors));
      if (face && face.scaleError > 0) add(terms, scaleKey, times(own, face.scaleError));
    }
    const sign = landmark.side === "midline" ? 0 : side === "left" ? 1 : -1;
    const axes = { lateral: [sign, 0, 0], up: [0, 1, 0], forward: [0, 0, 1] } as const;
    for (const [axis, direction] of Object.entries(axes)) {
      const number = `${landmark.id}.${axis}`;
      if (atlas.number.has(number)) add(terms, `${number}@${side}`, direction);
    }
    if (landmark.side === "midline") {
      constant = [0, constant[1], constant[2]];
      for (const [key, [, y, z]] of terms) terms.set(key, [0, y, z]);
    }
    return { constant, terms };
  };

  const skin = (name: string, side: Side): Linear => {
    const key = `${name}@${side}`;
    let found = skins.get(key);
    if (!found) {
      const landmark = atlas.landmark.get(name);
      found = landmark ? landmarkSkin(landmark, side) : pointSkin(name, side);
      skins.set(key, found);
    }
    return found;
  };

  const pointSkin = (name: string, asked: Side): Linear => {
    const { structure, point } = known(atlas, name);
    const side: Side = structure.side === "midline" ? "left" : asked;
    const under = point.skin === false;
    const base = anchored(point.anchor, side, skin);
    const terms = new Map(base.terms);
    add(terms, `${name}.lateral@${side}`, tangentOf(point.facing, side));
    add(terms, `${name}.up@${side}`, [0, 1, 0]);
    const flat: Linear = { constant: base.constant, terms };
    return under ? flat : onSkin(flat, point.facing, side);
  };

  const onSkin = (flat: Linear, facing: number, side: Side): Linear => {
    const normal = normalOf(facing, side);
    return {
      ...flat,
      constant: plus(flat.constant, times(normal, bulge(shown.vertices, mean(flat), normal))),
    };
  };

  const places = new Map<string, Linear>();
  const place = (name: string, side: Side): Linear => {
    const key = `${name}@${side}`;
    const found = places.get(key) ?? placeAt(name, side);
    places.set(key, found);
    return found;
  };

  const placeAt = (name: string, asked: Side): Linear => {
    const found = atlas.point.get(name);
    if (!found || found.point.skin === false) return skin(name, asked);
    const side: Side = found.structure.side === "midline" ? "left" : asked;
    const on = skin(name, side);
    const terms = new Map(on.terms);
    add(terms, `${name}.depth@${side}`, times(normalOf(found.point.facing, side), -1));
    return { constant: on.constant, terms };
  };

  const mean = (linear: Linear): Vector => {
    let sum = linear.constant;
    for (const [key, direction] of linear.terms) {
      if (key !== scaleKey) sum = plus(sum, times(direction, meanOf(key.slice(0, key.lastIndexOf("@")))));
    }
    return sum;
  };

  const stations = { left: new WeakMap<Station, Linear>(), right: new WeakMap<Station, Linear>() };
  const station = (spot: Station, side: Side): Linear => {
    const found = stations[side].get(spot) ?? stationAt(spot, side);
    stations[side].set(spot, found);
    return found;
  };

  const stationAt = (spot: Station, side: Side): Linear => {
    const base = anchored(spot.anchor, side, skin);
    const moved = plus(plus(base.constant, times(tangentOf(spot.facing, side), spot.lateral)), [
      0,
      spot.up,
      0,
    ]);
    return onSkin({ constant: moved, terms: base.terms }, spot.facing, side);
  };

  return { skin, place, station, mean };
}

export function known(atlas: Atlas, name: string) {
  const found = atlas.point.get(name);
  if (!found) throw new RangeError(`invalid place; not in the atlas: ${JSON.stringify(name)}.`);
  return found;
}

/** A midline landmark lies in the midline, whatever the mesh says. */
const held = (landmark: Landmark, at: Vector): Vector =>
  landmark.side === "midline" ? [0, at[1], at[2]] : at;

const scaled = (at: Vector, error: number): Linear => ({
  constant: at,
  terms: error > 0 ? new Map([[scaleKey, times(at, error)]]) : new Map(),
});

function add(terms: Map<string, Vector>, key: string, direction: Vector): void {
  terms.set(key, plus(terms.get(key) ?? [0, 0, 0], direction));
}

function added(sum: Linear, more: Linear, weight: number): Linear {
  const terms = new Map(sum.terms);
  for (const [key, direction] of more.terms) add(terms, key, times(direction, weight));
  return { constant: plus(sum.constant, times(more.constant, weight)), terms };
}

/**
 * How far the mesh stands out from a point along the normal: weighted mean over the vertices within
 * 10 mm sideways, 0 where the mesh does not reach (ear, neck).
 */
function bulge(vertices: readonly Vector[], at: Vector, normal: Vector): number {
  let sum = 0;
  let weights = 0;
  for (const vertex of vertices) {
    const apart = minus(vertex, at);
    const out = dot(apart, normal);
    if (Math.abs(out) > 25) continue;
    const sideways = dot(apart, apart) - out * out;
    if (sideways > 100) continue;
    const weight = 1 / (sideways + 4);
    sum += weight * out;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}
