import { describe, expect, it } from "vitest";
import { normalDraws, seededUniform } from "./random.ts";

describe("seeded uniforms", () => {
  it("repeat with their seed, and differ with another", () => {
    const first = Array.from({ length: 50 }, seededUniform(7));
    expect(Array.from({ length: 50 }, seededUniform(7))).toEqual(first);
    expect(Array.from({ length: 50 }, seededUniform(8))).not.toEqual(first);
  });

  it("lie evenly between 0 and 1", () => {
    const draws = Array.from({ length: 20_000 }, seededUniform(7));
    expect(Math.min(...draws)).toBeGreaterThan(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    // Standard error of the mean: sqrt(1 / 12 / 20,000) = 0.002.
    expect(Math.abs(draws.reduce((sum, draw) => sum + draw, 0) / 20_000 - 0.5)).toBeLessThan(0.008);
  });

  it("refuse a seed that is no whole number", () => {
    expect(() => seededUniform(0.5)).toThrow(/invalid seed; not a whole number/);
    expect(() => seededUniform(Number.NaN)).toThrow(/invalid seed; not a finite number/);
  });
});

describe("normal draws", () => {
  it("have mean 0 and variance 1", () => {
    const draws = Array.from({ length: 20_000 }, normalDraws(seededUniform(3)));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / 20_000;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / 20_000;
    // Four standard errors: 0.007 of the mean, 0.01 of the variance.
    expect(Math.abs(mean)).toBeLessThan(0.028);
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  });
});
