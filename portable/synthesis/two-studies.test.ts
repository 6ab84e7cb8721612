import { describe, expect, it } from "vitest";
import { normalCdf } from "../distributions/index.ts";
import { poolTwoCounts, poolTwoEffects } from "./two-studies.ts";

/** The same posterior by plain sums: tau in steps of 0.01 to 5, the mean of its normal at each. */
function bySteps(yi: readonly number[], vi: readonly number[], scale: number) {
  const parts: { mean: number; variance: number; tau: number; weight: number }[] = [];
  for (let step = 0; step < 500 * scale; step++) {
    const tau = (step + 0.5) / 100;
    const weights = vi.map((v) => 1 / (v + tau * tau));
    const all = weights.reduce((sum, w) => sum + w, 0);
    const mean = weights.reduce((sum, w, i) => sum + w * (yi[i] ?? 0), 0) / all;
    const rss = weights.reduce((sum, w, i) => sum + w * ((yi[i] ?? 0) - mean) ** 2, 0);
    const log = weights.reduce((sum, w) => sum + Math.log(w), 0) / 2 - Math.log(all) / 2 - rss / 2;
    parts.push({ mean, variance: 1 / all, tau, weight: Math.exp(log - tau ** 2 / (2 * scale ** 2)) });
  }
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return (p: number, spread: (part: (typeof parts)[number]) => number) => {
    let [low, high] = [-20, 20];
    for (let round = 0; round < 60; round++) {
      const middle = (low + high) / 2;
      const chance = parts.reduce(
        (sum, part) => sum + part.weight * normalCdf((middle - part.mean) / spread(part)),
        0,
      );
      if (chance / total < p) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
}

describe("two studies, tau averaged over", () => {
  it.each([
    [[0.449, -0.176], [0.0146, 0.0127], 0.95, 1],
    [[0.2, 0.25], [0.3, 0.1], 0.95, 1],
    [[-1, 1], [0.05, 0.4], 0.8, 0.5],
  ] as const)("effects %j agree with plain sums", (yi, vi, level, scale) => {
    const answer = poolTwoEffects({ yi: Float64Array.from(yi), vi: Float64Array.from(vi) }, level, scale);
    const quantile = bySteps(yi, vi, scale);
    const tail = (1 - level) / 2;
    const ofMean = (part: { variance: number }) => Math.sqrt(part.variance);
    const ofNew = (part: { variance: number; tau: number }) => Math.sqrt(part.variance + part.tau ** 2);
    expect(answer.estimate).toBeCloseTo(quantile(0.5, ofMean), 2);
    expect(answer.ci[0]).toBeCloseTo(quantile(tail, ofMean), 2);
    expect(answer.ci[1]).toBeCloseTo(quantile(1 - tail, ofMean), 2);
    expect(answer.pi[0]).toBeCloseTo(quantile(tail, ofNew), 2);
    expect(answer.pi[1]).toBeCloseTo(quantile(1 - tail, ofNew), 2);
  });

  it("takes 95 % and a prior of scale 1 where nothing is said", () => {
    const effects = { yi: Float64Array.from([0.1, 0.4]), vi: Float64Array.from([0.1, 0.2]) };
    expect(poolTwoEffects(effects)).toEqual(poolTwoEffects(effects, 0.95, 1));
  });

  it("counts with many events agree with their log odds", () => {
    const counts = [
      { xi: 1780, ni: 2900 },
      { xi: 1450, ni: 3180 },
    ];
    const effects = {
      yi: Float64Array.from(counts, ({ xi, ni }) => Math.log(xi / (ni - xi))),
      vi: Float64Array.from(counts, ({ xi, ni }) => 1 / xi + 1 / (ni - xi)),
    };
    const [one, other] = [poolTwoCounts(counts), poolTwoEffects(effects)];
    expect(one.estimate).toBeCloseTo(other.estimate, 2);
    expect(one.ci[0]).toBeCloseTo(other.ci[0], 2);
    expect(one.pi[1]).toBeCloseTo(other.pi[1], 2);
  });

  it("counts one of which is 0 give a mean above 0 and below the other", () => {
    const { estimate, ci, pi } = poolTwoCounts([
      { xi: 0, ni: 136 },
      { xi: 3, ni: 200 },
    ]);
    const chance = (odds: number) => 1 / (1 + Math.exp(-odds));
    expect(chance(estimate)).toBeGreaterThan(0.003);
    expect(chance(estimate)).toBeLessThan(0.015);
    expect(chance(ci[1])).toBeGreaterThan(0.02);
    expect(pi[0]).toBeLessThan(ci[0]);
    expect(pi[1]).toBeGreaterThan(ci[1]);
  });
});
