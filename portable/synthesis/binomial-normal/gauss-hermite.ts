import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { isWholeNumber } from "../../distributions/index.ts";

/** Nodes and log weights for integrals of f(z) times the standard normal density. */
export interface Quadrature {
  nodes: readonly number[];
  logWeights: readonly number[];
}

/**
 * Gauss-Hermite rule for the standard normal weight, by Golub and Welsch 1969: the nodes are the eigenvalues
 * of the Jacobi matrix of the Hermite polynomials, whose off-diagonal is sqrt(1), sqrt(2), …; the weights are
 * the squares of the eigenvectors' first entries. Exact for polynomials up to degree 2 points - 1.
 */
export function gaussHermite(points: number): Quadrature {
  isWholeNumber("points", points, 1);
  const jacobi = Matrix.zeros(points, points);
  for (let i = 1; i < points; i++) {
    jacobi.set(i - 1, i, Math.sqrt(i));
    jacobi.set(i, i - 1, Math.sqrt(i));
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(jacobi, {
    assumeSymmetric: true,
  });
  return {
    nodes: realEigenvalues,
    logWeights: realEigenvalues.map((_node, place) => Math.log(eigenvectorMatrix.get(0, place) ** 2)),
  };
}
