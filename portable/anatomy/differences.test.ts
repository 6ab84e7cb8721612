import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { faceDifferences } from "./differences.ts";
import { referenceFace } from "./face/face.ts";

const atlas = loadAtlas();
const reference = referenceFace(atlas);

describe("how a face differs from the reference", () => {
  it("the reference does not", () => {
    for (const { yours, reference: own, moves } of faceDifferences(atlas, reference).differences) {
      expect(yours).toBeCloseTo(own, 9);
      expect(moves).toEqual([]);
    }
  });

  it("a mouth 10 mm wider moves what hangs on its corners by 5", () => {
    const wide = {
      ...reference,
      vertices: reference.vertices.map((vertex, index) =>
        index === 291 || index === 61
          ? ([vertex[0] + (index === 291 ? 5 : -5), vertex[1], vertex[2]] as const)
          : vertex,
      ),
    };
    const mouth = faceDifferences(atlas, wide).differences.find(
      ({ proportion }) => proportion === "mouth-width",
    );
    expect((mouth?.yours ?? 0) - (mouth?.reference ?? 0)).toBeCloseTo(10, 6);
    const corner = mouth?.moves.find(({ structure }) => structure === "modiolus");
    expect(corner?.millimetres).toBeCloseTo(5, 6);
    expect(corner?.direction).toBe("outward");
    expect(mouth?.moves.some(({ structure }) => structure === "corrugator-supercilii")).toBe(false);
  });

  it("a nose 4 mm longer moves what hangs on its base down, and a shorter one up", () => {
    const longer = (by: number) => ({
      ...reference,
      vertices: reference.vertices.map((vertex, index) =>
        index === 2 ? ([vertex[0], vertex[1] - by, vertex[2]] as const) : vertex,
      ),
    });
    for (const [by, direction] of [
      [4, "down"],
      [-4, "up"],
    ] as const) {
      const nose = faceDifferences(atlas, longer(by)).differences.find(
        ({ proportion }) => proportion === "nasal-height",
      );
      expect((nose?.yours ?? 0) - (nose?.reference ?? 0)).toBeCloseTo(by, 6);
      // Printed spreads of the height of the nose over people: 1.9 and 3.1 mm.
      expect(Math.abs((nose?.apartInSd ?? 0) - by / 2.5)).toBeLessThan(0.7);
      for (const move of nose?.moves ?? []) {
        expect(Math.sign(move.millimetres)).toBe(-Math.sign(by));
        expect(move.direction).toBe(direction);
        expect(Math.abs(move.millimetres)).toBeLessThanOrEqual(4 + 1e-9);
      }
    }
  });

  it("says what a photograph cannot tell", () => {
    expect(faceDifferences(atlas, reference).cannotTell.join(" ")).toMatch(/deep/);
  });
});
