import { describe, expect, it } from "vitest";
import { armLogLikelihood, inverseLogit, log1pExp } from "./arm.ts";
import { fitBinomialNormal } from "./fit.ts";
import { gaussHermite } from "./gauss-hermite.ts";
import { studyLikelihood } from "./marginal-likelihood.ts";
import { climb, highestFromZero } from "./maximise.ts";
import { fitOneArm, oneArmLikelihood, saturatedLogLikelihood } from "./one-arm.ts";
import { poolBinomialNormal } from "./pool.ts";
import { fitTwoArms } from "./two-arms.ts";

const rule = gaussHermite(7);
const fine = gaussHermite(41);

/** The integral over the random effect by plain steps of 0.01 from -12 to 12. */
function bySteps(
  arms: readonly { events: number; people: number; loading: number }[],
  fixed: readonly number[],
  tau: number,
): number {
  let sum = 0;
  for (let step = -1200; step <= 1200; step++) {
    const u = step / 100;
    const log = arms.reduce((all, arm, place) => {
      const odds = (fixed[place] ?? 0) + arm.loading * tau * u;
      return all + arm.events * odds - arm.people * Math.log(1 + Math.exp(odds));
    }, 0);
    sum += (Math.exp(log - (u * u) / 2) / Math.sqrt(2 * Math.PI)) * 0.01;
  }
  return Math.log(sum);
}

describe("Gauss-Hermite rule", () => {
  it("integrates powers of a standard normal exactly up to degree 13", () => {
    const moment = (power: number) =>
      rule.nodes.reduce((sum, node, i) => sum + node ** power * Math.exp(rule.logWeights[i] ?? 0), 0);
    expect([0, 2, 4, 6, 8, 10, 12].map(moment)).toEqual(
      [1, 1, 3, 15, 105, 945, 10395].map((value) => expect.closeTo(value, 8)),
    );
    expect(moment(3)).toBeCloseTo(0, 10);
  });

  it("refuses no point", () => {
    expect(() => gaussHermite(0)).toThrow(/invalid points; not a whole number of at least 1: 0/);
  });
});

describe("the logistic", () => {
  it("does not overflow", () => {
    expect(log1pExp(800)).toBe(800);
    expect(log1pExp(-800)).toBe(0);
    expect(log1pExp(1)).toBeCloseTo(Math.log(1 + Math.E), 14);
    expect(log1pExp(-1)).toBeCloseTo(Math.log(1 + Math.exp(-1)), 14);
    expect(inverseLogit(0)).toBe(0.5);
    expect(armLogLikelihood({ events: 3, people: 10, loading: 1 }, 0)).toBeCloseTo(-10 * Math.log(2), 13);
  });
});

describe("a study's likelihood", () => {
  const arms = [
    { events: 4, people: 40, loading: 0.5 },
    { events: 11, people: 50, loading: -0.5 },
  ];

  it.each([0.3, 1, 2])("agrees with plain steps, tau %d", (tau) => {
    expect(studyLikelihood(arms, [-2, -1], tau, fine).value).toBeCloseTo(bySteps(arms, [-2, -1], tau), 9);
    const [one] = arms;
    if (one === undefined) throw new Error("no arm");
    const alone = [{ ...one, loading: 1 }];
    expect(studyLikelihood(alone, [-2], tau, fine).value).toBeCloseTo(bySteps(alone, [-2], tau), 9);
  });

  it("with tau 0 is the binomial's own", () => {
    const { value, slopes } = studyLikelihood(arms, [-2, -1], 0, rule);
    const wanted =
      armLogLikelihood({ events: 4, people: 40, loading: 1 }, -2) +
      armLogLikelihood({ events: 11, people: 50, loading: 1 }, -1);
    expect(value).toBeCloseTo(wanted, 12);
    expect(slopes[0]).toBeCloseTo(4 - 40 * inverseLogit(-2), 12);
  });

  it.each([0, 0.7])("has slopes and bends that its differences have, tau %d", (tau) => {
    const value = (a: number, b: number) => studyLikelihood(arms, [a, b], tau, fine).value;
    const { slopes, bends } = studyLikelihood(arms, [-2, -1], tau, fine);
    const h = 1e-3;
    expect(slopes[0]).toBeCloseTo((value(-2 + h, -1) - value(-2 - h, -1)) / (2 * h), 5);
    expect(slopes[1]).toBeCloseTo((value(-2, -1 + h) - value(-2, -1 - h)) / (2 * h), 5);
    expect(bends[0]).toBeCloseTo((value(-2 + h, -1) - 2 * value(-2, -1) + value(-2 - h, -1)) / h ** 2, 4);
    expect(bends[3]).toBeCloseTo((value(-2, -1 + h) - 2 * value(-2, -1) + value(-2, -1 - h)) / h ** 2, 4);
    const cross =
      (value(-2 + h, -1 + h) - value(-2 + h, -1 - h) - value(-2 - h, -1 + h) + value(-2 - h, -1 - h)) /
      (4 * h * h);
    expect(bends[1]).toBeCloseTo(cross, 4);
    expect(bends[2]).toBe(bends[1]);
  });

  it("finds the mode of a far and narrow integrand", () => {
    const arm = [{ events: 999_000, people: 1_000_000, loading: 1 }];
    // With a million people the effect is pinned down: the integral is a normal density at the log odds.
    const odds = Math.log(999);
    const { value } = studyLikelihood(arm, [-5], 3, rule);
    const wanted =
      saturatedLogLikelihood(999_000, 1_000_000) -
      ((odds + 5) / 3) ** 2 / 2 -
      Math.log(3 * Math.sqrt(1_000_000 * 0.999 * 0.001));
    expect(value).toBeCloseTo(wanted, 3);
  });
});

