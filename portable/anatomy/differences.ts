import type { Atlas } from "./data/atlas.ts";
import type { Anchor, Landmark } from "./data/point.ts";
import { type Face, referenceFace } from "./face/face.ts";
import { drawAnatomies } from "./sampling/anatomies.ts";
import { meanAndSpread } from "./sampling/mean-and-spread.ts";
import { takeMeasure } from "./sampling/take.ts";

/** One proportion of a face next to the reference, and what it moves. Millimetres. */
export interface Difference {
  /** Quantity of the atlas: `intercanthal-distance`. */
  proportion: string;
  name: string;
  yours: number;
  reference: number;
  /** How many standard deviations of the proportion over people the two lie apart; null when that is not known. */
  apartInSd: number | null;
  /** Standard error of `yours` from the scale alone. */
  error: number;
  /**
   * Structures that move with it by a millimetre or more, with how far the point of theirs that moves most
   * does: outward, up and forward are positive.
   */
  moves: { structure: string; millimetres: number; direction: MoveDirection }[];
}

export type MoveDirection = "outward" | "inward" | "up" | "down" | "forward" | "back";

const directions: Readonly<Record<string, readonly [more: MoveDirection, less: MoveDirection]>> = {
  lateral: ["outward", "inward"],
  up: ["up", "down"],
  forward: ["forward", "back"],
};

export interface FaceDifferences {
  differences: Difference[];
  /** What no photograph tells, in words. */
  cannotTell: string[];
}

const leastMove = 1;
/** A landmark that hardly changes the proportion is not what the proportion tells of. */
const leastSlope = 0.5;

/** What no photograph tells of a face. */
export const cannotTell: readonly string[] = [
  "Which variant you have: whether a nerve leaves through a notch or a hole, where an artery ends, how many branches there are. The chances count every variant by how often it is found.",
  "How deep things lie: a photograph shows the skin only. Depth is drawn from studies of other people.",
  "What lies behind the hairline, the ear and the jaw edge: those places are guessed from the rest of the face.",
  "Scars, earlier operations and filler, which move things and are in no atlas.",
];

/**
 * Sets the proportions that a mesh shows beside those of the reference face, and says which structures
 * move with each. Only what the mesh itself shows is compared, never what is guessed from it.
 */
export function faceDifferences(atlas: Atlas, face: Face): FaceDifferences {
  const people = drawAnatomies(atlas, { draws: 2_003, seed: 1, face: null, spread: { kind: "people" } });
  const differences = atlas.rows.quantities.flatMap((quantity): Difference[] => {
    const number = quantity.sets?.number ?? "";
    const landmark = atlas.landmark.get(number.slice(0, number.lastIndexOf(".")));
    if (quantity.kind !== "surface" || !landmark?.mesh || landmark.estimated) return [];
    const take = (one: Face): number => {
      const still = drawAnatomies(atlas, { draws: 1, seed: 1, face: one, spread: { kind: "people" } });
      const value = takeMeasure(atlas, still, quantity.measure, "left")[0] ?? Number.NaN;
      return [...still.used].length === 0 ? value : Number.NaN;
    };
    const yours = take({ ...face, scaleError: 0 });
    const reference = take(referenceFace(atlas));
    if (!Number.isFinite(yours) || !Number.isFinite(reference)) return [];
    const apart = yours - reference;
    const axis = number.slice(number.lastIndexOf(".") + 1);
    // Millimetres of the proportion for one of the landmark: 2 where both sides move, below 0 downwards.
    const slope = take(movedReference(atlas, landmark, axis)) - reference;
    const move = Math.abs(slope) < leastSlope ? null : apart / slope;
    const { sd } = meanAndSpread(takeMeasure(atlas, people, quantity.measure, "left"));
    return [
      {
        proportion: quantity.id,
        name: quantity.name,
        yours,
        reference,
        apartInSd: sd > 0 ? apart / sd : null,
        error: yours * face.scaleError,
        moves: move === null ? [] : movedBy(atlas, landmark.id, move, axis),
      },
    ];
  });
  return { differences, cannotTell: [...cannotTell] };
}

/** The reference face with one landmark moved by a millimetre along an axis, on both sides. */
function movedReference(atlas: Atlas, { mesh = [], side }: Landmark, axis: string): Face {
  const face = referenceFace(atlas);
  const vertices = [...face.vertices];
  const move = (index: number, sign: 1 | -1): void => {
    const [x, y, z] = vertices[index] ?? [0, 0, 0];
    if (axis === "lateral") vertices[index] = [x + sign, y, z];
    else vertices[index] = axis === "up" ? [x, y + 1, z] : [x, y, z + 1];
  };
  for (const index of mesh) {
    move(index, 1);
    if (side === "paired") move(atlas.mirror[index] ?? index, -1);
  }
  return { ...face, vertices };
}

function movedBy(atlas: Atlas, landmark: string, apart: number, axis: string): Difference["moves"] {
  const [more, less] = directions[axis] ?? ["outward", "inward"];
  return atlas.rows.structures
    .map((structure) => ({
      structure: structure.id,
      millimetres: structure.points
        .filter((point) => !point.mark)
        .map((point) => apart * weightOf(atlas, point.anchor, landmark))
        .reduce((most, move) => (Math.abs(move) > Math.abs(most) ? move : most), 0),
    }))
    .filter(({ millimetres }) => Math.abs(millimetres) >= leastMove)
    .map((move) => ({ ...move, direction: move.millimetres > 0 ? more : less }))
    .sort((a, b) => Math.abs(b.millimetres) - Math.abs(a.millimetres));
}

/** How far a place moves when the landmark moves by one, through however many anchors. */
function weightOf(atlas: Atlas, anchor: Anchor, landmark: string): number {
  return Object.entries(anchor).reduce((sum, [name, weight]) => {
    if (name === landmark) return sum + weight;
    const seen = atlas.landmark.get(name);
    // A landmark that the mesh shows stands where it is seen, whatever the others do.
    const inner = seen?.mesh ? undefined : (seen?.anchor ?? atlas.point.get(name)?.point.anchor);
    return sum + (inner ? weight * weightOf(atlas, inner, landmark) : 0);
  }, 0);
}
