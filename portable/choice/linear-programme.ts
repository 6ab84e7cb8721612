import { solve } from "yalps";
import type { Condition } from "./answer.ts";

/** How near to zero a number of a linear programme counts as zero. */
export const slack = 1e-7;

export interface Optimum {
  value: number;
  weights: Float64Array;
}

type Term = [key: string, factor: number];
type Bound = { min?: number; max?: number; equal?: number };

/**
 * The weights at which `objective` is as large as it can be, among weights that are not negative, sum
 * to one and meet the conditions; null when no weights do.
 */
export function maximise(
  objective: Float64Array,
  conditions: readonly Condition[],
  size: number,
): Optimum | null {
  const { constraints, variables } = programmeOf(conditions, size);
  objective.forEach((factor, at) => {
    variables[at]?.[1].push(["goal", factor]);
  });
  return solved(constraints, variables, size);
}

/**
 * The weights with as much room as there can be, up to 1, in every condition that `roomy` picks: a
 * point well inside, or, when the room is zero, the proof that there is none. Null as above.
 */
export function roomiest(
  conditions: readonly Condition[],
  size: number,
  roomy: (condition: Condition) => boolean,
): Optimum | null {
  const { constraints, variables } = programmeOf(conditions, size);
  const room: Term[] = [
    ["goal", 1],
    ["room", 1],
  ];
  conditions.forEach((condition, row) => {
    if (roomy(condition)) room.push([`c${row}`, -norm(condition.coefficients)]);
  });
  constraints.push(["room", { max: 1 }]);
  variables.push(["room", room]);
  return solved(constraints, variables, size);
}

/** Whether the other conditions already ensure this one, for numbers that sum to one, negative or not. */
export function isEnsured(condition: Condition, others: readonly Condition[], size: number): boolean {
  const { constraints, variables } = programmeOf(others, size);
  condition.coefficients.forEach((factor, at) => {
    variables[at]?.[1].push(["goal", -factor]);
  });
  // The solver's variables are never negative; a second one for each takes the other sign.
  const mirrored = variables.map(([key, terms]): [string, Term[]] => [
    `m${key}`,
    terms.map(([term, factor]) => [term, -factor]),
  ]);
  const optimum = solved(constraints, [...variables, ...mirrored], size);
  return optimum !== null && -optimum.value >= condition.value - 1e-12;
}

function programmeOf(
  conditions: readonly Condition[],
  size: number,
): { constraints: [string, Bound][]; variables: [string, Term[]][] } {
  const constraints: [string, Bound][] = [["sum", { equal: 1 }]];
  const variables = Array.from({ length: size }, (_, at): [string, Term[]] => [`w${at}`, [["sum", 1]]]);
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
  const weights = new Float64Array(size);
  for (const [key, value] of solution.variables) {
    if (key.startsWith("w")) weights[Number(key.slice(1))] = value;
  }
  return { value: solution.result, weights };
}

function norm(coefficients: Float64Array): number {
  let sum = 0;
  for (const factor of coefficients) sum += factor * factor;
  return Math.sqrt(sum);
}
