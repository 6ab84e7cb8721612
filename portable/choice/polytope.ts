import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { Condition } from "./answer.ts";
import { inUnits, isEnsured, maximise, roomiest, slack, type Units } from "./linear-programme.ts";

/**
 * The weights that meet all conditions, in coordinates of the flat space they fill:
 * weights = units · (origin + basis · y), and y is inside where every `rows · y` is at least its `limits`.
 */
export interface Polytope {
  size: number;
  units: Units;
  /** Dimensions left free; 0 when a single weight vector remains. */
  free: number;
  origin: Float64Array;
  /** `size` rows of `free` numbers, orthonormal columns. */
  basis: Float64Array;
  /** One row of `free` numbers for each condition that can bind. */
  rows: Float64Array;
  limits: Float64Array;
  /** Corners of the polytope, least and most of every weight, as y; spread as wide as it reaches. */
  corners: Float64Array[];
}

/**
 * The polytope of the conditions together with the simplex; null when nothing meets them all. `units` are
 * about the size of the weights; ones will do unless some must be very much smaller than others.
 */
export function polytopeOf(conditions: readonly Condition[], units: Units): Polytope | null {
  const size = units.length;
  const wanted = [
    ...inUnits(conditions, units),
    ...Array.from({ length: size }, (_, at) => notNegative(at, size)),
  ];
  const equalities = [sumToOne(units)];
  const inequalities: Condition[] = [];
  for (const condition of wanted) {
    (condition.relation === "equals" ? equalities : inequalities).push(condition);
  }
  const inside = roomiest(wanted, units, (condition) => condition.relation === "at-least");
  if (inside === null) return null;
  let binding = inequalities;
  if (inside.value <= slack) {
    // Some inequalities leave no room: together they are equalities, and the space is flatter.
    binding = inequalities.filter((condition) => {
      const most = maximise(condition.coefficients, wanted, units);
      const roomy = most !== null && most.value - condition.value > slack;
      if (!roomy) equalities.push(condition);
      return roomy;
    });
  }
  const basis = nullSpace(equalities, size);
  const extremes = extremesOf(wanted, units);
  const origin = centreOf(extremes, size);
  const free = basis.length / size;
  const kept = withoutRedundant(
    binding.filter((condition) =>
      project(condition.coefficients, basis, free).some((x) => Math.abs(x) > 1e-12),
    ),
    equalities,
    units,
  );
  return {
    size,
    units,
    free,
    origin,
    basis,
    rows: Float64Array.from(kept.flatMap((condition) => [...project(condition.coefficients, basis, free)])),
    limits: Float64Array.from(kept.map((condition) => condition.value - dot(condition.coefficients, origin))),
    corners: extremes.map((numbers) =>
      project(
        numbers.map((number, at) => number - (origin[at] as number)),
        basis,
        free,
      ),
    ),
  };
}

/** The conditions that the others do not already ensure: what the walk need not look at is left out. */
function withoutRedundant(
  conditions: readonly Condition[],
  equalities: readonly Condition[],
  units: Units,
): Condition[] {
  let kept = [...conditions];
  for (const condition of conditions) {
    const others = kept.filter((other) => other !== condition);
    if (isEnsured(condition, [...others, ...equalities], units)) kept = others;
  }
  return kept;
}

/** An orthonormal basis, `size` rows of columns, of the directions along which no equality changes. */
function nullSpace(equalities: readonly Condition[], size: number): Float64Array {
  const rows = new Matrix(equalities.map((condition) => unit(condition.coefficients)));
  const decomposition = new EigenvalueDecomposition(rows.transpose().mmul(rows), { assumeSymmetric: true });
  const columns = decomposition.realEigenvalues.flatMap((eigenvalue, at) => (eigenvalue < 1e-9 ? [at] : []));
  return Float64Array.from({ length: size * columns.length }, (_, place) =>
    decomposition.eigenvectorMatrix.get(
      Math.floor(place / columns.length),
      columns[place % columns.length] as number,
    ),
  );
}

/** The numbers at which each single weight is least and most. */
function extremesOf(conditions: readonly Condition[], units: Units): Float64Array[] {
  const found: Float64Array[] = [];
  for (let at = 0; at < units.length; at += 1) {
    for (const sign of [1, -1]) {
      const objective = new Float64Array(units.length);
      objective[at] = sign;
      const optimum = maximise(objective, conditions, units);
      if (optimum !== null) found.push(optimum.numbers);
    }
  }
  return found;
}

function centreOf(points: readonly Float64Array[], size: number): Float64Array {
  return Float64Array.from(
    { length: size },
    (_, at) => points.reduce((sum, point) => sum + (point[at] as number), 0) / points.length,
  );
}

/** Coordinates along the basis. */
function project(vector: Float64Array, basis: Float64Array, free: number): Float64Array {
  const out = new Float64Array(free);
  for (let at = 0; at < vector.length; at += 1) {
    for (let column = 0; column < free; column += 1) {
      out[column] = (out[column] as number) + (vector[at] as number) * (basis[at * free + column] as number);
    }
  }
  return out;
}

function notNegative(at: number, size: number): Condition {
  const coefficients = new Float64Array(size);
  coefficients[at] = 1;
  return { coefficients, relation: "at-least", value: 0, strict: false };
}

function sumToOne(units: Units): Condition {
  return { coefficients: units, relation: "equals", value: 1, strict: false };
}

function unit(coefficients: Float64Array): number[] {
  const length = Math.sqrt(dot(coefficients, coefficients));
  return [...coefficients].map((factor) => factor / length);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