describe("climbing", () => {
  it("reaches the top of a hill from far away", () => {
    const hill = (x: number) => ({
      value: -Math.log(Math.cosh(x - 3)),
      slope: -Math.tanh(x - 3),
      bend: -1 / Math.cosh(x - 3) ** 2,
    });
    expect(climb(hill, -4).at).toBeCloseTo(3, 6);
    expect(climb(hill, 9).at).toBeCloseTo(3, 6);
  });

  it("walks uphill where the ground bends upwards", () => {
    const bell = (x: number) => ({
      value: Math.exp(-x * x),
      slope: -2 * x * Math.exp(-x * x),
      bend: (4 * x * x - 2) * Math.exp(-x * x),
    });
    expect(climb(bell, 1.3).at).toBeCloseTo(0, 5);
    expect(climb(bell, -1.3).at).toBeCloseTo(0, 5);
  });

  it("finds the highest place from 0, near and far, and 0 itself", () => {
    expect(highestFromZero((x) => -((x - 0.37) ** 2), 20).at).toBeCloseTo(0.37, 6);
    expect(highestFromZero((x) => -((x - 11) ** 2), 20).at).toBeCloseTo(11, 5);
    expect(highestFromZero((x) => -Math.abs(x - 0.002), 20).at).toBeCloseTo(0.002, 6);
    expect(highestFromZero((x) => -x, 20)).toEqual({ at: 0, value: -0 });
    expect(highestFromZero((x) => x, 20).at).toBeCloseTo(20, 4);
  });
});

const counts = [
  { xi: 0, ni: 20 },
  { xi: 3, ni: 60 },
  { xi: 9, ni: 45 },
  { xi: 1, ni: 80 },
];

