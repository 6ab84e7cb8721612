import { solve } from "yalps";
import type { Condition } from "./answer.ts";

/** How near to zero a number of a linear programme counts as zero. */
export const slack = 1e-7;

export interface Optimum {
  value: number;
  numbers: Float64Array;
}

/**
 * What the numbers of a linear programme stand for: each weight is `unit` times its number, so that weights
 * of very different sizes all have numbers near one. The weights sum to one.
 */
export type Units = Float64Array;

type Term = [key: string, factor: number];
type Bound = { min?: number; max?: number; equal?: number };

/** Conditions on weights, written in other units, and each so that its coefficients are of size one. */
export function inUnits(conditions: readonly Condition[], units: Units): Condition[] {
  return conditions.map((condition) => {
    const coefficients = condition.coefficients.map((factor, at) => factor * (units[at] as number));
    const length = norm(coefficients);
    // A condition without a coefficient is true or false as it stands.
    if (length === 0) return { ...condition, coefficients };
    return {
      ...condition,
      coefficients: coefficients.map((factor) => factor / length),
      value: condition.value / length,
    };
  });
}

/**
 * The numbers at which `objective` is as large as it can be, among those that are not negative, meet the
 * conditions, and whose weights sum to one; null when none do. All are written in `units`.
 */
export function maximise(
  objective: Float64Array,
  conditions: readonly Condition[],
  units: Units,
): Optimum | null {
  const { constraints, variables } = programmeOf(conditions, units);
  objective.forEach((factor, at) => {
    variables[at]?.[1].push(["goal", factor]);
  });
  return solved(constraints, variables, units.length);
}

/**
 * The numbers with as much room as there can be, up to 1, in every condition that `roomy` picks: a
 * point well inside, or, when the room is zero, the proof that there is none. Null as above.
 */
export function roomiest(
  conditions: readonly Condition[],
  units: Units,
  roomy: (condition: Condition) => boolean,
): Optimum | null {
  const { constraints, variables } = programmeOf(conditions, units);
  const room: Term[] = [
    ["goal", 1],
    ["room", 1],
  ];
  conditions.forEach((condition, row) => {
    if (roomy(condition)) room.push([`c${row}`, -norm(condition.coefficients)]);
  });
  constraints.push(["room", { max: 1 }]);
  variables.push(["room", room]);
  return solved(constraints, variables, units.length);
}

/** Whether the other conditions already ensure this one, for weights that sum to one, negative or not. */
export function isEnsured(condition: Condition, others: readonly Condition[], units: Units): boolean {
  const { constraints, variables } = programmeOf(others, units);
  condition.coefficients.forEach((factor, at) => {
    variables[at]?.[1].push(["goal", -factor]);
  });
  // The solver's variables are never negative; a second one for each takes the other sign.
  const mirrored = variables.map(([key, terms]): [string, Term[]] => [
    `m${key}`,
    terms.map(([term, factor]) => [term, -factor]),
  ]);
  const optimum = solved(constraints, [...variables, ...mirrored], units.length);
  return optimum !== null && -optimum.value >= condition.value - 1e-12;
}

function programmeOf(
  conditions: readonly Condition[],
  units: Units,
): { constraints: [string, Bound][]; variables: [string, Term[]][] } {
  const constraints: [string, Bound][] = [["sum", { equal: 1 }]];
  const variables = Array.from(units, (unit, at): [string, Term[]] => [`w${at}`, [["sum", unit]]]);
  conditions.forEach((condition, row) => {
    constraints.push([
      `c${row}`,
      condition.relation === "equals" ? { equal: condition.value } : { min: condition.value },
    ]);
    condition.coefficients.forEach((factor, at) => {
      if (factor !== 0) variables[at]?.[1].push([`c${row}`, factor]);
    });
  });
  return { constraints, variables };
}

function solved(constraints: [string, Bound][], variables: [string, Term[]][], size: number): Optimum | null {
  const solution = solve({ direction: "maximize", objective: "goal", constraints, variables });
  if (solution.status !== "optimal") return null;
  const numbers = new Float64Array(size);
  for (const [key, value] of solution.variables) {
    if (key.startsWith("w")) numbers[Number(key.slice(1))] = value;
  }
  return { value: solution.result, numbers };
}

function norm(coefficients: Float64Array): number {
  let sum = 0;
  for (const factor of coefficients) sum += factor * factor;
  return Math.sqrt(sum);
}
