import { expect } from "vitest";

/**
 * Holds a number to a printed one: half a unit of the last printed digit, and a rounding error of the binary
 * number more. `printed` is text, so that "0.060" asks for three decimals.
 */
export function expectPrinted(value: number | null | undefined, printed: string): void {
  const decimals = (printed.split(".")[1] ?? "").length;
  const half = 0.5 * 10 ** -decimals;
  const difference = Math.abs((value ?? Number.NaN) - Number(printed));
  expect(difference, `${value} is printed as ${printed}`).toBeLessThanOrEqual(half * (1 + 1e-9));
}

/** The same for two ends. */
export function expectPrintedEnds(
  ends: readonly [number, number] | null | undefined,
  printed: readonly [string, string],
): void {
  expectPrinted(ends?.[0], printed[0]);
  expectPrinted(ends?.[1], printed[1]);
}
