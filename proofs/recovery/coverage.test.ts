import { describe, expect, it } from "vitest";
import {
  openUniform,
  type Stream,
  separateStreams,
  standardNormal,
} from "../../portable/distributions/index.ts";
import { type PoolInput, pool, poolTwoEffects, type Test } from "../../portable/synthesis/index.ts";

/**
 * Data made with a known mean and a known spread between studies: how often do the intervals hold the mean? Two
 * thousand runs each, so that the standard error of a cover of 95 % is 0.5 points. Figures measured here are in
 * docs/methods/pooling.md.
 */
const runs = 2000;
const mean = 0.3;
const seed = 20261124;

/** Sampling variances from 0.02 to 0.32, drawn evenly: sizes that differ up to sixteenfold. */
const spreadOut = (stream: Stream): number => 0.02 + 0.3 * openUniform(stream);
/** The first study ten times the size of each other one. */
const oneLarge = (_stream: Stream, place: number): number => (place === 0 ? 0.01 : 0.1);

function madeRows(
  k: number,
  tau2: number,
  stream: Stream,
  variance: (stream: Stream, place: number) => number,
): { yi: number; vi: number }[] {
  return Array.from({ length: k }, (_none, place) => {
    const vi = variance(stream, place);
    return { vi, yi: mean + Math.sqrt(tau2 + vi) * standardNormal(stream) };
  });
}

function cover(
  k: number,
  tau2: number,
  test: Test,
  variance: (stream: Stream, place: number) => number,
): number {
  const stream = separateStreams(seed + k)();
  let held = 0;
  for (let run = 0; run < runs; run++) {
    const rows = madeRows(k, tau2, stream, variance);
    const { ci } = pool({ measure: "GEN", method: "REML", test, rows });
    if (ci[0] <= mean && mean <= ci[1]) held++;
  }
  return (100 * held) / runs;
}

describe("REML with Hartung and Knapp's interval", () => {
  it.each([3, 5, 10, 30])("holds the mean in 93 to 97 of 100, %d studies", (k) => {
    const covered = cover(k, 0.1, "knha", spreadOut);
    expect(covered).toBeGreaterThan(93);
    expect(covered).toBeLessThan(97);
  });

  it("falls short where one study is ten times the others", () => {
    expect(cover(3, 0.1, "knha", oneLarge)).toBeLessThan(93);
  });
});

describe("the interval used for estimates (adhoc)", () => {
  it.each([3, 5, 10, 30])("does not fall short with one large study, %d studies", (k) => {
    expect(cover(k, 0.1, "adhoc", oneLarge)).toBeGreaterThan(92.5);
  });

  it.each([3, 5, 10, 30])("does not fall short without spread between studies, %d studies", (k) => {
    expect(cover(k, 0, "adhoc", spreadOut)).toBeGreaterThan(95);
  });
});

describe("the normal interval", () => {
  it.each([3, 5])("falls short with %d studies, and is not used for estimates", (k) => {
    expect(cover(k, 0.1, "z", spreadOut)).toBeLessThan(93);
  });
});

describe("two studies, tau averaged over", () => {
  it.each([0.2, 0.5, 1])("hold the mean in 93 of 100 or more, tau %d", (tau) => {
    const stream = separateStreams(seed)();
    let [held, predicted] = [0, 0];
    // One run takes 20 ms; 400 give a standard error of 1.1 points.
    for (let run = 0; run < 400; run++) {
      const rows = madeRows(2, tau * tau, stream, (one) => 0.05 + 0.1 * openUniform(one));
      const next = mean + tau * standardNormal(stream);
      const { ci, pi } = poolTwoEffects({
        yi: Float64Array.from(rows, ({ yi }) => yi),
        vi: Float64Array.from(rows, ({ vi }) => vi),
      });
      if (ci[0] <= mean && mean <= ci[1]) held++;
      if (pi[0] <= next && next <= pi[1]) predicted++;
    }
    expect(held / 4).toBeGreaterThan(91);
    expect(predicted / 4).toBeGreaterThan(91);
  });
});

/** A binomial draw by counting uniforms. */
function binomial(n: number, p: number, stream: Stream): number {
  let events = 0;
  for (let i = 0; i < n; i++) if (openUniform(stream) < p) events++;
  return events;
}

describe("rare events in one arm, binomial-normal with a t interval", () => {
  it.each([5, 10])("holds the log odds in 92 of 100 or more, %d studies", (k) => {
    const stream = separateStreams(seed + k)();
    const wanted = Math.log(0.02 / 0.98);
    let [held, counted] = [0, 0];
    for (let run = 0; run < 500; run++) {
      const rows = Array.from({ length: k }, () => {
        const ni = 60 + Math.floor(200 * openUniform(stream));
        const odds = wanted + 0.5 * standardNormal(stream);
        return { ni, xi: binomial(ni, 1 / (1 + Math.exp(-odds)), stream) };
      });
      if (rows.every(({ xi }) => xi === 0)) continue;
      const input: PoolInput = { measure: "PLO", model: "PLO-GLMM", method: "ML", test: "t", rows };
      const { ci } = pool(input);
      counted++;
      if (ci[0] <= wanted && wanted <= ci[1]) held++;
    }
    expect(counted).toBeGreaterThan(490);
    expect((100 * held) / counted).toBeGreaterThan(92);
  });
});
