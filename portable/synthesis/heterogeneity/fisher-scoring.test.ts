import { describe, expect, it } from "vitest";
import { fisherScoring, type ScoringTerms } from "./fisher-scoring.ts";
import { hedges } from "./hedges.ts";
import { searchLikelihood } from "./likelihood.ts";
import { type Studies, studiesOf } from "./studies.ts";

const studies = studiesOf([0.1, 0.9, -0.4, 1.3, 0.2], [0.04, 0.09, 0.05, 0.2, 0.02]);
const equal = studiesOf([1, 1, 1], [0.5, 0.25, 1]);

/** Scores with a step of one's own, and counts how often it was asked. */
function scored(of: Studies, step: (terms: ScoringTerms, round: number) => number) {
  let rounds = 0;
  const tau2 = fisherScoring(of, (terms) => step(terms, rounds++));
  return { tau2, rounds };
}

describe("Fisher scoring", () => {
  it("starts from Hedges' estimate, with the terms of that weighing", () => {
    let first: ScoringTerms | undefined;
    scored(studies, (terms) => {
      first ??= terms;
      return Number.NaN;
    });
    const weights = [0.04, 0.09, 0.05, 0.2, 0.02].map((v) => 1 / (v + hedges(studies)));
    const sum = (of: (weight: number, place: number) => number) =>
      weights.reduce((all, weight, place) => all + of(weight, place), 0);
    const yi = [0.1, 0.9, -0.4, 1.3, 0.2];
    const mean = sum((w, i) => w * (yi[i] ?? 0)) / sum((w) => w);
    expect(first?.sumW).toBeCloseTo(
      sum((w) => w),
      10,
    );
    expect(first?.sumW2).toBeCloseTo(
      sum((w) => w * w),
      10,
    );
    expect(first?.yPy).toBeCloseTo(
      sum((w, i) => w * ((yi[i] ?? 0) - mean) ** 2),
      10,
    );
    expect(first?.yPPy).toBeCloseTo(
      sum((w, i) => (w * ((yi[i] ?? 0) - mean)) ** 2),
      10,
    );
  });

  it("reaches the greatest restricted likelihood in a few steps, to nine digits", () => {
    const { tau2, rounds } = scored(studies, ({ yPPy, traces }) => {
      const { p, pp } = traces();
      return (yPPy - p) / pp;
    });
    expect(tau2).toBeCloseTo(searchLikelihood(studies, true), 6);
    expect(tau2).toBeGreaterThan(0.1);
    expect(rounds).toBeGreaterThan(3);
    expect(rounds).toBeLessThan(60);
  });

  it("leaves off where a step is no number, and after two hundred that do not settle", () => {
    expect(scored(studies, () => Number.NaN)).toEqual({ tau2: null, rounds: 1 });
    expect(scored(studies, () => 1)).toEqual({ tau2: null, rounds: 200 });
  });

  it("halves a step that would go below 0, and so may stop short of it", () => {
    const start = hedges(studies);
    // Three quarters of the way below 0 are halved to a quarter short of it; then it stays.
    const { tau2, rounds } = scored(studies, (_terms, round) => (round === 0 ? -1.5 * start : 0));
    expect(tau2).toBeCloseTo(start / 4, 12);
    expect(rounds).toBe(2);
    const whole = scored(studies, (_terms, round) => (round === 0 ? -0.5 * start : 0));
    expect(whole.tau2).toBeCloseTo(start / 2, 12);
  });

  it("takes what is next to 0 as 0, and what is not as it is", () => {
    const unit = 1 / Math.sqrt(1 / 0.25 + 1 / 0.0625 + 1);
    expect(hedges(equal)).toBe(0);
    expect(scored(equal, () => 0)).toEqual({ tau2: 0, rounds: 1 });
    expect(scored(equal, (_terms, round) => (round === 0 ? 5e-10 * unit : 0))).toEqual({
      tau2: 0,
      rounds: 2,
    });
    const small = scored(equal, (_terms, round) => (round === 0 ? 1e-8 * unit : 0));
    expect(small.tau2).toBeCloseTo(1e-8 * unit, 14);
    expect(small.tau2).toBeGreaterThan(0);
    expect(scored(equal, () => 5e-12 * unit)).toEqual({ tau2: 0, rounds: 1 });
    expect(scored(equal, (_terms, round) => (round < 3 ? 2e-11 * unit : 0)).rounds).toBe(4);
  });

  it("goes down to 0 where every step points below it", () => {
    const { tau2, rounds } = scored(studies, () => -1);
    expect(tau2).toBe(0);
    expect(rounds).toBeLessThan(60);
  });
});
