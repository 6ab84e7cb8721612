import { describe, expect, it } from "vitest";
import { chiSquareUpper, normalTwoSided } from "../../distributions/index.ts";
import { armOf, evaluateArm } from "./arm.ts";
import { gaussHermite } from "./gauss-hermite.ts";
import { emptyLikelihood, studyLikelihood } from "./marginal-likelihood.ts";
import { fitOneArm, oneArmLikelihood } from "./one-arm.ts";
import { poolBinomialNormal } from "./pool.ts";
import { studyLevels } from "./study-levels.ts";
import { fitTwoArms } from "./two-arms.ts";

const rule = gaussHermite(7);
const fine = gaussHermite(41);

interface PlainArm {
  events: number;
  people: number;
  loading: number;
}

const ready = (arms: readonly PlainArm[]) =>
  arms.map(({ events, people, loading }) => armOf(events, people, loading));

/** Binomial log-likelihood as it is written in books, less the coefficient. */
const binomial = ({ events, people }: PlainArm, odds: number) =>
  events * odds - people * Math.log(1 + Math.exp(odds));

/** The greatest that a book's likelihood of an arm can be. */
const greatest = (arm: PlainArm) =>
  arm.events === 0 || arm.events === arm.people
    ? 0
    : binomial(arm, Math.log(arm.events / (arm.people - arm.events)));

