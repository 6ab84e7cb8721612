import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { openUniform, type Stream, standardNormal } from "../distributions/index.ts";
import { type Convergence, convergenceOf } from "./convergence.ts";
import type { Polytope } from "./polytope.ts";

const chainCount = 4;
/** At this correlation of a draw with the next, draws are worth half as many independent ones. */
const mostCorrelation = 1 / 3;
/** Doublings of the walk between two draws before the sampling gives up. */
const mostDoublings = 8;
/** Draws of each chain in the pilot run that finds the polytope's shape. */
const pilotDraws = 200;
/** Fewer draws of a chain than this would not show whether it has settled. */
const leastOfChain = 250;

export interface Walked {
  /** One column of draws for each weight. */
  columns: Float64Array[];
  /** Steps walked between two draws, and how well the chains agree. */
  steps: number;
  convergence: Convergence;
}

/**
 * Even draws from a polytope by hit-and-run (Smith 1984; for weights, Tervonen, van Valkenhoef, Basturk
 * and Postmus 2012): from a point, a random direction, then an even point on the line within. Four
 * chains start far apart, and directions are stretched to the polytope's shape as a pilot run finds it.
 *
 * The draws are taken only if the chains agree (split R-hat of every weight at most 1.01) and the draws
 * are worth at least half as many independent ones (autocorrelation at most a third); otherwise twice
 * as many steps are walked between draws and all is drawn anew. Throws an error when even the longest
 * walk does not settle.
 */
export function hitAndRun(polytope: Polytope, draws: number, stream: Stream): Walked {
  const { free } = polytope;
  if (free === 0) {
    return {
      columns: [...polytope.origin].map((weight) => new Float64Array(draws).fill(weight)),
      steps: 0,
      convergence: { splitRHat: 1, autocorrelation: 0 },
    };
  }
  const pilotShape = shapeOf(polytope.corners, free);
  const pilot = startsOf(polytope).map((start) => new Walk(polytope, pilotShape, start));
  const seen = pilot.flatMap((walk) => {
    walk.steps(20 * free, stream);
    return Array.from({ length: pilotDraws }, () => {
      walk.steps(2 * free, stream);
      return walk.place();
    });
  });
  const shape = shapeOf(seen, free);
  const walks = pilot.map((walk) => new Walk(polytope, shape, walk.place()));
  const each = Math.max(leastOfChain, Math.ceil(draws / chainCount));
  let steps = free === 1 ? 1 : 2 * free;
  for (let doubling = 0; ; doubling += 1) {
    const columns = Array.from({ length: polytope.size }, () => new Float64Array(each * chainCount));
    walks.forEach((walk, chain) => {
      walk.steps(10 * steps, stream);
      for (let draw = 0; draw < each; draw += 1) {
        walk.steps(steps, stream);
        walk.record(columns, chain * each + draw);
      }
    });
    const convergence = convergenceOf(columns, chainCount);
    if (convergence.splitRHat <= 1.01 && convergence.autocorrelation <= mostCorrelation) {
      return { columns: columns.map((column) => thinned(column, draws)), steps, convergence };
    }
    if (doubling === mostDoublings) {
      throw new Error(
        `the weights left by these answers could not be sampled evenly (split R-hat ${convergence.splitRHat.toFixed(3)}, ` +
          `autocorrelation ${convergence.autocorrelation.toFixed(2)}). Widen the narrowest answer, or ask for more draws.`,
      );
    }
    steps *= 2;
  }
}

/** As many draws as asked for, taken evenly from all chains. */
function thinned(column: Float64Array, draws: number): Float64Array {
  return Float64Array.from(
    { length: draws },
    (_, at) => column[Math.floor((at * column.length) / draws)] as number,
  );
}

/** Four points well apart: between the centre and the corners farthest from it. */
function startsOf(polytope: Polytope): Float64Array[] {
  const far = [...polytope.corners].sort((one, other) => lengthOf(other) - lengthOf(one));
  return Array.from({ length: chainCount }, (_, chain) => {
    const corner = far[Math.floor((chain * far.length) / chainCount)] ?? new Float64Array(polytope.free);
    return corner.map((x) => 0.7 * x);
  });
}

