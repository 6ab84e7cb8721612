import type { Atlas } from "../data/atlas.ts";
import { dot, minus, plus, times, type Vector } from "../face/vector.ts";
import type { Anatomies, Position } from "../sampling/anatomies.ts";
import { type Linear, scaleKey } from "../sampling/frame.ts";
import { type Segment, segmentOf } from "./segment-distance.ts";

/** Symmetric 3 × 3: xx, yy, zz, xy, xz, yz. */
export type Covariance = readonly [number, number, number, number, number, number];

/** One sampled spot: where it lies on average, how it scatters, and its columns when asked for. */
export interface Spot {
  mean: Vector;
  scatter: Covariance;
  readonly position: Position;
}

/** A piece between two spots; the same spot twice where there is only one. */
export interface Piece {
  from: Spot;
  to: Spot;
  /** Its columns, worked out once when first asked for. */
  readonly segment: Segment;
  /** Around its mean place: middle, and half the length with the spread that is widest either way. */
  middle: Vector;
  half: number;
  /** No variance along any direction passes this. */
  variance: number;
}

export function pieceOf(anatomies: Anatomies, from: Spot, to: Spot): Piece {
  const segment = perBatch(anatomies, () => segmentOf(from.position, to.position, anatomies.fresh));
  const trace = ({ scatter: [xx, yy, zz] }: Spot): number => xx + yy + zz;
  return {
    from,
    to,
    get segment() {
      return segment();
    },
    middle: times(plus(from.mean, to.mean), 0.5),
    half: Math.hypot(...minus(to.mean, from.mean)) / 2,
    variance: Math.max(trace(from), trace(to)),
  };
}

/** How a linear form scatters over people from a population that nobody has named. */
export function scatterOf(atlas: Atlas, linear: Linear): Covariance {
  let sum: Covariance = [0, 0, 0, 0, 0, 0];
  for (const [key, direction] of linear.terms) {
    const number = key === scaleKey ? null : atlas.number.get(key.slice(0, key.lastIndexOf("@")));
    const width = number ? Math.hypot(number.sd, number.between, number.unsure ?? 0) : 1;
    sum = withSpread(sum, direction, width);
  }
  return sum;
}

/** Adds an independent displacement of the given standard deviation along a direction. */
export function withSpread(scatter: Covariance, [x, y, z]: Vector, sd: number): Covariance {
  const v = sd * sd;
  const [xx, yy, zz, xy, xz, yz] = scatter;
  return [xx + v * x * x, yy + v * y * y, zz + v * z * z, xy + v * x * y, xz + v * x * z, yz + v * y * z];
}

/** Variance along a unit direction. */
function along([xx, yy, zz, xy, xz, yz]: Covariance, [x, y, z]: Vector): number {
  return xx * x * x + yy * y * y + zz * z * z + 2 * (xy * x * y + xz * x * z + yz * y * z);
}

/** Standard deviations of the gap beyond which a pair is left unsearched: 3 in a million lie further. */
const farOut = 4.5;

/**
 * A cheaper look that passes over only what `couldMeet` would pass over too: balls around the mean places,
 * and the widest spread whatever the direction.
 */
export function farApart(a: Piece, b: Piece, reach: number): boolean {
  const gap = Math.hypot(...minus(a.middle, b.middle)) - a.half - b.half - reach;
  return gap > 0 && gap * gap > farOut * farOut * (a.variance + b.variance);
}

/** Whether two pieces whose means lie `apart` could come within `reach` of each other in anyone drawn. */
export function couldMeet(a: Piece, b: Piece, apart: Vector, reach: number): boolean {
  const gap = Math.hypot(...apart);
  if (gap <= reach) return true;
  const direction = times(apart, 1 / gap);
  const widest = (piece: Piece): number =>
    Math.max(along(piece.from.scatter, direction), along(piece.to.scatter, direction));
  return gap - reach <= farOut * Math.sqrt(widest(a) + widest(b));
}

/** From the nearest point of `b` to that of `a`, both at their means: alternating projection, which settles at once for segments. */
export function gapBetween(a: Piece, b: Piece): Vector {
  let onA = times(plus(a.from.mean, a.to.mean), 0.5);
  let onB = onA;
  for (let round = 0; round < 6; round++) {
    onB = nearest(b, onA);
    const before = onA;
    onA = nearest(a, onB);
    if (onA[0] === before[0] && onA[1] === before[1] && onA[2] === before[2]) break;
  }
  return minus(onA, onB);
}

function nearest({ from, to }: Piece, place: Vector): Vector {
  const direction = minus(to.mean, from.mean);
  const size = dot(direction, direction);
  if (size < 1e-9) return from.mean;
  const share = Math.min(1, Math.max(0, dot(minus(place, from.mean), direction) / size));
  return plus(from.mean, times(direction, share));
}

/** A spot whose columns are worked out when first asked for. */
export function spot(
  anatomies: Anatomies,
  atlas: Atlas,
  linear: Linear,
  offset: Vector,
  of: () => Position,
): Spot {
  const position = perBatch(anatomies, of);
  return {
    mean: plus(anatomies.frame.mean(linear), offset),
    scatter: scatterOf(atlas, linear),
    get position() {
      return position();
    },
  };
}

/** Works something out when first asked, and keeps it for as long as the same people are looked at. */
export function perBatch<T>(anatomies: Anatomies, of: () => T): () => T {
  let kept: { value: T; batch: number } | null = null;
  return () => {
    if (kept === null || kept.batch !== anatomies.batch) kept = { value: of(), batch: anatomies.batch };
    return kept.value;
  };
}
