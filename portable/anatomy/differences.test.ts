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
    expect(mouth?.moves.find(({ structure }) => structure === "modiolus")?.millimetres).toBeCloseTo(5, 6);
    expect(mouth?.moves.some(({ structure }) => structure === "corrugator-supercilii")).toBe(false);
  });

  it("says what a photograph cannot tell", () => {
    expect(faceDifferences(atlas, reference).cannotTell.join(" ")).toMatch(/deep/);
  });
});