describe("one-arm model", () => {
  const likelihood = (centre: number, tau: number) =>
    oneArmLikelihood(
      counts.map(({ xi, ni }) => [{ events: xi, people: ni, loading: 1 }]),
      centre,
      tau,
      rule,
    ).value;

  it("stands where a grid of 0.002 stands highest", () => {
    const fit = fitOneArm(counts, true);
    let best = { centre: 0, tau: 0, value: Number.NEGATIVE_INFINITY };
    for (let c = -40; c <= 40; c++) {
      for (let t = -40; t <= 40; t++) {
        const centre = Math.round(fit.estimate * 500) / 500 + c / 500;
        const tau = Math.round(Math.sqrt(fit.tau2) * 500) / 500 + t / 500;
        const value = likelihood(centre, tau);
        if (value > best.value) best = { centre, tau, value };
      }
    }
    expect(Math.abs(best.centre - fit.estimate)).toBeLessThan(0.002);
    expect(Math.abs(best.tau - Math.sqrt(fit.tau2))).toBeLessThan(0.002);
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(best.value - 1e-9);
  });

  it("has the error of the observed information", () => {
    const fit = fitOneArm(counts, true);
    const tau = Math.sqrt(fit.tau2);
    const h = 0.01;
    const c = fit.estimate;
    const l = likelihood;
    const cc = (l(c + h, tau) - 2 * l(c, tau) + l(c - h, tau)) / h ** 2;
    const tt = (l(c, tau + h) - 2 * l(c, tau) + l(c, tau - h)) / h ** 2;
    const ct = (l(c + h, tau + h) - l(c + h, tau - h) - l(c - h, tau + h) + l(c - h, tau - h)) / (4 * h * h);
    expect(fit.se).toBeCloseTo(Math.sqrt(-tt / (cc * tt - ct * ct)), 3);
  });

  it("without spread is the pooled proportion, its error the binomial's", () => {
    const fit = fitOneArm(counts, false);
    expect(fit.estimate).toBeCloseTo(Math.log(13 / 192), 6);
    expect(fit.se).toBeCloseTo(Math.sqrt(1 / 13 + 1 / 192), 5);
    expect(fit.tau2).toBe(0);
    const g = counts.reduce((sum, { xi, ni }) => {
      const expected = (ni * 13) / 205;
      return (
        sum +
        2 * ((xi > 0 ? xi * Math.log(xi / expected) : 0) + (ni - xi) * Math.log((ni - xi) / (ni - expected)))
      );
    }, 0);
    expect(fit.q).toBeCloseTo(g, 6);
    expect(fit.df).toBe(3);
  });

  it("finds no spread where there is none", () => {
    const alike = [5, 5, 5].map((xi) => ({ xi, ni: 50 }));
    expect(fitOneArm(alike, true)).toMatchObject({
      tau2: 0,
      estimate: expect.closeTo(Math.log(1 / 9), 6),
      q: 0,
    });
  });

  it.each([
    [
      [
        { xi: 0, ni: 9 },
        { xi: 0, ni: 4 },
      ],
    ],
    [
      [
        { xi: 9, ni: 9 },
        { xi: 4, ni: 4 },
      ],
    ],
  ])("refuses %j: no event, or nothing else", (rows) => {
    expect(() => fitOneArm(rows, true)).toThrow(
      /invalid rows; no events at all, or nothing else: \d+\. Give the exact bound/,
    );
  });

  it("refuses rows without a middle", () => {
    const split = Array.from({ length: 6 }, (_none, i) => ({ xi: i % 2 === 0 ? 0 : 1000, ni: 1000 }));
    expect(() => fitOneArm(split, true)).toThrow(/the spread between rows has no greatest likelihood/);
  });
});

describe("two-arm model", () => {
  const tables = [
    { ai: 4, bi: 119, ci: 11, di: 128 },
    { ai: 6, bi: 300, ci: 29, di: 274 },
    { ai: 3, bi: 228, ci: 11, di: 209 },
    { ai: 0, bi: 60, ci: 4, di: 56 },
    { ai: 0, bi: 30, ci: 0, di: 30 },
  ];

  it("leaves out the table without events, and flips with the arms", () => {
    const fit = fitTwoArms(tables, true);
    expect(fit.k).toBe(4);
    expect(fit.df).toBe(3);
    const flipped = fitTwoArms(
      tables.map(({ ai, bi, ci, di }) => ({ ai: ci, bi: di, ci: ai, di: bi })),
      true,
    );
    expect(flipped.estimate).toBeCloseTo(-fit.estimate, 6);
    expect(flipped.tau2).toBeCloseTo(fit.tau2, 6);
    expect(flipped.se).toBeCloseTo(fit.se, 5);
  });

  it("is higher than at any neighbour, all levels at their best", () => {
    const fit = fitTwoArms(tables, false);
    const at = (centre: number) =>
      tables.slice(0, 4).reduce((sum, { ai, bi, ci, di }) => {
        const arms = [
          { events: ai, people: ai + bi, loading: 0.5 },
          { events: ci, people: ci + di, loading: -0.5 },
        ];
        let best = Number.NEGATIVE_INFINITY;
        for (let level = -6; level < 0; level += 0.002) {
          const { value } = studyLikelihood(arms, [level + centre / 2, level - centre / 2], 0, rule);
          best = Math.max(best, value);
        }
        return sum + best;
      }, 0);
    expect(fit.logLikelihood).toBeGreaterThan(at(fit.estimate + 0.1));
    expect(fit.logLikelihood).toBeGreaterThan(at(fit.estimate - 0.1));
    expect(fit.logLikelihood).toBeCloseTo(at(fit.estimate), 3);
  });

  it("of one table without spread is its odds ratio", () => {
    const fit = fitTwoArms(tables.slice(0, 1), false);
    expect(fit.estimate).toBeCloseTo(Math.log((4 * 128) / (119 * 11)), 6);
    expect(fit.se).toBeCloseTo(Math.sqrt(1 / 4 + 1 / 119 + 1 / 11 + 1 / 128), 5);
    expect(fit.q).toBeCloseTo(0, 8);
  });

  it.each(["ai", "bi", "ci", "di"] as const)("refuses rows whose %s are all 0", (cell) => {
    expect(() => fitTwoArms([{ ai: 3, bi: 9, ci: 4, di: 8, [cell]: 0 }], true)).toThrow(
      new RangeError(
        `invalid rows[*].${cell}; 0 in every row that has any event, so the odds ratio has no end: 0.`,
      ),
    );
  });
});

