import type { Vector } from "../face/vector.ts";

/** One value for each sampled person. */
export type Column = Float64Array;

/** A place of each sampled person. */
export interface Position {
  x: Column;
  y: Column;
  z: Column;
}

export function addScaled(sum: Column, values: Column, weight: number): void {
  for (let row = 0; row < sum.length; row++)
    sum[row] = (sum[row] as number) + weight * (values[row] as number);
}

/** Adds what one number does to a place; what moves nothing along an axis is not worked out there. */
export function addAlong({ x, y, z }: Position, values: Column, [dx, dy, dz]: Vector): void {
  if (Math.abs(dx) < negligible && Math.abs(dz) < negligible) {
    if (Math.abs(dy) >= negligible) addScaled(y, values, dy);
    return;
  }
  if (Math.abs(dy) < negligible) {
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      x[row] = (x[row] as number) + dx * value;
      z[row] = (z[row] as number) + dz * value;
    }
    return;
  }
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    x[row] = (x[row] as number) + dx * value;
    y[row] = (y[row] as number) + dy * value;
    z[row] = (z[row] as number) + dz * value;
  }
}

/** Millimetres for one standard deviation; less moves nobody. */
const negligible = 1e-9;

export const held = (value: number, lowest: number, highest: number): number =>
  Math.min(highest, Math.max(lowest, value));

export function hold(values: Column, lowest: number, highest: number): void {
  for (let row = 0; row < values.length; row++) {
    values[row] = held(values[row] as number, lowest, highest);
  }
}
