import { describe, expect, it } from "vitest";
import { seededUniform } from "../../distributions/index.ts";
import type { Position } from "../sampling/anatomies.ts";
import { type Body, bodyOf, keepBeyond, type Segment, segmentOf } from "./segment-distance.ts";

type Place = [number, number, number];
const columns = (places: readonly Place[]): Position => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
  z: Float64Array.from(places, ([, , z]) => z),
});

/** 1 for each person in whom the two come near. */
function reached(path: Segment, course: Segment, body: Body, within: number): number[] {
  const rows = path.from.x.length;
  const open = Uint32Array.from({ length: rows }, (_, row) => row);
  const kept = new Set(open.subarray(0, keepBeyond(open, rows, path, course, body, [0, 0, 1], within)));
  return Array.from({ length: rows }, (_, row) => (kept.has(row) ? 0 : 1));
}

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
  const column = (index: 0 | 1 | 2 | 3): Position => columns(cases.map((one) => one[index]));
  const path = segmentOf(column(0), column(1));
  const course = segmentOf(column(2), column(3));

  it("agree with a plain search", () => {
    const truth = cases.map(([a, b, c, d]) => searched(a, b, c, d));
    for (const within of [1, 3, 6, 10]) {
      const hit = reached(path, course, bodyOf(null, null), within);
      truth.forEach((distance, row) => {
        if (Math.abs(distance - within) > 0.2)
          expect(hit[row], `${distance} ${within}`).toBe(distance < within ? 1 : 0);
      });
    }
  });

  it("agree with themselves when no ball spares anyone", () => {
    const unspared = { ...course, half: new Float64Array(cases.length).fill(1_000) };
    for (const within of [1, 3, 6]) {
      const hit = reached(path, course, bodyOf(null, null), within);
      expect(hit).toEqual(reached(path, unspared, bodyOf(null, null), within));
      expect(new Set(hit).size).toBe(2);
    }
  });

  it("take half the breadth off across the skin, half the thickness off along its normal", () => {
    const one = (gap: Place, breadth: number, thickness: number): number => {
      const [spot, other] = [columns([[0, 0, 0]]), columns([gap])];
      const body = bodyOf(Float64Array.of(breadth), Float64Array.of(thickness));
      return reached(segmentOf(spot, spot), segmentOf(other, other), body, 2)[0] ?? -1;
    };
    expect(one([6, 0, 0], 10, 1)).toBe(1);
    expect(one([6, 0, 0], 6, 1)).toBe(0);
    expect(one([0, 0, 6], 10, 1)).toBe(0);
    expect(one([0, 0, 6], 1, 10)).toBe(1);
  });

  it("leave people who are not listed alone", () => {
    const spot = columns([
      [0, 0, 0],
      [9, 9, 9],
      [0, 0, 0],
    ]);
    const still = columns([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    const open = Uint32Array.of(1, 2, 0);
    const kept = keepBeyond(
      open,
      2,
      segmentOf(spot, spot),
      segmentOf(still, still),
      bodyOf(null, null),
      [0, 0, 1],
      1,
    );
    expect([kept, open[0], open[2]]).toEqual([1, 1, 0]);
  });
});
