import type { Towards } from "./figure.ts";

/** Relative slack for binary fractions: 0.07 × 100 is 7.000000000000001, and stays 7. */
const SLACK = 1e-9;

const step = (value: number, towards: Towards): number => {
  const slack = SLACK * Math.max(1, Math.abs(value));
  const whole = towards === "up" ? Math.ceil(value - slack) : Math.floor(value + slack);
  return whole === 0 ? 0 : whole;
};

/**
 * How many of `of` a proportion stands for, in whole ones, rounded to the cautious side.
 *
 * Refuses a share outside [0, 1] and a denominator that is not a whole number above 0.
 *
 * @example countOf(0.665, 100, "down") // 66
 * @example countOf(0.041, 100, "up") // 5
 */
export function countOf(share: number, of: number, towards: Towards): number {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`invalid share; not in [0, 1]: ${share}. Give 0.03 for 3 of 100.`);
  if (!Number.isInteger(of) || of < 1)
    throw new RangeError(`invalid of; not a whole number above 0: ${of}. Give 100 or 10000.`);
  return Math.min(of, Math.max(0, step(share * of, towards)));
}

/**
 * A number rounded to the cautious side at a digit that can be read: whole from 100 on, one decimal from 10 on,
 * two below. A number that already has no more digits than that is returned as it is.
 *
 * Refuses numbers that are not finite.
 *
 * @example roundQuantity(17.14, "down") // 17.1
 * @example roundQuantity(0.7401, "up") // 0.75
 */
export function roundQuantity(value: number, towards: Towards): number {
  if (!Number.isFinite(value))
    throw new RangeError(`invalid value; not finite: ${value}. Leave out a figure that is not known.`);
  const size = Math.abs(value);
  const scale = size >= 100 ? 1 : size >= 10 ? 10 : 100;
  return step(value * scale, towards) / scale;
}