describe("a flat likelihood", () => {
  it("is refused", () => {
    expect(() => fitBinomialNormal(() => ({ value: 0, slope: 0, bend: 0 }), 0, false)).toThrow(
      /the likelihood is flat at its best point/,
    );
  });
});

describe("the answer of a binomial-normal model", () => {
  it("has no Q-profile, a t interval on request, and knows no knha", () => {
    const data = { arms: 1 as const, counts };
    const z = poolBinomialNormal(data, true, "z", 0.95, "default");
    const t = poolBinomialNormal(data, true, "t", 0.95, "default");
    expect(z).toMatchObject({ k: 4, seTau2: null, tau2Ci: null });
    expect(z.ci[1] - z.estimate).toBeCloseTo(1.959963984540054 * z.se, 10);
    expect(t.ci[1] - t.estimate).toBeCloseTo(3.182446305284263 * t.se, 8);
    expect(t.pi?.[1]).toBeCloseTo(t.estimate + 3.182446305284263 * Math.sqrt(t.se ** 2 + t.tau2), 8);
    expect(z.statistic).toBeCloseTo(z.estimate / z.se, 12);
    expect(() => poolBinomialNormal(data, true, "knha", 0.95, "default")).toThrow(
      /a binomial-normal model knows no such interval: "knha"\. Give z or t/,
    );
    expect(() => poolBinomialNormal(data, true, "adhoc", 0.95, "default")).toThrow(RangeError);
  });

  it("of one row has no spread and no prediction", () => {
    const data = { arms: 1 as const, counts: [{ xi: 3, ni: 60 }] };
    expect(poolBinomialNormal(data, true, "z", 0.95, "default")).toMatchObject({
      k: 1,
      tau2: 0,
      pi: null,
      q: 0,
      qp: 1,
      i2: 0,
      h2: 1,
    });
    expect(() => poolBinomialNormal(data, true, "t", 0.95, "default")).toThrow(/needs two rows at least/);
    const table = { arms: 2 as const, tables: [{ ai: 3, bi: 9, ci: 4, di: 8 }] };
    expect(poolBinomialNormal(table, true, "z", 0.95, "default").tau2).toBe(0);
  });

  it("sets tau2 beside the typical variance of the rows that tell something", () => {
    const two = [
      { ai: 4, bi: 119, ci: 11, di: 128 },
      { ai: 30, bi: 300, ci: 29, di: 274 },
    ];
    const nothing = { ai: 0, bi: 30, ci: 0, di: 30 };
    const answer = poolBinomialNormal({ arms: 2, tables: [...two, nothing] }, true, "z", 0.95, "default");
    const without = poolBinomialNormal({ arms: 2, tables: two }, true, "z", 0.95, "default");
    expect(answer).toEqual(without);
    const w = two.map(({ ai, bi, ci, di }) => 1 / (1 / ai + 1 / bi + 1 / ci + 1 / di));
    const [a = 0, b = 0] = w;
    const typical = (a + b) / ((a + b) ** 2 - a * a - b * b);
    expect(answer.h2).toBeCloseTo(1 + answer.tau2 / typical, 10);
    const equal = poolBinomialNormal({ arms: 2, tables: two }, false, "z", 0.95, "default");
    expect(equal.h2).toBeCloseTo(equal.q, 10);
    expect(equal.pi).toBeNull();
  });
});
