import { isPositive } from "../../distributions/index.ts";
import type { SampledCourses } from "./sampled-courses.ts";
import { lookUnder, type SkinPlace } from "./under-a-place.ts";

/**
 * For each place on the skin, the share of sampled people in whom any of the structures passes within `within`
 * millimetres of the line straight down from it, at whatever depth.
 */
export function probabilityField(
  sampled: SampledCourses,
  structures: readonly string[],
  places: readonly SkinPlace[],
  within = 3,
): Float32Array {
  isPositive("within", within);
  const wanted = new Set(structures);
  const courses = sampled.courses.filter(({ structure }) => wanted.has(structure.id));
  const met = new Uint8Array(sampled.draws);
  return Float32Array.from(places, (place) => {
    met.fill(0);
    for (const course of courses) {
      lookUnder(place, course, sampled.draws, within, (row) => {
        met[row] = 1;
      });
    }
    let count = 0;
    for (const one of met) count += one;
    return count / sampled.draws;
  });
}
