import { describe, expect, it } from "vitest";
import { betaQuantile } from "./beta.ts";
import { fillBeta } from "./beta-draws.ts";
import { type Stream, separateStreams } from "./streams.ts";

/** A stream whose words go once through all of their range, in even steps. */
function evenStream(count: number): Stream {
  const random = separateStreams(1)();
  let at = 0;
  return {
    next: () => Math.floor(((at++ % count) + 0.5) * (2 ** 32 / count)) | 0,
    clone: () => random.clone(),
    getState: () => random.getState(),
  };
}

describe("fillBeta", () => {
  it.each([
    [38, 65],
    [1, 135],
    [2, 102],
    [0.5, 0.5],
    [0.05, 3],
    [1, 1],
    [5000, 20],
  ])("follows the beta distribution with shapes %s and %s", (alpha, beta) => {
    const draws = 40_000;
    const out = new Float64Array(draws);
    fillBeta(separateStreams(11)(), out, alpha, beta);
    for (const p of [0.025, 0.25, 0.5, 0.75, 0.975]) {
      const quantile = betaQuantile(p, alpha, beta);
      const under = out.filter((x) => x <= quantile).length / draws;
      expect(Math.abs(under - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws));
    }
  });

  it.each([
    [1, 1],
    [1, 40],
    [3, 9],
    [38, 65],
    [2, 102],
    [0.5, 0.5],
    [0.5, 60.5],
    [0.25, 2],
    [0.15, 3],
    [0.01, 0.02],
    [0.01, 5],
    [0.001, 1e4],
    [0.05, 0.19],
    [1e-4, 1],
    [5000, 20],
    [2000, 3000],
    [1, 1e7],
  ])("has every probability right to within 1e-6, with shapes %s and %s", (alpha, beta) => {
    const count = 1001;
    const out = new Float64Array(count);
    fillBeta(evenStream(count), out, alpha, beta);
    out.forEach((x, at) => {
      const probability = (at + 0.5) / count;
      const low = betaQuantile(probability - 1e-6, alpha, beta);
      const high = betaQuantile(probability + 1e-6, alpha, beta);
      // Only what is too near 0 or 1 to be held as a number may differ by more.
      if (x < low - 4e-16 * low || x > high + 4e-16 * high + 1e-300) {
        expect.fail(`${x} at ${probability}: not between ${low} and ${high}`);
      }
    });
  });

  it("takes shapes of any size that may be given", () => {
    for (const [alpha, beta] of [
      [1e-9, 1e-9],
      [1e-9, 1e12],
      [1e12, 1e12],
      [1e12, 1],
    ] as const) {
      const out = new Float64Array(1000);
      fillBeta(separateStreams(2)(), out, alpha, beta);
      expect(out.every((x) => x >= 0 && x <= 1)).toBe(true);
      const mean = out.reduce((sum, x) => sum + x, 0) / out.length;
      expect(Math.abs(mean - alpha / (alpha + beta))).toBeLessThan(0.08);
    }
  });
});