/** The integral over the random effect by plain steps of 0.01 from -12 to 12, less the greatest of each arm. */
function bySteps(arms: readonly PlainArm[], fixed: readonly number[], tau: number): number {
  let sum = 0;
  for (let step = -1200; step <= 1200; step++) {
    const u = step / 100;
    const log = arms.reduce(
      (all, arm, place) => all + binomial(arm, (fixed[place] ?? 0) + arm.loading * tau * u) - greatest(arm),
      0,
    );
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

describe("an arm", () => {
  const at = (arm: PlainArm, odds: number) => {
    const out = { value: 0, score: 0, information: 0, lean: 0 };
    evaluateArm(armOf(arm.events, arm.people, arm.loading), odds, out);
    return out;
  };

  it.each([
    [3, 10],
    [8, 10],
    [5, 10],
    [0, 10],
    [10, 10],
  ])("of %d in %d has the binomial likelihood of a book, with its derivatives", (events, people) => {
    const arm = { events, people, loading: 1 };
    for (const odds of [-40, -6, -0.7, 0, 0.4, 5, 40]) {
      const { value, score, information, lean } = at(arm, odds);
      const chance = 1 / (1 + Math.exp(-odds));
      expect(value).toBeCloseTo(binomial(arm, odds) - greatest(arm), 11);
      expect(score).toBeCloseTo(events - people * chance, 11);
      expect(information).toBeCloseTo(people * chance * (1 - chance), 11);
      expect(lean).toBeCloseTo(people * chance * (1 - chance) * (1 - 2 * chance), 11);
    }
  });

  it("is 0 at its own log odds, and flat there", () => {
    const { value, score } = at({ events: 3, people: 10, loading: 1 }, Math.log(3 / 7));
    expect(value).toBeCloseTo(0, 14);
    expect(score).toBeCloseTo(0, 14);
  });

  it("does not overflow", () => {
    for (const events of [0, 3, 10]) {
      for (const odds of [-900, 900]) {
        for (const number of Object.values(at({ events, people: 10, loading: 1 }, odds))) {
          expect(Number.isFinite(number)).toBe(true);
        }
      }
    }
    expect(at({ events: 3, people: 10, loading: 1 }, 900).value).toBeCloseTo(
      3 * 900 - 9000 - greatest({ events: 3, people: 10, loading: 1 }),
      9,
    );
  });

  it("joins up where it changes its way of writing", () => {
    const arm = { events: 1, people: 1e6, loading: 1 };
    const join = Math.log(1 / (1e6 - 1)) + 30;
    const [below, above] = [at(arm, join - 1e-9), at(arm, join + 1e-9)];
    for (const name of ["value", "score", "information", "lean"] as const) {
      expect(above[name] / below[name]).toBeCloseTo(1, 7);
    }
  });

  it("loses nothing to rounding among a billion people", () => {
    const arm = { events: 1e8, people: 1e9, loading: 1 };
    // A thousandth of its own error away: the parabola of the information, to the sixth digit.
    const error = 1 / Math.sqrt(1e9 * 0.1 * 0.9);
    const { value } = at(arm, Math.log(1 / 9) + error / 1000);
    expect(value / -5e-7).toBeCloseTo(1, 6);
  });
});

describe("a study's likelihood", () => {
  const arms = [
    { events: 4, people: 40, loading: 0.5 },
    { events: 11, people: 50, loading: -0.5 },
  ];

  it.each([0.3, 1, 2])("agrees with plain steps, tau %d", (tau) => {
    expect(studyLikelihood(ready(arms), [-2, -1], tau, fine).value).toBeCloseTo(
      bySteps(arms, [-2, -1], tau),
      9,
    );
    for (const events of [0, 4, 36, 40]) {
      const alone = [{ events, people: 40, loading: 1 }];
      expect(studyLikelihood(ready(alone), [-2], tau, fine).value).toBeCloseTo(bySteps(alone, [-2], tau), 7);
    }
  });

  it("with tau 0 is the binomial's own", () => {
    const { value, slopes, bends } = studyLikelihood(ready(arms), [-2, -1], 0, rule);
    const [first, second] = arms as [PlainArm, PlainArm];
    expect(value).toBeCloseTo(
      binomial(first, -2) - greatest(first) + binomial(second, -1) - greatest(second),
      12,
    );
    const chance = 1 / (1 + Math.exp(2));
    expect(slopes[0]).toBeCloseTo(4 - 40 * chance, 12);
    expect(bends[0]).toBeCloseTo(-40 * chance * (1 - chance), 12);
    expect(bends[1]).toBe(0);
  });

  it.each([0, 0.7])("has slopes and bends that its differences have, tau %d", (tau) => {
    const value = (a: number, b: number) => studyLikelihood(ready(arms), [a, b], tau, fine).value;
    const { slopes, bends } = studyLikelihood(ready(arms), [-2, -1], tau, fine);
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

  it("has the slopes of its seven points, nodes moving with the mode", () => {
    const rare = [
      { events: 0, people: 200, loading: 0.5 },
      { events: 3, people: 100, loading: -0.5 },
    ];
    for (const tau of [0.5, 1, 2.5, 8]) {
      const value = (a: number, b: number) => studyLikelihood(ready(rare), [a, b], tau, rule).value;
      const { slopes } = studyLikelihood(ready(rare), [-7, -5], tau, rule);
      const h = 1e-4;
      expect(slopes[0]).toBeCloseTo((value(-7 + h, -5) - value(-7 - h, -5)) / (2 * h), 6);
      expect(slopes[1]).toBeCloseTo((value(-7, -5 + h) - value(-7, -5 - h)) / (2 * h), 6);
    }
  });

  it("is written into the place given, whatever stood there", () => {
    const place = emptyLikelihood(2);
    studyLikelihood(ready(arms), [1, 3], 0.7, rule, place);
    expect(studyLikelihood(ready(arms), [-2, -1], 0.7, rule, place)).toBe(place);
    expect(place).toEqual(studyLikelihood(ready(arms), [-2, -1], 0.7, rule));
    studyLikelihood(ready(arms), [-2, -1], 0, rule, place);
    expect(place).toEqual(studyLikelihood(ready(arms), [-2, -1], 0, rule));
  });

  it("finds the mode of a far and narrow integrand", () => {
    const arm = [{ events: 999_000, people: 1_000_000, loading: 1 }];
    // With a million people the effect is pinned down: the integral is a normal density at the log odds.
    const odds = Math.log(999);
    const wanted = (tau: number) =>
      -(((odds + 5) / tau) ** 2) / 2 - Math.log(tau * Math.sqrt(1_000_000 * 0.999 * 0.001));
    expect(studyLikelihood(ready(arm), [-5], 3, rule).value).toBeCloseTo(wanted(3), 3);
    // Hundreds of its standard deviations away: plain steps of 0.05, held against the largest.
    const [plain] = arm as [PlainArm];
    const logs = Array.from({ length: 12_000 }, (_none, step) => {
      const u = step / 20;
      return binomial(plain, -5 + 0.02 * u) - greatest(plain) - (u * u) / 2;
    });
    const most = logs.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
    const sum = logs.reduce((all, log) => all + Math.exp(log - most), 0);
    const steps = most + Math.log(sum / 20 / Math.sqrt(2 * Math.PI));
    expect(studyLikelihood(ready(arm), [-5], 0.02, rule).value).toBeCloseTo(steps, 3);
  });
});

const counts = [
  { xi: 0, ni: 20 },
  { xi: 3, ni: 60 },
  { xi: 9, ni: 45 },
  { xi: 1, ni: 80 },
];

describe("one-arm model", () => {
  const sum = oneArmLikelihood(counts, rule);
  const likelihood = (centre: number, tau: number) => sum(centre, tau).value;

  it("stands where a grid of 0.004 stands highest", () => {
    const fit = fitOneArm(counts, true);
    let best = { centre: 0, tau: 0, value: Number.NEGATIVE_INFINITY };
    for (let c = -15; c <= 15; c++) {
      for (let t = -15; t <= 15; t++) {
        const centre = Math.round(fit.estimate * 250) / 250 + c / 250;
        const tau = Math.round(Math.sqrt(fit.tau2) * 250) / 250 + t / 250;
        const value = likelihood(centre, tau);
        if (value > best.value) best = { centre, tau, value };
      }
    }
    expect(Math.abs(best.centre - fit.estimate)).toBeLessThan(0.004);
    expect(Math.abs(best.tau - Math.sqrt(fit.tau2))).toBeLessThan(0.004);
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

  it("answers for a billion people, where sums of the likelihood have no digits left", () => {
    const rows = [1e5, 1e8, 1e7].map((xi) => ({ xi, ni: 1e9 }));
    const odds = rows.map(({ xi, ni }) => Math.log(xi / (ni - xi)));
    const mean = odds.reduce((all, one) => all + one, 0) / 3;
    const tau2 = odds.reduce((all, one) => all + (one - mean) ** 2, 0) / 3;
    // So many people pin each log odds down: the fit is that of three numbers without error.
    const fit = fitOneArm(rows, true);
    expect(fit.estimate).toBeCloseTo(mean, 5);
    expect(fit.tau2).toBeCloseTo(tau2, 4);
    expect(fit.se).toBeCloseTo(Math.sqrt(tau2 / 3), 4);
    const narrow = fitOneArm(
      [100_000, 100_500, 101_000].map((xi) => ({ xi, ni: 1e9 })),
      true,
    );
    expect(narrow.tau2).toBeGreaterThan(0);
    expect(narrow.se).toBeGreaterThan(1 / Math.sqrt(301_500));
    expect(narrow.q).toBeCloseTo(4.975, 2);
    const equal = fitOneArm(rows, false);
    expect(equal.se).toBeCloseTo(Math.sqrt(1 / 1.101e8 + 1 / (3e9 - 1.101e8)), 9);
  });

  it("answers where seven points cannot tell how the likelihood bends", () => {
    const rows = [
      { xi: 0, ni: 688_810 },
      { xi: 0, ni: 483_947 },
      { xi: 53, ni: 490_257 },
    ];
    const fit = fitOneArm(rows, true);
    const sum = oneArmLikelihood(rows, rule);
    const tau = Math.sqrt(fit.tau2);
    expect(sum(fit.estimate, tau).bend).toBeGreaterThan(0);
    for (const off of [-0.05, 0.05]) {
      expect(sum(fit.estimate + off, tau).value).toBeLessThan(fit.logLikelihood);
      expect(sum(fit.estimate, tau + off).value).toBeLessThan(fit.logLikelihood);
    }
    expect(fit.se).toBeGreaterThan(1);
    expect(fit.se).toBeLessThan(10);
  });

  it("refuses rows without a middle", () => {
    const split = Array.from({ length: 6 }, (_none, i) => ({ xi: i % 2 === 0 ? 0 : 1000, ni: 1000 }));
    expect(() => fitOneArm(split, true)).toThrow(
      /^invalid rows; differ so much that the likelihood of their spread is not greatest below 20: 19\.\d+\. Give a/,
    );
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
          const { value } = studyLikelihood(ready(arms), [level + centre / 2, level - centre / 2], 0, rule);
          best = Math.max(best, value);
        }
        return sum + best;
      }, 0);
    expect(fit.logLikelihood).toBeGreaterThan(at(fit.estimate + 0.1));
    expect(fit.logLikelihood).toBeGreaterThan(at(fit.estimate - 0.1));
    expect(fit.logLikelihood).toBeCloseTo(at(fit.estimate), 3);
  });

  it("has the error of the observed information, levels at their best", () => {
    const fit = fitTwoArms(tables, true);
    const model = studyLevels(tables.slice(0, 4), rule);
    const tau = Math.max(0.3, Math.sqrt(fit.tau2));
    const { centre, bend } = model.peak(tau, 0);
    const value = (c: number, t: number) => model.value(c, t);
    expect(value(centre, tau)).toBeGreaterThan(value(centre + 0.01, tau));
    expect(value(centre, tau)).toBeGreaterThan(value(centre - 0.01, tau));
    const h = 0.01;
    const seen = (value(centre + h, tau) - 2 * value(centre, tau) + value(centre - h, tau)) / h ** 2;
    expect(bend / seen).toBeCloseTo(1, 1);
  });

  it("does not mind where its climb starts, nor tables that lie far apart", () => {
    const model = studyLevels(
      [
        { ai: 1, bi: 0, ci: 0, di: 2000 },
        { ai: 900, bi: 1, ci: 5, di: 900 },
        { ai: 2, bi: 7, ci: 8, di: 1 },
      ],
      rule,
    );
    const peaks = [-15, 0, 15].map((start) => model.peak(1, start));
    for (const { centre, value } of peaks) {
      expect(centre).toBeCloseTo(peaks[0]?.centre ?? Number.NaN, 5);
      expect(value).toBeCloseTo(peaks[0]?.value ?? Number.NaN, 8);
    }
  });

  it("answers for a billion people in each arm", () => {
    const rows = [
      { ai: 1e6, bi: 1e9 - 1e6, ci: 2e6, di: 1e9 - 2e6 },
      { ai: 3e5, bi: 1e9 - 3e5, ci: 1e5, di: 1e9 - 1e5 },
      { ai: 5e7, bi: 1e9 - 5e7, ci: 5e7, di: 1e9 - 5e7 },
    ];
    const odds = rows.map(({ ai, bi, ci, di }) => Math.log((ai * di) / (bi * ci)));
    const mean = odds.reduce((all, one) => all + one, 0) / 3;
    const tau2 = odds.reduce((all, one) => all + (one - mean) ** 2, 0) / 3;
    const fit = fitTwoArms(rows, true);
    expect(fit.estimate).toBeCloseTo(mean, 4);
    expect(fit.tau2).toBeCloseTo(tau2, 4);
    expect(fit.se).toBeCloseTo(Math.sqrt(tau2 / 3), 4);
  });

  it("of one table without spread is its odds ratio", () => {
    const fit = fitTwoArms(tables.slice(0, 1), false);
    expect(fit.estimate).toBeCloseTo(Math.log((4 * 128) / (119 * 11)), 6);
    expect(fit.se).toBeCloseTo(Math.sqrt(1 / 4 + 1 / 119 + 1 / 11 + 1 / 128), 5);
    expect(fit.q).toBeCloseTo(0, 8);
  });

  it("refuses rows that all say nothing, and numbers without end", () => {
    expect(() => fitTwoArms([{ ai: 0, bi: 9, ci: 0, di: 8 }], true)).toThrow(
      /^invalid rows; none has both an event and a person without one: 1\. Pool the risk difference/,
    );
    const large = { ai: 1e307, bi: 9e307, ci: 1e307, di: 1.6e308 };
    expect(() => fitTwoArms([large, { ai: 4, bi: 119, ci: 11, di: 128 }], true)).toThrow(
      /^invalid rows; numbers too large or too uneven: the likelihood cannot be computed: /,
    );
  });

  it.each(["ai", "bi", "ci", "di"] as const)("refuses rows whose %s are all 0", (cell) => {
    expect(() => fitTwoArms([{ ai: 3, bi: 9, ci: 4, di: 8, [cell]: 0 }], true)).toThrow(
      new RangeError(
        `invalid rows[*].${cell}; 0 in every row that has any event, so the odds ratio has no end: 0.`,
      ),
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

  it("is its fit, with the interval, test and likelihood ratio made from it", () => {
    const tables = [
      { ai: 4, bi: 119, ci: 11, di: 128 },
      { ai: 6, bi: 300, ci: 29, di: 274 },
      { ai: 50, bi: 228, ci: 11, di: 209 },
    ];
    for (const data of [
      { arms: 1 as const, counts },
      { arms: 2 as const, tables },
    ]) {
      const fit = data.arms === 1 ? fitOneArm(data.counts, true) : fitTwoArms(data.tables, true);
      const answer = poolBinomialNormal(data, true, "z", 0.95, "default");
      expect(fit.tau2).toBeGreaterThan(0.01);
      expect(answer).toMatchObject({ estimate: fit.estimate, se: fit.se, tau2: fit.tau2, q: fit.q });
      const half = 1.959963984540054 * fit.se;
      expect(answer.ci[0]).toBeCloseTo(fit.estimate - half, 10);
      expect(answer.ci[1]).toBeCloseTo(fit.estimate + half, 10);
      expect(answer.qp).toBeCloseTo(chiSquareUpper(fit.q, fit.df), 12);
      expect(answer.p).toBeCloseTo(normalTwoSided(fit.estimate / fit.se), 12);
      const equal = data.arms === 1 ? fitOneArm(data.counts, false) : fitTwoArms(data.tables, false);
      expect(fit.q).toBeCloseTo(-2 * equal.logLikelihood, 9);
      expect(fit.q).toBeGreaterThan(1);
    }
  });

  it("of two arms has Q from the best common odds ratio and each table's own", () => {
    const tables = [
      { ai: 4, bi: 119, ci: 11, di: 128 },
      { ai: 50, bi: 228, ci: 11, di: 209 },
    ];
    const { q } = fitTwoArms(tables, false);
    // Each table's likelihood at its own odds, less that at a common odds ratio on a fine grid of levels.
    const own = ({ ai, bi, ci, di }: (typeof tables)[0]) =>
      [
        [ai, bi],
        [ci, di],
      ].reduce((all, [x = 0, y = 0]) => all + x * Math.log(x / (x + y)) + y * Math.log(y / (x + y)), 0);
    const at = ({ ai, bi, ci, di }: (typeof tables)[0], level: number, centre: number) =>
      [
        [ai, bi, level + centre / 2],
        [ci, di, level - centre / 2],
      ].reduce((all, [x = 0, y = 0, odds = 0]) => all + x * odds - (x + y) * Math.log(1 + Math.exp(odds)), 0);
    let best = Number.NEGATIVE_INFINITY;
    for (let centre = -1; centre <= 1.5; centre += 0.01) {
      const sum = tables.reduce((all, table) => {
        let most = Number.NEGATIVE_INFINITY;
        for (let level = -4; level < -1; level += 0.01) most = Math.max(most, at(table, level, centre));
        return all + most;
      }, 0);
      best = Math.max(best, sum);
    }
    const saturated = tables.reduce((all, table) => all + own(table), 0);
    expect(q).toBeCloseTo(2 * (saturated - best), 1);
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
