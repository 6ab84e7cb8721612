import { describe, expect, it } from "vitest";
import { normalDraws, seededUniform } from "../../distributions/index.ts";
import type { Observation } from "./observation.ts";
import { poolStudies } from "./pool-studies.ts";

const row = (study: string, value: number, error: number, more: Partial<Observation> = {}): Observation => ({
  row: `${study}-${value}`,
  study,
  value,
  error,
  within: 2,
  people: 40,
  sex: 0,
  ancestry: null,
  studies: 1,
  impliedVariance: null,
  ...more,
});
const wide = { median: 1.5, logSd: 0.6 };
const effects = { sex: 1.2, ancestry: 2 };

describe("pooling the studies of one quantity", () => {
  it("one study: its own mean, and the spread of its like", () => {
    const pooled = poolStudies([row("a", 7, 0.3)], wide, effects, 2);
    expect(pooled.mean).toBeCloseTo(7, 9);
    expect(pooled.between).toBeGreaterThan(1);
    expect(pooled.between).toBeLessThan(2.2);
    expect(pooled.unsure).toBeGreaterThan(pooled.between);
  });

  it("two studies of equal error: the middle", () => {
    expect(poolStudies([row("a", 6, 0.3), row("b", 10, 0.3)], wide, effects, 2).mean).toBeCloseTo(8, 9);
  });

  it("two rows of one study are one study: they say nothing of how studies differ", () => {
    const one = poolStudies([row("a", 7, 0.3)], wide, effects, 2);
    const two = poolStudies([row("a", 6.8, 0.3), row("a", 7.2, 0.3)], wide, effects, 2);
    expect(two.mean).toBeCloseTo(7, 9);
    expect(two.between).toBeCloseTo(one.between, 1);
  });

  it("men and women of one study: half the difference, drawn a little towards none", () => {
    const pooled = poolStudies(
      [row("a", 12, 0.2, { sex: 1 }), row("a", 10, 0.2, { sex: -1 })],
      wide,
      effects,
      2,
    );
    expect(pooled.mean).toBeCloseTo(11, 6);
    expect(pooled.male).toBeGreaterThan(0.9);
    expect(pooled.male).toBeLessThan(1);
  });

  it("finds the mean and the spread that made the studies", () => {
    const normal = normalDraws(seededUniform(11));
    const made = Array.from({ length: 60 }, (_, index) => {
      const error = 0.3 + 0.2 * (index % 3);
      return row(`s${index}`, 20 + 3 * normal() + error * normal(), error);
    });
    const pooled = poolStudies(made, wide, effects, 2);
    // 60 studies: standard error of the mean 3 / sqrt(60) = 0.39, of the spread 3 / sqrt(120) = 0.27.
    expect(Math.abs(pooled.mean - 20)).toBeLessThan(3 * 0.39);
    expect(Math.abs(pooled.between - 3)).toBeLessThan(3 * 0.3);
    expect(pooled.freedom).toBeGreaterThan(30);
  });

  it("a review of many studies says how they differ", () => {
    const review = row("r", 10.5, 0.7, { studies: 4, people: 375, impliedVariance: 1.4 ** 2 });
    const pooled = poolStudies([review], { median: 3, logSd: 0.6 }, effects, 2);
    expect(pooled.between).toBeLessThan(
      poolStudies([row("a", 10.5, 0.7)], { median: 3, logSd: 0.6 }, effects, 2).between,
    );
  });
});
