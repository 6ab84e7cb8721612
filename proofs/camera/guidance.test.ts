import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { seededUniform } from "../../portable/distributions/index.ts";
import { expressionOf } from "../../web/camera/expression.ts";
import { hintsFor } from "../../web/camera/hints.ts";
import { measuredAcross, measureLight } from "../../web/camera/light.ts";
import { headPose } from "../../web/camera/mesh-pose.ts";
import { photograph } from "../anatomy/synthetic-face.ts";
import { portraitLandmarks } from "./portrait.ts";

const atlas = loadAtlas();
const codes = (shot: Parameters<typeof photograph>[1]): string[] =>
  hintsFor(photograph(atlas, shot), null, "photo").map(({ code }) => code);
const words = (shot: Parameters<typeof photograph>[1]): string[] =>
  hintsFor(photograph(atlas, shot), null, "photo").map((hint) => hint.words);

describe("guidance from the mesh", () => {
  it("has nothing to say of the reference face", () => {
    expect(codes({})).toEqual([]);
  });

  it("measures each turn of the head alone", () => {
    for (const degrees of [-20, -9, 9, 20]) {
      expect(headPose(photograph(atlas, { yaw: degrees })).turned).toBeCloseTo(degrees, 6);
      // The line from forehead to chin of the reference leans by 0.7 degrees.
      expect(Math.abs(headPose(photograph(atlas, { pitch: degrees })).raised - degrees)).toBeLessThan(0.8);
      expect(headPose(photograph(atlas, { roll: degrees })).leaning).toBeCloseTo(-degrees, 6);
    }
  });

  it("says left and right as the person has them", () => {
    expect(words({ yaw: 10 })).toEqual(["Turn your head a little to your right."]);
    expect(words({ yaw: -10 })).toEqual(["Turn your head a little to your left."]);
    expect(words({ yaw: 20 })).toEqual(["Turn your head to your right."]);
    expect(words({ pitch: 14 })).toEqual(["Lower your chin a little."]);
    expect(words({ pitch: -15 })).toEqual(["Raise your chin a little."]);
    expect(words({ roll: 12 })).toEqual(["Hold your head upright: it leans to your right."]);
  });

  it("names a smile, an open mouth, raised brows, closed eyes, and a face too near or too far", () => {
    const moved = (landmarks: readonly number[], by: readonly [number, number, number]) =>
      codes({
        shape: (index, [x, y, z]) =>
          landmarks.includes(index) ? [x + Math.sign(x) * by[0], y + by[1], z + by[2]] : [x, y, z],
      });
    expect(moved([61, 291], [8, 6, 0])).toEqual(["smile"]);
    expect(moved([14], [0, -12, 0])).toEqual(["mouth-open"]);
    expect(moved([105, 334], [0, 9, 0])).toEqual(["brows-raised"]);
    expect(moved([159, 386], [0, -6, 0])).toContain("eyes-closed");
    expect(codes({ scale: 0.8 })).toEqual(["small"]);
    // A photo may be cut close, a camera's view is not.
    expect(codes({ scale: 4 })).toEqual([]);
    expect(hintsFor(photograph(atlas, { scale: 4 }), null, "camera").map(({ code }) => code)).toEqual([
      "too-near",
    ]);
    expect(codes({ scale: 6.5, at: [600, 600] })).toContain("perhaps-too-near");
  });

  it("sees the smile in the portrait, and no open mouth", () => {
    const { cornersRaised, mouthWidth } = expressionOf(portraitLandmarks);
    const reference = expressionOf(photograph(atlas));
    expect(cornersRaised).toBeGreaterThan(reference.cornersRaised + 0.1);
    expect(mouthWidth).toBeGreaterThan(1.2 * reference.mouthWidth);
  });
});

/** A face of one colour with soft white eyes, lit alike on both sides, with a fine grain. */
function skin(colour: number, { grain = 12, left = 1, right = 1 } = {}): Uint8ClampedArray {
  const uniform = seededUniform(7);
  const pixels = new Uint8ClampedArray(measuredAcross * measuredAcross * 4);
  for (let index = 0; index < measuredAcross * measuredAcross; index++) {
    const [x, y] = [index % measuredAcross, Math.floor(index / measuredAcross)];
    const eye = Math.exp(-(((y - 67) / 10) ** 2) - (Math.min(Math.abs(x - 60), Math.abs(x - 132)) / 20) ** 2);
    const lit = x < measuredAcross / 2 ? left : right;
    pixels.fill(
      (colour + Math.max(0, 215 - colour) * eye) * lit + grain * (uniform() - 0.5),
      index * 4,
      index * 4 + 3,
    );
  }
  return pixels;
}

describe("guidance from the pixels", () => {
  const seen = photograph(atlas);
  const said = (pixels: Uint8ClampedArray): string[] =>
    hintsFor(seen, measureLight(pixels), "photo").map(({ code }) => code);

  it("judges the light, not the colour of the skin", () => {
    for (const colour of [45, 90, 150, 210]) expect(said(skin(colour)), String(colour)).toEqual([]);
    for (const colour of [45, 90, 150, 210])
      expect(said(skin(colour, { left: 0.3, right: 0.3 })), String(colour)).toContain("dark");
  });

  it("names shade on one side, and light that burns out", () => {
    expect(said(skin(120, { left: 0.4 }))).toEqual(["uneven"]);
    expect(said(skin(252))).toContain("bright");
  });

  it("names blur", () => {
    expect(said(skin(120, { grain: 0.5 }))).toContain("blurred");
  });
});
