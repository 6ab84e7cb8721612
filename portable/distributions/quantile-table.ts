import type { Stream } from "./streams.ts";

/**
 * A quantile function in cells, each a polynomial of the fifth degree in the probability; a draw from it is
 * one look-up. Numerical inversion by Hermite interpolation (Hörmann and Leydold 2003, ACM Trans Model
 * Comput Simul 13(4), 347-362), with knots that the caller chooses.
 */
export interface QuantileTable {
  /** Where each cell begins, as a probability; one more for the end. */
  edges: Float64Array;
  /** Six terms for each cell, of the powers of the way from its edge. */
  terms: Float64Array;
  /** The first cell that a probability with these upper bits can lie in. */
  guide: Uint16Array;
}

/** A function and its first two derivatives at a knot. */
export type Jet = readonly [value: number, slope: number, bend: number];

/** A place on a coordinate along which the density is smooth. */
export interface Knot {
  at: number;
  /** The density along the coordinate, up to a factor. */
  density: Jet;
  /** What is drawn there; it rises along the coordinate. */
  value: Jet;
}

const degree = 5;
const guideBits = 11;

/** The table between knots that lie from left to right; what lies beyond the outer ones is left out. */
export function quantileTable(knots: readonly Knot[]): QuantileTable {
  const cells = knots.length - 1;
  const edges = new Float64Array(cells + 1);
  const terms = new Float64Array((degree + 1) * cells);
  for (let cell = 0; cell < cells; cell += 1) {
    edges[cell + 1] = (edges[cell] as number) + massBetween(knots[cell] as Knot, knots[cell + 1] as Knot);
  }
  const whole = edges[cells] as number;
  let start = byProbability(knots[0] as Knot, whole);
  for (let cell = 0; cell < cells; cell += 1) {
    edges[cell + 1] = (edges[cell + 1] as number) / whole;
    const end = byProbability(knots[cell + 1] as Knot, whole);
    const width = (edges[cell + 1] as number) - (edges[cell] as number);
    terms.set(hermite(start, end, width), (degree + 1) * cell);
    start = end;
  }
  edges[cells] = 1;
  return { edges, terms, guide: guideTo(edges) };
}

/** The integral of the polynomial of the fifth degree with the jets of both ends. */
function massBetween({ at, density: from }: Knot, { at: end, density: to }: Knot): number {
  const width = end - at;
  return (
    (width * (from[0] + to[0])) / 2 +
    (width * width * (from[1] - to[1])) / 10 +
    (width * width * width * (from[2] + to[2])) / 120
  );
}

/** The value at a knot with its derivatives by the probability. */
function byProbability({ density, value }: Knot, whole: number): Jet {
  const [height, heightSlope] = density;
  const rate = whole / height;
  const slope = value[1] * rate;
  return [value[0], slope, (value[2] - (value[1] * heightSlope) / height) * rate * rate];
}

/** The terms of the polynomial of the fifth degree with the jets of both ends; of no width, a constant. */
function hermite(from: Jet, to: Jet, width: number): number[] {
  if (!(width > 0)) return [from[0], 0, 0, 0, 0, 0];
  const rise = (to[0] - from[0]) / width;
  // What is left of the end's jet once the start's has been followed, each of the size of a slope.
  const value = rise - from[1] - (from[2] * width) / 2;
  const slope = to[1] - from[1] - from[2] * width;
  const bend = (to[2] - from[2]) * width;
  return [
    from[0],
    from[1],
    from[2] / 2,
    (10 * value - 4 * slope + bend / 2) / width ** 2,
    (-15 * value + 7 * slope - bend) / width ** 3,
    (6 * value - 3 * slope + bend / 2) / width ** 4,
  ];
}

function guideTo(edges: Float64Array): Uint16Array {
  const guide = new Uint16Array(2 ** guideBits);
  let cell = 0;
  for (let bin = 0; bin < guide.length; bin += 1) {
    while ((edges[cell + 1] as number) <= bin / guide.length) cell += 1;
    guide[bin] = cell;
  }
  return guide;
}

/** Fills `out` with draws: 32 bits choose the probability, so that the least and most are 2^-33 from the ends. */
export function fillFromTable(
  { edges, terms, guide }: QuantileTable,
  stream: Stream,
  out: Float64Array,
): void {
  for (let at = 0; at < out.length; at += 1) {
    const bits = stream.next() >>> 0;
    const probability = (bits + 0.5) * 2 ** -32;
    let cell = guide[bits >>> (32 - guideBits)] as number;
    while (probability >= (edges[cell + 1] as number)) cell += 1;
    const way = probability - (edges[cell] as number);
    const term = (degree + 1) * cell;
    const square = way * way;
    out[at] =
      (terms[term] as number) +
      way * (terms[term + 1] as number) +
      square *
        ((terms[term + 2] as number) +
          way * (terms[term + 3] as number) +
          square * ((terms[term + 4] as number) + way * (terms[term + 5] as number)));
  }
}
