import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../../node/anatomy/load-atlas.ts";
import type { Vector } from "../face/vector.ts";
import { pathsOnFace } from "./paths-on-face.ts";
import { probabilityField } from "./probability-field.ts";
import { type SampledCourse, sampleCourses } from "./sampled-courses.ts";
import { treatmentsNear } from "./treatments-near.ts";
import { whatLiesUnder } from "./what-lies-under.ts";
import { zonesOnFace } from "./zones-on-face.ts";

const atlas = loadAtlas();
const sampled = sampleCourses(atlas, { face: null, draws: 400, seed: 3 });
const find = (id: string, side: string): SampledCourse => {
  const found = sampled.courses.find((one) => one.structure.id === id && one.side === side);
  if (found === undefined) throw new Error(`no course: ${id} ${side}`);
  return found;
};
const mean = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0) / column.length;

describe("what lies under a place", () => {
  const [hole] = find("infraorbital-foramen", "left").points;
  if (hole === undefined) throw new Error("the opening below the eye has no point");
  const over: Vector = [mean(hole.x), mean(hole.y), mean(hole.z) + 10];
  const place = { place: over, normal: [0, 0, 1] as Vector };

  it("agrees with counting by hand, for a single point looked at from straight in front", () => {
    const reach = 5 + find("infraorbital-foramen", "left").halfBreadth;
    let count = 0;
    const depths: number[] = [];
    for (let row = 0; row < sampled.draws; row++) {
      const [x, y, z] = [hole.x[row] ?? 0, hole.y[row] ?? 0, hole.z[row] ?? 0];
      if (Math.hypot(x - over[0], y - over[1]) > reach) continue;
      count += 1;
      depths.push(Math.max(0, over[2] - z));
    }
    const row = whatLiesUnder(sampled, place).find(({ structure }) => structure === "infraorbital-foramen");
    expect(row?.chance).toBeCloseTo(count / sampled.draws, 10);
    depths.sort((a, b) => a - b);
    expect(row?.depthMm.low).toBeGreaterThanOrEqual(depths[0] ?? 0);
    expect(row?.depthMm.high).toBeLessThanOrEqual(depths.at(-1) ?? 0);
    expect(row?.depthMm.middle).toBeGreaterThan(row?.depthMm.low ?? 0);
  });

  it("finds nothing where nothing lies, and more as more counts as under", () => {
    const far = { place: [0, 200, 300] as Vector, normal: [0, 0, 1] as Vector };
    expect(whatLiesUnder(sampled, far)).toEqual([]);
    const of = (within: number) => whatLiesUnder(sampled, place, within)[0]?.chance ?? 0;
    expect(of(10)).toBeGreaterThanOrEqual(of(5));
  });

  it.each([Number.NaN, 0, -1])("refuses to look within %d mm, which would find nothing", (within) => {
    expect(() => whatLiesUnder(sampled, place, within)).toThrow(/invalid within/);
    expect(() => probabilityField(sampled, ["infraorbital-foramen"], [place], within)).toThrow(
      /invalid within/,
    );
    expect(() => treatmentsNear(pathsOnFace(atlas, null), over, within)).toThrow(/invalid within/);
  });

  it("refuses a place that is none", () => {
    const nowhere = { place: [Number.NaN, 0, 0] as Vector, normal: [0, 0, 1] as Vector };
    expect(() => whatLiesUnder(sampled, nowhere)).toThrow(/invalid place; not a finite number: NaN/);
  });

  it("is the same whether a place is asked alone or as part of the field", () => {
    const row = whatLiesUnder(sampled, place, 3).find(
      ({ structure }) => structure === "infraorbital-foramen",
    );
    const field = probabilityField(sampled, ["infraorbital-foramen"], [place], 3);
    expect(field[0]).toBeCloseTo(row?.chance ?? -1, 6);
  });

  it("never counts a course in those who lack it", () => {
    const course = find("facial-artery", "left");
    const without = (course.present ?? []).filter((one) => one === 0).length;
    expect(without).toBeGreaterThan(0);
    const everywhere = { place: [45, -60, 45] as Vector, normal: [0.5, 0, 0.866] as Vector };
    const only = { draws: sampled.draws, courses: [course] };
    const chance = whatLiesUnder(only, everywhere, 200)[0]?.chance ?? 0;
    expect(chance).toBeLessThanOrEqual(1 - without / sampled.draws);
  });
});

describe("what is laid on a face", () => {
  it("the paths of a treatment lie below its skin by their depth, and mirror each other", () => {
    const paths = pathsOnFace(atlas, null, { treatment: "facelift", region: "cheek" });
    expect(paths.length).toBeGreaterThan(0);
    for (const { skin, deep, depthMm } of paths)
      skin.forEach((on, index) => {
        const below = deep[index] ?? on;
        expect(Math.hypot(on[0] - below[0], on[1] - below[1], on[2] - below[2])).toBeCloseTo(depthMm, 6);
      });
    const [left, right] = paths;
    expect([left?.side, right?.side]).toEqual(["left", "right"]);
    expect(right?.skin[0]?.[0]).toBeCloseTo(-(left?.skin[0]?.[0] ?? 0), 0);
  });

  it("near a station its own treatment is near, and far from the face none is", () => {
    const paths = pathsOnFace(atlas, null);
    const [first] = paths;
    const near = treatmentsNear(paths, first?.skin[0] ?? [0, 0, 0]);
    expect(near.some(({ path }) => path.treatment === first?.treatment)).toBe(true);
    expect(near.every(({ distanceMm }) => distanceMm <= 10)).toBe(true);
    expect(treatmentsNear(paths, [0, 300, 0])).toEqual([]);
  });

  it("every danger zone of a treatment has its discs on both sides", () => {
    const zones = zonesOnFace(atlas, null, { treatment: "facelift" });
    expect(zones.length).toBeGreaterThan(0);
    for (const { zone, discs } of zones) expect(discs).toHaveLength(2 * zone.areas.length);
    const temple = zonesOnFace(atlas, null, { treatment: "facelift", region: "temple" });
    expect(temple.length).toBeLessThan(zones.length);
    expect(temple.every(({ zone }) => zone.region.includes("temple"))).toBe(true);
  });
});
