import { inverse, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { chiSquareUpper } from "../../distributions/index.ts";
import { heterogeneityMethods, tau2By } from "./between-studies.ts";
import { logLikelihood, searchLikelihood } from "./likelihood.ts";
import { qProfile } from "./q-profile.ts";
import { standardErrorOfTau2 } from "./standard-error.ts";
import { generalisedQ, type Studies, studiesOf } from "./studies.ts";

/**
 * Each estimator a second time, as its paper writes it: with k by k matrices, or by walking a fine grid.
 * Two sets: a plain average, and a regression on one moderator.
 */
const yi = [-0.581, 0.53, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232];
const vi = [0.023, 0.052, 0.06, 0.115, 0.095, 0.203, 0.2, 0.211, 0.051, 0.04];
const average = studiesOf(yi, vi);
const regression: Studies = {
  ...average,
  design: [new Float64Array(10).fill(1), Float64Array.from([3, 1, 4, 1, 5, 9, 2, 6, 5, 3])],
};

function matricesOf(studies: Studies, weights: readonly number[]) {
  const y = Matrix.columnVector([...studies.yi]);
  const x = new Matrix(studies.design.map((column) => [...column])).transpose();
  const w = Matrix.diag([...weights]);
  const v = Matrix.diag([...studies.vi]);
  const wx = w.mmul(x);
  const p = Matrix.sub(w, wx.mmul(inverse(x.transpose().mmul(wx))).mmul(wx.transpose()));
  return { y, p, v, rss: y.transpose().mmul(p).mmul(y).get(0, 0) };
}

const trace = (...factors: Matrix[]) => factors.reduce((product, factor) => product.mmul(factor)).trace();
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const even = (studies: Studies) => Array.from(studies.yi, () => 1);
const inverseTo = (studies: Studies, tau2: number) => Array.from(studies.vi, (v) => 1 / (v + tau2));

/** Where a falling function crosses 0, by halving. */
function crossing(f: (x: number) => number, top = 50): number {
  if (f(0) <= 0) return 0;
  let [low, high] = [0, top];
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (f(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Where a function is highest, by walking ever finer grids. */
function summit(f: (x: number) => number): number {
  let [low, high] = [0, 4];
  for (let round = 0; round < 8; round++) {
    const grid = Array.from({ length: 41 }, (_none, place) => low + ((high - low) * place) / 40);
    const best = grid.reduce((top, x) => (f(x) > f(top) ? x : top));
    const step = (high - low) / 40;
    [low, high] = [Math.max(0, best - step), best + step];
  }
  return (low + high) / 2;
}

const second: Record<string, (studies: Studies) => number> = {
  DL: (studies) => {
    const { p, rss } = matricesOf(studies, inverseTo(studies, 0));
    return Math.max(0, (rss - (studies.yi.length - studies.design.length)) / trace(p));
  },
  HE: (studies) => {
    const { p, v, rss } = matricesOf(studies, even(studies));
    return Math.max(0, (rss - trace(p, v)) / (studies.yi.length - studies.design.length));
  },
  HS: (studies) => {
    const weights = inverseTo(studies, 0);
    return Math.max(0, (matricesOf(studies, weights).rss - studies.yi.length) / sum(weights));
  },
  SJ: (studies) => {
    const crude = matricesOf(studies, even(studies)).rss / studies.yi.length;
    const { rss } = matricesOf(studies, inverseTo(studies, crude));
    return (crude * rss) / (studies.yi.length - studies.design.length);
  },
  ML: (studies) => summit((tau2) => logLikelihood(studies, tau2, false)),
  REML: (studies) => summit((tau2) => logLikelihood(studies, tau2, true)),
  EB: (studies) =>
    crossing((tau2) => generalisedQ(studies, tau2) - (studies.yi.length - studies.design.length)),
  PM: (studies) =>
    crossing((tau2) => generalisedQ(studies, tau2) - (studies.yi.length - studies.design.length)),
};

describe.each([
  ["a plain average", average],
  ["a regression", regression],
])("tau2 of %s", (_name, studies) => {
  it.each(heterogeneityMethods)("%s agrees with its second computation", (method) => {
    const wanted = second[method]?.(studies) ?? Number.NaN;
    expect(wanted).toBeGreaterThan(0);
    // A summit is flat: a grid cannot find it to more than half of the digits.
    expect(tau2By(method, studies)).toBeCloseTo(wanted, method === "ML" || method === "REML" ? 6 : 10);
  });

  it("restricted likelihood is the density of contrasts, up to a constant", () => {
    const value = (tau2: number) => {
      const { rss } = matricesOf(studies, inverseTo(studies, tau2));
      const x = new Matrix(studies.design.map((column) => [...column])).transpose();
      const w = Matrix.diag(inverseTo(studies, tau2));
      const gram = x.transpose().mmul(w).mmul(x);
      const determinant =
        gram.rows === 1 ? gram.get(0, 0) : gram.get(0, 0) * gram.get(1, 1) - gram.get(0, 1) ** 2;
      return (sum(inverseTo(studies, tau2).map(Math.log)) - Math.log(determinant) - rss) / 2;
    };
    for (const tau2 of [0, 0.1, 2]) expect(logLikelihood(studies, tau2, true)).toBeCloseTo(value(tau2), 10);
  });

  it.each([true, false])("searching finds what scoring finds, restricted: %s", (restricted) => {
    expect(searchLikelihood(studies, restricted)).toBeCloseTo(tau2By(restricted ? "REML" : "ML", studies), 6);
  });
});

describe("standard error of tau2", () => {
  const secondError: Record<string, (studies: Studies, tau2: number) => number> = {
    DL: (studies, tau2) => {
      const { p, v } = matricesOf(studies, inverseTo(studies, 0));
      return Math.sqrt(spreadOf(p, v, tau2)) / trace(p);
    },
    HS: (studies, tau2) => {
      const { p, v } = matricesOf(studies, inverseTo(studies, 0));
      return Math.sqrt(spreadOf(p, v, tau2)) / sum(inverseTo(studies, 0));
    },
    HE: (studies, tau2) => {
      const { p, v } = matricesOf(studies, even(studies));
      return Math.sqrt(spreadOf(p, v, tau2)) / (studies.yi.length - studies.design.length);
    },
    SJ: (studies, tau2) => {
      const crude = matricesOf(studies, even(studies)).rss / studies.yi.length;
      const { p, v } = matricesOf(studies, inverseTo(studies, crude));
      return (crude * Math.sqrt(spreadOf(p, v, tau2))) / (studies.yi.length - studies.design.length);
    },
    ML: (studies, tau2) => Math.sqrt(2 / sum(inverseTo(studies, tau2).map((w) => w * w))),
    REML: (studies, tau2) => {
      const { p } = matricesOf(studies, inverseTo(studies, tau2));
      return Math.sqrt(2 / trace(p, p));
    },
    EB: (studies, tau2) => bayes(studies, tau2),
    PM: (studies, tau2) => bayes(studies, tau2),
  };

  /** Variance of y'Py under normality with variances V + tau2 I: 2 tr(P(V + tau2 I)P(V + tau2 I)). */
  function spreadOf(p: Matrix, v: Matrix, tau2: number): number {
    const all = Matrix.add(v, Matrix.eye(v.rows).mul(tau2));
    return 2 * trace(p, all, p, all);
  }

  function bayes(studies: Studies, tau2: number): number {
    const k = studies.yi.length;
    return Math.sqrt((2 * k * k) / (k - studies.design.length)) / sum(inverseTo(studies, tau2));
  }

  it.each(heterogeneityMethods)("%s, average and regression", (method) => {
    for (const studies of [average, regression]) {
      const tau2 = tau2By(method, studies);
      const wanted = secondError[method]?.(studies, tau2) ?? Number.NaN;
      expect(standardErrorOfTau2(studies, method, tau2)).toBeCloseTo(wanted, 10);
    }
  });
});

describe("Q-profile interval", () => {
  it("ends where the generalised Q is just rejected", () => {
    const [low, high] = qProfile(average, 0.95);
    expect(chiSquareUpper(generalisedQ(average, low), 9)).toBeCloseTo(0.025, 9);
    expect(chiSquareUpper(generalisedQ(average, high), 9)).toBeCloseTo(0.975, 9);
    expect(low).toBeLessThan(high);
  });

  it("is nothing but 0 where the effects differ less than chance would make them", () => {
    expect(qProfile(studiesOf([0.1, 0.1001, 0.0999], [1, 1, 1]), 0.95)).toEqual([0, 0]);
  });
});

describe("no spread between studies", () => {
  const alike = studiesOf([0.2, 0.21, 0.19, 0.2], [0.1, 0.2, 0.15, 0.1]);

  it.each(heterogeneityMethods.filter((method) => method !== "SJ"))("%s gives 0 exactly", (method) => {
    expect(tau2By(method, alike)).toBe(0);
  });

  it("gives 0 where all effects are equal, and its error by SJ is 0", () => {
    const equal = studiesOf([0.2, 0.2, 0.2], [0.1, 0.2, 0.3]);
    for (const method of heterogeneityMethods) expect(tau2By(method, equal)).toBe(0);
    expect(standardErrorOfTau2(equal, "SJ", 0)).toBe(0);
    expect(searchLikelihood(equal, true)).toBe(0);
    expect(searchLikelihood(alike, true)).toBe(0);
  });
});
