import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import {
  drawAnatomies,
  drawCourses,
  faceDifferences,
  hazard,
  indexAtlas,
  predict,
  predictQuantity,
  referenceFace,
  takeMeasure,
  whatLiesThere,
} from "../../portable/anatomy/index.ts";

const atlas = loadAtlas();

const chanceOf = (draws: number, seed: number): { chance: number; error: number } => {
  const row = hazard(atlas, { treatment: "thread-lift", region: "temple", draws, seed })?.find(
    ({ structure, side }) => structure === "superficial-temporal-artery" && side === "left",
  );
  return { chance: row?.chance ?? Number.NaN, error: row?.error ?? Number.NaN };
};

describe("Monte Carlo error", () => {
  const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
  const spreadAt = (draws: number) => {
    const found = seeds.map((seed) => chanceOf(draws, seed));
    const mean = found.reduce((sum, { chance }) => sum + chance, 0) / found.length;
    return {
      mean,
      sd: Math.sqrt(found.reduce((sum, { chance }) => sum + (chance - mean) ** 2, 0) / (found.length - 1)),
      stated: found.reduce((sum, { error }) => sum + error, 0) / found.length,
    };
  };
  const few = spreadAt(250);
  const many = spreadAt(4_000);

  it("shrinks as the square root of the draws", () => {
    expect(few.mean).toBeGreaterThan(0.1);
    expect(few.mean).toBeLessThan(0.9);
    // A factor of 4 over 40 seeds each: its own relative standard error is 0.16.
    expect(few.sd / many.sd).toBeGreaterThan(2.2);
    expect(few.sd / many.sd).toBeLessThan(7);
  });

  it("is what the rows say it is, or less", () => {
    expect(few.sd / few.stated).toBeLessThan(1.35);
    expect(many.sd / many.stated).toBeLessThan(1.35);
    expect(few.sd / few.stated).toBeGreaterThan(0.4);
  });

  it("the mean does not depend on the number of draws", () => {
    expect(Math.abs(few.mean - many.mean)).toBeLessThan((4 * few.stated) / Math.sqrt(seeds.length));
  });
});

describe("depth", () => {
  it("never leaves the tissue, whoever is drawn", () => {
    const anyone = drawAnatomies(atlas, {
      draws: 2_000,
      seed: 5,
      face: referenceFace(atlas),
      spread: { kind: "anyone" },
    });
    for (const [name, { point }] of atlas.point) {
      if (point.skin === false) continue;
      for (const side of ["left", "right"] as const) {
        const depths = anyone.depth(name, side);
        expect(Math.min(...depths), name).toBeGreaterThan(0);
        expect(Math.max(...depths), name).toBeLessThanOrEqual(point.tissue);
      }
    }
  });
});

describe("left and right of one person", () => {
  it("are alike as the structure says", () => {
    const people = drawAnatomies(atlas, {
      draws: 20_000,
      seed: 3,
      face: referenceFace(atlas),
      spread: { kind: "people" },
    });
    const number = "infraorbital-foramen#foramen.up";
    const [a, b] = [people.number(number, "left"), people.number(number, "right")];
    const mean = (column: Float64Array): number =>
      column.reduce((sum, value) => sum + value, 0) / column.length;
    const [ma, mb] = [mean(a), mean(b)];
    let ab = 0;
    let aa = 0;
    let bb = 0;
    a.forEach((value, row) => {
      const other = b[row] ?? 0;
      ab += (value - ma) * (other - mb);
      aa += (value - ma) ** 2;
      bb += (other - mb) ** 2;
    });
    expect(ab / Math.sqrt(aa * bb)).toBeCloseTo(
      atlas.structure.get("infraorbital-foramen")?.leftRight ?? 0,
      1,
    );
  });
});

describe("what the atlas does not hold", () => {
  it("a structure without data is not known, never zero", () => {
    const rows = hazard(atlas, { treatment: "deoxycholic-acid", region: "neck", draws: 500 }) ?? [];
    const gland = rows.find(({ structure }) => structure === "submandibular-gland");
    expect(gland).toMatchObject({ chance: null, error: null, within: null, basis: "none" });
    expect(gland?.harm).toMatch(/trouble swallowing/);
  });

  it("taking a structure's courses away makes it not known", () => {
    const rows = structuredClone(atlas.rows);
    for (const structure of rows.structures) if (structure.id === "facial-artery") structure.courses = [];
    const found = hazard(indexAtlas(rows), {
      treatment: "hyaluronic-acid-filler",
      region: "perioral",
      draws: 500,
    });
    expect(found?.find(({ structure }) => structure === "facial-artery")?.chance).toBeNull();
  });

  it("a treatment or a region without a path has no answer, not an empty one", () => {
    expect(hazard(atlas, { treatment: "azelaic-acid" })).toBeNull();
    expect(hazard(atlas, { treatment: "facelift", region: "glabella" })).toBeNull();
  });

  it("the whole face is every region together, but not for a mark that lies somewhere", () => {
    const whole = hazard(atlas, { treatment: "facelift", region: "whole-face", draws: 300 });
    expect(whole).toEqual(hazard(atlas, { treatment: "facelift", draws: 300 }));
    expect(hazard(atlas, { treatment: "skin-graft", region: "whole-face", draws: 300 })).toBeNull();
    expect(hazard(atlas, { treatment: "skin-graft", draws: 300 })).toBeNull();
    expect(hazard(atlas, { treatment: "skin-graft", region: "cheek", draws: 300 })).not.toBeNull();
  });

  it("no answer is an empty list: what lies nearest is named, with how rarely it can be at most", () => {
    for (const { treatment, paths } of atlas.rows.paths) {
      for (const region of new Set(paths.map((path) => path.region))) {
        const rows = hazard(atlas, { treatment, region, draws: 100 }) ?? [];
        expect(rows.length, `${treatment} ${region}`).toBeGreaterThan(0);
        for (const { chance, error } of rows) if (chance === 0) expect(error).toBe(3 / 100);
      }
    }
  });

  it("a structure that no draw reached, named for the treatment, says fewer than three in the draws", () => {
    const rows = hazard(atlas, { treatment: "neck-lift", draws: 500, within: 0.001 }) ?? [];
    for (const row of rows.filter(({ chance }) => chance === 0)) expect(row.error).toBe(3 / 500);
  });
});

