import { describe, expect, it } from "vitest";
import { eggerTest } from "./egger.ts";

const effects = {
  yi: Float64Array.from([-0.581, 0.53, 0.771, 1.031, 0.553, 0.295]),
  vi: Float64Array.from([0.023, 0.052, 0.06, 0.115, 0.095, 0.203]),
};

describe("Egger's regression test", () => {
  /** Wanted values from R metafor 3.8-1: regtest(rma(yi, vi, method, test)), and with model = "lm". */
  it.each([
    ["rma", "REML", "z", 1.285114967, 0.198752112, 4, -0.482567896, -1.89426821, 0.929132417],
    ["rma", "REML", "knha", 1.290851711, 0.266309448, 4, -0.482567896, -2.473466484, 1.508330692],
    ["rma", "REML", "adhoc", 1.285114967, 0.268116817, 4, -0.482567896, -2.48235384, 1.517218047],
    ["rma", "REML", "t", 1.285114967, 0.268116817, 4, -0.482567896, -2.48235384, 1.517218047],
    ["rma", "DL", "z", 1.238032525, 0.215704001, 4, -0.471402947, -1.921899289, 0.979093395],
    ["rma", "DL", "knha", 1.276568345, 0.270831395, 4, -0.471402947, -2.464119926, 1.521314032],
    ["rma", "DL", "adhoc", 1.238032525, 0.283402038, 4, -0.471402947, -2.526146554, 1.58334066],
    ["rma", "DL", "t", 1.238032525, 0.283402038, 4, -0.471402947, -2.526146554, 1.58334066],
    ["rma", "FE", "z", 4.801068248, 0.000001578, 4, -1.18755356, -1.760968911, -0.614138209],
    ["rma", "FE", "knha", 2.267816189, 0.085934713, 4, -1.18755356, -2.907204668, 0.532097548],
    ["rma", "FE", "adhoc", 2.267816189, 0.085934713, 4, -1.18755356, -2.907204668, 0.532097548],
    ["rma", "FE", "t", 4.801068248, 0.008641417, 4, -1.18755356, -1.99984208, -0.37526504],
    ["lm", "REML", "z", 2.267816189, 0.085934713, 4, -1.18755356, -2.907204668, 0.532097548],
  ] as const)("model %s, method %s, test %s", (model, method, test, statistic, p, df, limit, low, high) => {
    const answer = eggerTest(effects, { model, method, test, level: 0.95 });
    expect(answer.statistic).toBeCloseTo(statistic, 6);
    expect(answer.p).toBeCloseTo(p, 6);
    expect(answer.df).toBe(df);
    expect(answer.limit).toBeCloseTo(limit, 6);
    expect(answer.limitCi[0]).toBeCloseTo(low, 5);
    expect(answer.limitCi[1]).toBeCloseTo(high, 5);
  });

  it("takes REML, z and 95 % where nothing is said", () => {
    expect(eggerTest(effects)).toEqual(
      eggerTest(effects, { model: "rma", method: "REML", test: "z", level: 0.95 }),
    );
  });

  it("refuses two rows, and rows of one standard error", () => {
    const two = { yi: effects.yi.slice(0, 2), vi: effects.vi.slice(0, 2) };
    expect(() => eggerTest(two)).toThrow(/invalid rows; fewer than three, and a line needs more: 2/);
    const same = { yi: effects.yi, vi: new Float64Array(6).fill(0.1) };
    expect(() => eggerTest(same)).toThrow(
      /invalid rows; (?:predictor does not vary|share one standard error)/,
    );
  });

  it("refuses effects that lie on one line under a test of residuals", () => {
    const vi = Float64Array.from([0.01, 0.04, 0.09]);
    expect(() => eggerTest({ yi: Float64Array.from([1, 1, 1]), vi }, { model: "lm" })).toThrow(
      /invalid rows; lie on one line, so that their residuals test nothing: 0/,
    );
  });
});
