import { describe, expect, it } from "vitest";
import { normalCdf, sampleQuantile, separateStreams } from "../distributions/index.ts";
import { covarianceRoot, fillMeasurement, fillRelative } from "./draw-measurement.ts";
import { measurementHull, measurementInterval } from "./measurement-interval.ts";
import type { Measurement, RelativeLogitNormal } from "./problem.ts";

const draws = 100_000;
const every: Measurement[] = [
  { dist: "normal", mean: 3, sd: 2 },
  { dist: "lognormal", meanLog: 0.5, sdLog: 0.4 },
  { dist: "beta", alpha: 9, beta: 95 },
  { dist: "logit-normal", mean: -2, sd: 0.7 },
  { dist: "uniform", lo: -1, hi: 4 },
  { dist: "draws", values: Array.from({ length: 500 }, (_, at) => Math.sin(at)) },
];

describe("fillMeasurement and measurementInterval", () => {
  it.each(every)("agree: 95 in 100 draws of $dist lie inside, 2.5 on each side", (measurement) => {
    const out = new Float64Array(draws);
    fillMeasurement(measurement, separateStreams(5)(), out);
    const [low, high] = measurementInterval(measurement);
    const error = 4 * Math.sqrt((0.025 * 0.975) / draws) + (measurement.dist === "draws" ? 1 / 500 : 0);
    expect(Math.abs(out.filter((x) => x < low).length / draws - 0.025)).toBeLessThan(error);
    expect(Math.abs(out.filter((x) => x > high).length / draws - 0.025)).toBeLessThan(error);
  });

  it("know an exact number and one without spread", () => {
    expect(measurementInterval({ dist: "exact", value: 3 })).toEqual([3, 3]);
    expect(measurementInterval({ dist: "normal", mean: 3, sd: 0 })).toEqual([3, 3]);
    const out = new Float64Array(3);
    fillMeasurement({ dist: "exact", value: 7 }, separateStreams(1)(), out);
    expect([...out]).toEqual([7, 7, 7]);
  });

  it("have the medians of their distributions", () => {
    const median = (measurement: Measurement) => {
      const out = new Float64Array(draws);
      fillMeasurement(measurement, separateStreams(8)(), out);
      return sampleQuantile(out, 0.5);
    };
    expect(median({ dist: "lognormal", meanLog: 0.5, sdLog: 0.4 })).toBeCloseTo(Math.exp(0.5), 1);
    expect(median({ dist: "logit-normal", mean: -2, sd: 0.7 })).toBeCloseTo(1 / (1 + Math.exp(2)), 2);
  });

  it("takes each value of a sample about equally often, whatever their order", () => {
    const out = new Float64Array(draws);
    fillMeasurement({ dist: "draws", values: [1, 2, 3, 4] }, separateStreams(2)(), out);
    for (const value of [1, 2, 3, 4])
      expect(out.filter((x) => x === value).length / draws).toBeCloseTo(0.25, 2);
    // Neighbouring draws are independent, so two samples given in the same order are not tied together.
    let same = 0;
    for (let at = 1; at < draws; at += 1) same += out[at] === out[at - 1] ? 1 : 0;
    expect(same / draws).toBeCloseTo(0.25, 2);
  });
});

describe("fillRelative", () => {
  const relative: RelativeLogitNormal = {
    dist: "relative-logit-normal",
    baseline: { alternative: "placebo", mean: -1, sd: 0.3 },
    order: ["b", "a"],
    mean: [0.5, -0.2],
    cov: [
      [0.04, 0.03],
      [0.03, 0.09],
    ],
  };
  const alternatives = ["placebo", "a", "b"];
  const columns = alternatives.map(() => new Float64Array(draws));
  const streams = separateStreams(9);
  fillRelative(relative, alternatives, streams(), streams(), columns);
  const logits = columns.map((column) => column.map((p) => Math.log(p / (1 - p))));
  const [placebo, a, b] = logits as [Float64Array, Float64Array, Float64Array];
  const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
  const covariance = (x: Float64Array, y: Float64Array) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0) / x.length - mean(x) * mean(y);
  const minus = (x: Float64Array, y: Float64Array) => x.map((value, at) => value - (y[at] ?? 0));

  it("adds one baseline to ratios that move together", () => {
    expect(mean(placebo)).toBeCloseTo(-1, 2);
    expect(mean(a)).toBeCloseTo(-1.2, 2);
    expect(mean(b)).toBeCloseTo(-0.5, 2);
    expect(covariance(placebo, placebo)).toBeCloseTo(0.09, 2);
    expect(covariance(minus(b, placebo), minus(b, placebo))).toBeCloseTo(0.04, 3);
    expect(covariance(minus(a, placebo), minus(a, placebo))).toBeCloseTo(0.09, 2);
    expect(covariance(minus(a, placebo), minus(b, placebo))).toBeCloseTo(0.03, 2);
    expect(covariance(placebo, minus(b, placebo))).toBeCloseTo(0, 2);
  });

  it("has the hull of its marginal intervals", () => {
    const [low, high] = measurementHull(relative, alternatives);
    const within = columns.map((column) => column.filter((x) => x >= low && x <= high).length / draws);
    expect(Math.min(...within)).toBeGreaterThan(0.974);
    expect(low).toBeCloseTo(sampleQuantile(columns[1] ?? [], 0.025), 2);
    expect(high).toBeCloseTo(sampleQuantile(columns[2] ?? [], 0.975), 2);
    expect(normalCdf(0)).toBe(0.5);
  });
});

describe("covarianceRoot", () => {
  it("is a root of a covariance without full rank too", () => {
    const cov = [
      [0, 0, 0],
      [0, 1, 1],
      [0, 1, 1],
    ];
    const root = covarianceRoot(cov);
    cov.forEach((row, at) => {
      row.forEach((number, other) => {
        const product = [0, 1, 2].reduce(
          (sum, k) => sum + (root[at * 3 + k] ?? 0) * (root[other * 3 + k] ?? 0),
          0,
        );
        expect(product).toBeCloseTo(number, 12);
      });
    });
  });

  it("refuses what is no covariance", () => {
    expect(() =>
      covarianceRoot([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow("invalid cov; not a covariance");
  });
});