/** A square root of the points' second moments: directions drawn through it fit the polytope's shape. */
function shapeOf(points: readonly Float64Array[], free: number): Float64Array {
  const mean = Float64Array.from(
    { length: free },
    (_, at) => points.reduce((sum, point) => sum + (point[at] as number), 0) / points.length,
  );
  const moments = Matrix.zeros(free, free);
  for (const point of points) {
    for (let row = 0; row < free; row += 1) {
      for (let column = 0; column < free; column += 1) {
        const product =
          ((point[row] as number) - (mean[row] as number)) *
          ((point[column] as number) - (mean[column] as number));
        moments.set(row, column, moments.get(row, column) + product / points.length);
      }
    }
  }
  const decomposition = new EigenvalueDecomposition(moments, { assumeSymmetric: true });
  const largest = Math.max(...decomposition.realEigenvalues);
  const shape = new Float64Array(free * free);
  decomposition.realEigenvalues.forEach((eigenvalue, at) => {
    // Never so flat that a direction is lost.
    const scale = Math.sqrt(Math.max(eigenvalue, 1e-12 * largest));
    for (let row = 0; row < free; row += 1)
      shape[row * free + at] = decomposition.eigenvectorMatrix.get(row, at) * scale;
  });
  return shape;
}

function lengthOf(vector: Float64Array): number {
  let sum = 0;
  for (const x of vector) sum += x * x;
  return sum;
}

/** One chain: where it stands, how far it is from every face, and how it steps. */
class Walk {
  readonly #polytope: Polytope;
  readonly #shape: Float64Array;
  /** The faces as seen along the stretched directions. */
  readonly #faces: Float64Array;
  readonly #place: Float64Array;
  readonly #room: Float64Array;
  readonly #direction: Float64Array;
  readonly #rates: Float64Array;

  constructor(polytope: Polytope, shape: Float64Array, start: Float64Array) {
    const { rows, limits, free } = polytope;
    const count = limits.length;
    this.#polytope = polytope;
    this.#shape = shape;
    this.#place = Float64Array.from(start);
    this.#direction = new Float64Array(free);
    this.#rates = new Float64Array(count);
    this.#room = new Float64Array(count);
    this.#faces = new Float64Array(count * free);
    for (let face = 0; face < count; face += 1) {
      for (let column = 0; column < free; column += 1) {
        let sum = 0;
        for (let at = 0; at < free; at += 1) {
          sum += (rows[face * free + at] as number) * (shape[at * free + column] as number);
        }
        this.#faces[face * free + column] = sum;
      }
    }
    this.#measure();
  }

  steps(count: number, stream: Stream): void {
    for (let step = 0; step < count; step += 1) this.#step(stream);
    // The room is kept by adding; measured anew now and then, no error can build up.
    this.#measure();
  }

  place(): Float64Array {
    return Float64Array.from(this.#place);
  }

  /** Writes the weights where the walk stands into place `at` of each column. */
  record(columns: readonly Float64Array[], at: number): void {
    const { origin, basis, free } = this.#polytope;
    for (let weight = 0; weight < columns.length; weight += 1) {
      let sum = origin[weight] as number;
      for (let column = 0; column < free; column += 1) {
        sum += (basis[weight * free + column] as number) * (this.#place[column] as number);
      }
      (columns[weight] as Float64Array)[at] = Math.max(sum, 0);
    }
  }

  #measure(): void {
    const { rows, limits, free } = this.#polytope;
    for (let face = 0; face < limits.length; face += 1) {
      let sum = -(limits[face] as number);
      for (let at = 0; at < free; at += 1)
        sum += (rows[face * free + at] as number) * (this.#place[at] as number);
      this.#room[face] = Math.max(sum, 0);
    }
  }

  #step(stream: Stream): void {
    const free = this.#direction.length;
    for (let at = 0; at < free; at += 1) this.#direction[at] = standardNormal(stream);
    let back = Number.NEGATIVE_INFINITY;
    let ahead = Number.POSITIVE_INFINITY;
    for (let face = 0; face < this.#room.length; face += 1) {
      let rate = 0;
      for (let at = 0; at < free; at += 1) {
        rate += (this.#faces[face * free + at] as number) * (this.#direction[at] as number);
      }
      this.#rates[face] = rate;
      if (rate > 0) back = Math.max(back, -(this.#room[face] as number) / rate);
      else if (rate < 0) ahead = Math.min(ahead, -(this.#room[face] as number) / rate);
    }
    const length = back + openUniform(stream) * (ahead - back);
    if (!Number.isFinite(length)) return;
    for (let face = 0; face < this.#room.length; face += 1) {
      this.#room[face] = Math.max((this.#room[face] as number) + length * (this.#rates[face] as number), 0);
    }
    for (let row = 0; row < free; row += 1) {
      let sum = 0;
      for (let at = 0; at < free; at += 1) {
        sum += (this.#shape[row * free + at] as number) * (this.#direction[at] as number);
      }
      this.#place[row] = (this.#place[row] as number) + length * sum;
    }
  }
}
