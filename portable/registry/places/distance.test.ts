import { expect, it } from "vitest";
import { distanceKm } from "./distance.ts";

it("is the great circle: a degree along the equator, a quarter of the Earth, none at all", () => {
  const at = (latitude: number, longitude: number) => ({ latitude, longitude });
  const degree = (2 * Math.PI * 6371.0088) / 360;
  expect(distanceKm(at(0, 0), at(0, 1))).toBeCloseTo(degree, 6);
  expect(distanceKm(at(0, 0), at(90, 0))).toBeCloseTo(90 * degree, 6);
  expect(distanceKm(at(0, 179), at(0, -179))).toBeCloseTo(2 * degree, 6);
  expect(distanceKm(at(12.5, -70), at(12.5, -70))).toBe(0);
});
