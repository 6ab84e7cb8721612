import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { Stream } from "../distributions/index.ts";
import { FlatWalk } from "./flat-walk.ts";
import type { Polytope } from "./polytope.ts";
import { type Settled, settledDraws } from "./settled.ts";

const chainCount = 4;
/** Rounds in which the shape is found anew from the draws so far, and draws of each chain in one. */
const pilotRounds = 3;
const pilotDraws = 200;

/**
 * Even draws from a polytope by hit-and-run (Smith 1984; for weights, Tervonen, van Valkenhoef, Basturk
 * and Postmus 2012): from a point, a direction, then an even point on the line within. Directions are the
 * main axes of the polytope's shape, one after another, and one at random in each round of them; axes
 * cost least, and after rounding they mix well (Haraldsdóttir, Cousins, Thiele, Fleming and Vempala 2017,
 * Bioinformatics 33(11), 1741-1743). Pilot runs find the shape. Four chains start far apart.
 *
 * `settledDraws` says when draws are taken, and throws an error when even the longest walk does not settle.
 */
export function hitAndRun(polytope: Polytope, draws: number, stream: Stream): Settled {
  const { free } = polytope;
  if (free === 0) {
    return {
      columns: [...polytope.origin].map((number, at) =>
        new Float64Array(draws).fill(number * (polytope.units[at] as number)),
      ),
      steps: 0,
      convergence: { splitRHat: 1, autocorrelation: 0 },
    };
  }
  let shape = shapeOf(polytope.corners, free);
  let walks = startsOf(polytope).map((start) => new FlatWalk(polytope, shape, start));
  for (let round = 0; round < pilotRounds; round += 1) {
    const seen = walks.flatMap((walk) =>
      Array.from({ length: pilotDraws }, () => {
        walk.go(2, stream);
        return walk.place();
      }),
    );
    shape = shapeOf(seen, free);
    walks = walks.map((walk) => new FlatWalk(polytope, shape, walk.place()));
  }
  return settledDraws(walks, polytope.size, draws, 1, stream);
}

/** Four points well apart: between the centre and the corners farthest from it. */
function startsOf(polytope: Polytope): Float64Array[] {
  const far = [...polytope.corners].sort((one, other) => lengthOf(other) - lengthOf(one));
  return Array.from({ length: chainCount }, (_, chain) => {
    const corner = far[Math.floor((chain * far.length) / chainCount)] ?? new Float64Array(polytope.free);
    return corner.map((x) => 0.7 * x);
  });
}

/** A square root of the points' second moments: its columns are the main axes of the polytope's shape. */
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