describe("numbers that are none", () => {
  const treatment = "brow-lift";
  const face = referenceFace(atlas);
  const people = { draws: 10, seed: 1, face: null, spread: { kind: "people" } as const };
  const quantity = atlas.rows.quantities[0];
  if (!quantity) throw new Error("no quantity");
  const anyone = { sex: null, ancestry: null };
  const bent = { ...face, vertices: face.vertices.with(7, [Number.NaN, 0, 0]) };

  it.each([
    ["within", Number.NaN, "not a finite number: NaN"],
    ["within", Number.POSITIVE_INFINITY, "not a finite number: Infinity"],
    ["within", -1, "not above 0: -1"],
    ["within", 0, "not above 0: 0"],
    ["draws", Number.NaN, "not a finite number: NaN"],
    ["draws", 0, "not a whole number of at least 1: 0"],
    ["draws", 2.5, "not a whole number of at least 1: 2.5"],
    ["draws", 1e9, "above 200000: 1000000000. Give fewer."],
    ["seed", Number.NaN, "not a finite number: NaN"],
    ["seed", -1, "not a whole number of at least 0: -1"],
    ["seed", 2 ** 32, "above 4294967295: 4294967296. Give a 32-bit whole number."],
  ])("hazard refuses %s %d, also where it holds no path", (name, value, rule) => {
    const message = `invalid ${name}; ${rule}`;
    expect(() => hazard(atlas, { treatment, [name]: value })).toThrow(RangeError);
    expect(() => hazard(atlas, { treatment, [name]: value })).toThrow(message);
    expect(() => hazard(atlas, { treatment: "azelaic-acid", [name]: value })).toThrow(message);
    expect(() => whatLiesThere(atlas, { treatment, [name]: value })).toThrow(message);
  });

  it.each<[string, () => unknown, string]>([
    ["draws", () => drawAnatomies(atlas, { ...people, draws: -3 }), "invalid draws"],
    ["seed", () => drawAnatomies(atlas, { ...people, seed: 0.5 }), "invalid seed"],
    [
      "studies",
      () => drawAnatomies(atlas, { ...people, spread: { kind: "studies", studies: 3 } }),
      "invalid draws; not a multiple of 3 studies: 10",
    ],
    [
      "sex",
      () => drawAnatomies(atlas, { ...people, group: { sex: "mal" as "male", ancestry: null } }),
      'invalid sex; not male, female or null: "mal"',
    ],
    [
      "a step",
      () => drawAnatomies(atlas, { ...people, steps: new Map([["pupil.lateral", Number.NaN]]) }),
      "invalid steps of pupil.lateral",
    ],
    [
      "a step of nothing",
      () => drawAnatomies(atlas, { ...people, steps: new Map([["toe.up", 1]]) }),
      'invalid steps; names no number of the atlas: "toe.up"',
    ],
    ["a vertex", () => hazard(atlas, { treatment, face: bent }), "invalid face vertex 7"],
    [
      "too few vertices",
      () => hazard(atlas, { treatment, face: { ...face, vertices: face.vertices.slice(1) } }),
      "invalid face; not 468 vertices: 467",
    ],
    [
      "the error of the scale",
      () => hazard(atlas, { treatment, face: { ...face, scaleError: Number.NaN } }),
      "invalid scaleError",
    ],
    ["a vertex", () => faceDifferences(atlas, bent), "invalid face vertex 7"],
    ["draws", () => drawCourses(atlas, { face: null, draws: Number.NaN, seed: 1 }), "invalid draws"],
    [
      "a structure",
      () => drawCourses(atlas, { face: null, draws: 1, seed: 1, structures: ["toe"] }),
      'invalid structures; names none of the atlas: "toe"',
    ],
    [
      "a side",
      () => takeMeasure(atlas, drawAnatomies(atlas, people), quantity.measure, "middle" as "left"),
      'invalid side; not "left" or "right": "middle"',
    ],
    [
      "a side",
      () => drawAnatomies(atlas, people).number("pupil.lateral", "up" as "left"),
      'invalid side; not "left" or "right": "up"',
    ],
    ["a seed", () => predict(atlas, "iris-diameter-01", { seed: Number.NaN }), "invalid seed"],
    ["studies", () => predict(atlas, "iris-diameter-01", { studies: 0 }), "invalid studies"],
    [
      "studies",
      () => predictQuantity(atlas, quantity, anyone, "left", { studies: Number.NaN }),
      "invalid studies; not a finite number: NaN",
    ],
  ])("%s is refused", (_, ask, message) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(message);
  });
});

describe("how far a product spreads", () => {
  const rowsOf = (spread: boolean) =>
    hazard(atlas, { treatment: "botulinum-toxin", region: "forehead", draws: 500, spread }) ?? [];
  it("is counted only when asked for", () => {
    expect(rowsOf(false).every(({ within }) => within === null || within === 2)).toBe(true);
    expect(rowsOf(true).every(({ within }) => within === null || within === 10)).toBe(true);
    expect(rowsOf(true).length).toBeGreaterThanOrEqual(rowsOf(false).length);
  });
});
