import { describe, expect, it } from "vitest";
import { betaQuantile } from "./beta.ts";
import { fillBeta } from "./gamma-draws.ts";
import { separateStreams } from "./streams.ts";

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
});
