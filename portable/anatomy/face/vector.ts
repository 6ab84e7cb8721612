import { refuse } from "../../distributions/index.ts";

/** Millimetres: subject's left, up, forward. */
export type Vector = readonly [x: number, y: number, z: number];

export type Side = "left" | "right";
export const sides: readonly Side[] = ["left", "right"];
/** Refuses what is neither the subject's left nor the right. */
export function isSide(name: string, value: unknown): asserts value is Side {
  if (value !== "left" && value !== "right") refuse(name, 'not "left" or "right"', value);
}

/** +1 on the subject's left, −1 on the right. */
export const signOf = (side: Side): 1 | -1 => (side === "left" ? 1 : -1);

export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Along the skin away from the midline, where the skin faces `facing` degrees to the side. */
export function tangentOf(facing: number, side: Side): Vector {
  const angle = (facing * Math.PI) / 180;
  return [signOf(side) * Math.cos(angle), 0, -Math.sin(angle)];
}

/** Out of the skin, where it faces `facing` degrees to the side. */
export function normalOf(facing: number, side: Side): Vector {
  const angle = (facing * Math.PI) / 180;
  return [signOf(side) * Math.sin(angle), 0, Math.cos(angle)];
}
