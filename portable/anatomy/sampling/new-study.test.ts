import { describe, expect, it } from "vitest";
import { newStudyOf } from "./new-study.ts";

const people = 60;

describe("where a new study would fall", () => {
  it("a length never falls below 0, and meets the millimetre scale above half its mean", () => {
    const means = Array.from({ length: 41 }, (_, index) => 10 + (index - 20) * 1.5);
    const { q025, q50, q975 } = newStudyOf(means, "positive", 10, people);
    const signed = newStudyOf(means, "signed", 10, people);
    expect(signed.q025).toBeCloseTo(-18.5, 9);
    expect(q025).toBeCloseTo(5 * Math.exp((-18.5 - 5) / 5), 9);
    expect(q50).toBe(10);
    expect(q975).toBe(signed.q975);
    expect(newStudyOf([6, 8, 10], "positive", 8, people).q025).toBeCloseTo(6.1, 9);
  });

  it("a share that every simulated study found in everyone still has a width", () => {
    const { q025, q975 } = newStudyOf(new Array(400).fill(1), "share", 1, people);
    expect(q025).toBeGreaterThan(0.9);
    expect(q025).toBeLessThan(0.98);
    // A new study may find it in everyone again.
    expect(q975).toBe(1);
  });

  it("shares are those of a beta with their mean and variance", () => {
    // Evenly spread over 0 to 1: the beta with both shapes 1, but for the width that is added.
    const means = Array.from({ length: 2_000 }, (_, index) => (index + 0.5) / 2_000);
    const { q025, q50, q975 } = newStudyOf(means, "share", 0.5, 100_000);
    expect(q025).toBeCloseTo(0.025, 3);
    expect(q50).toBeCloseTo(0.5, 6);
    expect(q975).toBeCloseTo(0.975, 3);
  });

  it("the ends are shares that a study of that size can print", () => {
    const means = Array.from({ length: 200 }, (_, index) => 0.4 + index / 1_000);
    const { q025, q975 } = newStudyOf(means, "share", 0.5, 20);
    expect(q025 * 20).toBeCloseTo(Math.round(q025 * 20), 9);
    expect(q975 * 20).toBeCloseTo(Math.round(q975 * 20), 9);
    expect(q025).toBeLessThan(0.41);
    expect(q975).toBeGreaterThan(0.59);
  });

  it("shares of all or nothing stay between 0 and 1", () => {
    const { q025, q975 } = newStudyOf([0, 1, 0, 1], "share", 0.5, people);
    expect(q025).toBeGreaterThanOrEqual(0);
    expect(q975).toBeLessThanOrEqual(1);
  });

  it("refuses no studies, and studies of no one", () => {
    expect(() => newStudyOf([], "share", 0.5, people)).toThrow(/invalid means; holds no number/);
    expect(() => newStudyOf([1], "share", 0.5, 0)).toThrow(
      /invalid people; not a whole number of at least 1: 0/,
    );
  });
});
