import { describe, expect, it } from "vitest";
import { tQuantile } from "../distributions/index.ts";
import { poolNormal, shareFromQ } from "./normal-model.ts";

const effects = {
  yi: Float64Array.from([0.1, 0.5, -0.2, 0.9]),
  vi: Float64Array.from([0.04, 0.09, 0.05, 0.2]),
};
const options = { method: "DL", test: "z", level: 0.95, prediction: "default" } as const;

/** Weighted mean, its variance and Q, by plain sums. */
function byHand(tau2: number) {
  const weights = [...effects.vi].map((v) => 1 / (v + tau2));
  const all = weights.reduce((sum, w) => sum + w, 0);
  const mean = weights.reduce((sum, w, i) => sum + w * (effects.yi[i] ?? 0), 0) / all;
  const q = weights.reduce((sum, w, i) => sum + w * ((effects.yi[i] ?? 0) - mean) ** 2, 0);
  const squares = weights.reduce((sum, w) => sum + w * w, 0);
  return { mean, variance: 1 / all, q, all, squares };
}

describe("the normal-normal model", () => {
  const fixed = byHand(0);
  const tau2 = Math.max(0, (fixed.q - 3) / (fixed.all - fixed.squares / fixed.all));
  const random = byHand(tau2);

  it("pools by 1 / (vi + tau2)", () => {
    const answer = poolNormal(effects, options);
    expect(answer.k).toBe(4);
    expect(answer.tau2).toBeCloseTo(tau2, 13);
    expect(answer.estimate).toBeCloseTo(random.mean, 13);
    expect(answer.se).toBeCloseTo(Math.sqrt(random.variance), 13);
    expect(answer.q).toBeCloseTo(fixed.q, 12);
    expect(answer.statistic).toBeCloseTo(random.mean / Math.sqrt(random.variance), 12);
    expect(answer.ci[1] - answer.estimate).toBeCloseTo(1.959963984540054 * answer.se, 12);
    expect(answer.estimate - answer.ci[0]).toBeCloseTo(1.959963984540054 * answer.se, 12);
  });

  it("sets tau2 beside the typical sampling variance", () => {
    const typical = (3 * fixed.all) / (fixed.all ** 2 - fixed.squares);
    const answer = poolNormal(effects, options);
    expect(answer.i2).toBeCloseTo((100 * tau2) / (tau2 + typical), 11);
    expect(answer.h2).toBeCloseTo(1 + tau2 / typical, 12);
  });

  it("under FE has no tau2, no prediction, and I² from Q", () => {
    const answer = poolNormal(effects, { ...options, method: "FE" });
    expect(answer).toMatchObject({ tau2: 0, seTau2: null, tau2Ci: null, pi: null });
    expect(answer.estimate).toBeCloseTo(fixed.mean, 13);
    expect(answer.i2).toBeCloseTo((100 * (fixed.q - 3)) / fixed.q, 11);
    expect(answer.h2).toBeCloseTo(fixed.q / 3, 12);
  });

  it("by Hartung and Knapp scales the error by the weighted spread, with t", () => {
    const answer = poolNormal(effects, { ...options, test: "knha" });
    const se = Math.sqrt((random.q / 3) * random.variance);
    expect(answer.se).toBeCloseTo(se, 13);
    expect(answer.ci[1]).toBeCloseTo(random.mean + tQuantile(0.975, 3) * se, 11);
    expect(answer.pi?.[1]).toBeCloseTo(random.mean + tQuantile(0.975, 3) * Math.sqrt(se ** 2 + tau2), 11);
  });

  it("under adhoc never scales the error down", () => {
    const close = { yi: Float64Array.from([0.1, 0.11, 0.12, 0.1]), vi: effects.vi };
    const plain = poolNormal(close, { ...options, test: "t" });
    expect(poolNormal(close, { ...options, test: "knha" }).se).toBeLessThan(plain.se);
    expect(poolNormal(close, { ...options, test: "adhoc" }).se).toBe(plain.se);
    const far = poolNormal(effects, { ...options, method: "FE", test: "adhoc" });
    expect(far.se).toBeCloseTo(Math.sqrt((fixed.q / 3) * fixed.variance), 13);
  });

  it("predicts by a normal under z, and by t with k - 2 on request", () => {
    const spread = Math.sqrt(random.variance + tau2);
    const answer = poolNormal(effects, options);
    expect(answer.pi?.[0]).toBeCloseTo(random.mean - 1.959963984540054 * spread, 11);
    const older = poolNormal(effects, { ...options, prediction: "riley" });
    expect(older.pi?.[0]).toBeCloseTo(random.mean - tQuantile(0.975, 2) * spread, 11);
  });

  it("widens with the level", () => {
    const narrow = poolNormal(effects, { ...options, level: 0.5 });
    expect(narrow.ci[1] - narrow.estimate).toBeCloseTo(0.6744897501960817 * narrow.se, 12);
  });

  it("answers one study as it stands, without a prediction", () => {
    const one = { yi: Float64Array.from([0.3]), vi: Float64Array.from([0.04]) };
    expect(poolNormal(one, options)).toMatchObject({
      k: 1,
      estimate: 0.3,
      se: 0.2,
      tau2: 0,
      pi: null,
      q: 0,
      qp: 1,
      i2: 0,
      h2: 1,
    });
    expect(() => poolNormal(one, { ...options, test: "knha" })).toThrow(
      new RangeError('invalid test; needs two rows at least; with one row only z is defined: "knha".'),
    );
  });

  it("refuses nothing at all, a prediction by t with no degree, and knha of equal effects", () => {
    const none = { yi: new Float64Array(0), vi: new Float64Array(0) };
    expect(() => poolNormal(none, options)).toThrow(
      /invalid rows; no row to pool: 0\. Give one row at least\./,
    );
    const two = { yi: Float64Array.from([0.3, 0.3]), vi: Float64Array.from([0.04, 0.04]) };
    expect(() => poolNormal(two, { ...options, prediction: "riley" })).toThrow(
      /invalid prediction; t with k - 2 degrees needs three rows at least; rows given: 2/,
    );
    expect(() => poolNormal(two, { ...options, test: "knha" })).toThrow(
      /invalid test; gives no width, since all effects are equal: "knha"\. Use adhoc, t or z instead\./,
    );
    expect(poolNormal(two, options).estimate).toBeCloseTo(0.3, 14);
  });

  it("has no share from a Q of 0, and none below 0", () => {
    expect(shareFromQ(0, 3)).toEqual({ i2: 0, h2: 0 });
    expect(shareFromQ(1, 3)).toEqual({ i2: 0, h2: 1 / 3 });
    expect(shareFromQ(6, 3)).toEqual({ i2: 50, h2: 2 });
    expect(shareFromQ(5, 0)).toEqual({ i2: 0, h2: 1 });
  });
});
