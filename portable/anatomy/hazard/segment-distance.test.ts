import { describe, expect, it } from "vitest";
import { seededUniform } from "../../distributions/index.ts";
import type { Position } from "../sampling/anatomies.ts";
import { markWithin } from "./segment-distance.ts";

type Place = [number, number, number];
const columns = (places: readonly Place[]): Position => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
  z: Float64Array.from(places, ([, , z]) => z),
});

/** The nearest two of 201 points along each segment: slow, plain, and not the same algorithm. */
function searched(a: Place, b: Place, c: Place, d: Place): number {
  const at = (from: Place, to: Place, share: number): Place =>
    from.map((value, axis) => value + share * ((to[axis] ?? 0) - value)) as Place;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i <= 200; i++) {
    const p = at(a, b, i / 200);
    for (let j = 0; j <= 200; j++) {
      const q = at(c, d, j / 200);
      least = Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]));
    }
  }
  return least;
}

describe("two segments", () => {
  const uniform = seededUniform(5);
  const place = (): Place => [20 * uniform(), 20 * uniform(), 20 * uniform()];
  const cases = Array.from({ length: 40 }, () => [place(), place(), place(), place()] as const);

  it("agree with a plain search", () => {
    const truth = cases.map(([a, b, c, d]) => searched(a, b, c, d));
    for (const within of [1, 3, 6, 10]) {
      const hit = new Uint8Array(cases.length);
      const [a, b, c, d] = [0, 1, 2, 3].map((index) => columns(cases.map((one) => one[index] as Place)));
      markWithin(
        hit,
        { from: a as Position, to: b as Position },
        { from: c as Position, to: d as Position },
        { breadth: null, thickness: null },
        [0, 0, 1],
        within,
        0,
        cases.length,
      );
      truth.forEach((distance, row) => {
        if (Math.abs(distance - within) > 0.2)
          expect(hit[row], `${distance} ${within}`).toBe(distance < within ? 1 : 0);
      });
    }
  });

  it("take half the breadth off across the skin, half the thickness off along its normal", () => {
    const one = (gap: Place, breadth: number, thickness: number): number => {
      const hit = new Uint8Array(1);
      const spot = columns([[0, 0, 0]]);
      const other = columns([gap]);
      markWithin(
        hit,
        { from: spot, to: spot },
        { from: other, to: other },
        { breadth: Float64Array.of(breadth), thickness: Float64Array.of(thickness) },
        [0, 0, 1],
        2,
        0,
        1,
      );
      return hit[0] ?? -1;
    };
    expect(one([6, 0, 0], 10, 1)).toBe(1);
    expect(one([6, 0, 0], 6, 1)).toBe(0);
    expect(one([0, 0, 6], 10, 1)).toBe(0);
    expect(one([0, 0, 6], 1, 10)).toBe(1);
  });

  it("leave rows outside the block, and rows already reached, alone", () => {
    const hit = Uint8Array.of(0, 0, 0);
    const spot = columns([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    markWithin(
      hit,
      { from: spot, to: spot },
      { from: spot, to: spot },
      { breadth: null, thickness: null },
      [0, 0, 1],
      1,
      1,
      2,
    );
    expect([...hit]).toEqual([0, 1, 0]);
  });
});
