import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { drawAnatomies, hazard, indexAtlas, referenceFace } from "../../portable/anatomy/index.ts";

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

  it("a structure that no draw reached, named for the treatment, says fewer than three in the draws", () => {
    const rows = hazard(atlas, { treatment: "neck-lift", draws: 500, within: 0.001 }) ?? [];
    for (const row of rows.filter(({ chance }) => chance === 0)) expect(row.error).toBe(3 / 500);
  });
});
