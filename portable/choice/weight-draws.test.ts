import { describe, expect, it } from "vitest";
import { sampleQuantile, separateStreams } from "../distributions/index.ts";
import { conditionsOf } from "./answer.ts";
import { hitAndRun } from "./hit-and-run.ts";
import { polytopeOf } from "./polytope.ts";
import { ratioDraws } from "./ratio-draws.ts";
import { ratioEdgesOf } from "./ratio-edges.ts";
import type { Preferences, Statement } from "./statement.ts";
import { drawWeights, type WeightDraws } from "./weight-draws.ts";

const draws = 40_000;
const ids = (size: number) => Array.from({ length: size }, (_, at) => `c${at}`);
const ones = (size: number) => new Float64Array(size).fill(1);
/** Each criterion matters between `lo` and `hi` times as much as the next. */
const chain = (size: number, lo: number, hi: number): Statement => ({
  kind: "bounds",
  ratios: ids(size)
    .slice(1)
    .map((worse, at) => ({ better: `c${at}`, worse, lo, hi })),
});
const draw = (preferences: Preferences, criteria: readonly string[], seed = 3): WeightDraws =>
  drawWeights(preferences, criteria, draws, separateStreams(seed)());
const mean = (column: Float64Array = new Float64Array()) => column.reduce((sum, x) => sum + x, 0) / draws;
const means = (weights: WeightDraws) => weights.columns.map(mean);

/** Standard errors of mean weights are below 0.25 / sqrt(40,000) = 0.00125. */
const near = (expected: number[]) => expected.map((x) => expect.closeTo(x, 2));

/** Mean weights of a full order: the average of the corners (1, 0, …), (1/2, 1/2, 0, …), … */
const centroid = (size: number) =>
  Array.from(
    { length: size },
    (_, at) =>
      Array.from({ length: size - at }, (_, more) => 1 / (at + more + 1)).reduce((sum, x) => sum + x, 0) /
      size,
  );

function eachDraw(weights: WeightDraws, check: (one: number[]) => void): void {
  for (let at = 0; at < draws; at += 97) check(weights.columns.map((column) => column[at] ?? Number.NaN));
}

describe("no preferences", () => {
  it.each([1, 2, 5, 10])("draw evenly from all weights of %i criteria", (size) => {
    const weights = draw({ kind: "none" }, ids(size));
    expect(means(weights)).toEqual(near(Array.from({ length: size }, () => 1 / size)));
    eachDraw(weights, (one) => expect(one.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12));
    if (size === 1) return;
    // Each weight is beta(1, size - 1): its quantile at p is 1 - (1 - p)^(1 / (size - 1)).
    for (const p of [0.1, 0.5, 0.9]) {
      const expected = 1 - (1 - p) ** (1 / (size - 1));
      expect(sampleQuantile(weights.columns[size - 1] ?? [], p)).toBeCloseTo(expected, 1);
    }
  });
});

describe("an order", () => {
  it.each([2, 3, 6, 10])("of %i criteria has the centroid of its corners", (size) => {
    const weights = draw({ kind: "ordinal", order: ids(size) }, ids(size));
    expect(weights.method).toBe("exact");
    expect(means(weights)).toEqual(near(centroid(size)));
    eachDraw(weights, (one) => {
      for (let at = 1; at < size; at += 1) expect(one[at - 1] ?? 0).toBeGreaterThanOrEqual(one[at] ?? 1);
    });
  });

  it("gives criteria that tie the same weight", () => {
    const weights = draw({ kind: "ordinal", order: ["c0", ["c1", "c2"]] }, ids(3));
    // Corners (1, 0, 0) and (1/3, 1/3, 1/3).
    expect(means(weights)).toEqual(near([2 / 3, 1 / 6, 1 / 6]));
    eachDraw(weights, (one) => expect(one[1]).toBe(one[2]));
  });

  it("puts criteria it does not name below the last it names, in no order", () => {
    const weights = draw({ kind: "ordinal", order: ["c2"] }, ids(3));
    // c2 is the largest of three even weights: 11/18; the others share the rest.
    expect(means(weights)).toEqual(near([7 / 36, 7 / 36, 11 / 18]));
    const larger = (weights.columns[0] ?? new Float64Array()).filter(
      (x, at) => x > (weights.columns[1]?.[at] ?? 0),
    );
    expect(larger.length / draws).toBeCloseTo(0.5, 1);
  });

  it("says nothing of them when the rest is free", () => {
    const weights = draw({ kind: "ordinal", order: ["c2", "c0"], rest: "free" }, ids(3));
    expect(weights.method).toBe("exact");
    // Of two weights ordered among three even ones: (1/3 ± 1/6), by the moments of Dirichlet(1, 1, 1).
    expect(means(weights)).toEqual(near([1 / 6, 1 / 3, 1 / 2]));
  });

  it("can tie criteria and leave others free, by a random walk", () => {
    const weights = draw({ kind: "ordinal", order: [["c0", "c1"]], rest: "free" }, ids(3));
    expect(weights.method).toBe("gibbs");
    expect(means(weights)).toEqual(near([1 / 4, 1 / 4, 1 / 2]));
  });
});

describe("given weights", () => {
  it("are taken as they are", () => {
    const weights = draw({ kind: "exact", weights: { c1: 0.3, c0: 0.7 } }, ids(2));
    expect(weights.columns.map((column) => column[17])).toEqual([0.7, 0.3]);
  });
});

describe("bounds and mixtures", () => {
  it("draw evenly from what a ratio leaves", () => {
    // Two criteria: w0 / w1 in [1, 3] is w0 in [1/2, 3/4].
    const weights = draw({ kind: "bounds", ratios: [{ better: "c0", worse: "c1", lo: 1, hi: 3 }] }, ids(2));
    expect(mean(weights.columns[0])).toBeCloseTo(0.625, 2);
    expect(Math.min(...(weights.columns[0] ?? []))).toBeGreaterThanOrEqual(0.5);
    expect(Math.max(...(weights.columns[0] ?? []))).toBeLessThanOrEqual(0.75);
    expect(sampleQuantile(weights.columns[0] ?? [], 0.25)).toBeCloseTo(0.5625, 2);
  });

  it("keep to every statement of a mixture", () => {
    const preferences: Preferences = [
      { kind: "ordinal", order: ["c0", "c1", "c2"] },
      { kind: "bounds", ratios: [{ better: "c0", worse: "c3", lo: 2 }] },
      { kind: "linear", constraints: [{ coefficients: { c1: 1, c2: 1 }, relation: "at-most", value: 0.5 }] },
    ];
    const weights = draw(preferences, ids(4));
    expect(weights.method).toBe("rejection");
    eachDraw(weights, (one) => {
      const [a, b, c, d] = one as [number, number, number, number];
      expect(a >= b && b >= c && c >= d && a >= 2 * d && b + c <= 0.5).toBe(true);
    });
  });

  it("narrow enough to need a walk, agree with draws thrown away", () => {
    const narrow: Statement[] = [
      { kind: "ordinal", order: ids(5) },
      { kind: "bounds", ratios: [{ better: "c0", worse: "c1", lo: 1.2, hi: 1.6 }] },
    ];
    const polytope = polytopeOf(conditionsOf(narrow, ids(5)), ones(5));
    if (polytope === null) throw new Error("there are such weights");
    const walked = hitAndRun(polytope, draws, separateStreams(6)());
    expect(walked.convergence.splitRHat).toBeLessThanOrEqual(1.01);
    expect(walked.convergence.autocorrelation).toBeLessThanOrEqual(1 / 3);
    const rejected = draw(narrow, ids(5));
    expect(rejected.method).toBe("rejection");
    walked.columns.forEach((column, at) => {
      const other = rejected.columns[at] ?? new Float64Array();
      for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
        expect(Math.abs(sampleQuantile(column, p) - sampleQuantile(other, p))).toBeLessThan(0.008);
      }
    });
  });

  it("by a walk, find the centroid of a full order of ten", () => {
    const polytope = polytopeOf(conditionsOf([{ kind: "ordinal", order: ids(10) }], ids(10)), ones(10));
    if (polytope === null) throw new Error("there are such weights");
    expect(polytope.free).toBe(9);
    expect(polytope.limits).toHaveLength(10);
    const walked = hitAndRun(polytope, 10_000, separateStreams(1)());
    const walkedMeans = walked.columns.map((column) => column.reduce((sum, x) => sum + x, 0) / 10_000);
    expect(walkedMeans).toEqual(near(centroid(10)));
  });

  it("find the flat space that is left when inequalities meet", () => {
    // At least 2 and at most 2 in two answers: an equality nobody wrote down.
    const preferences: Preferences = [
      { kind: "bounds", ratios: [{ better: "c0", worse: "c1", lo: 2, hi: 5 }] },
      { kind: "bounds", ratios: [{ better: "c0", worse: "c1", lo: 1, hi: 2 }] },
    ];
    const weights = draw(preferences, ids(3));
    expect(weights.method).toBe("gibbs");
    eachDraw(weights, (one) => expect((one[0] ?? 0) - 2 * (one[1] ?? 1)).toBeCloseTo(0, 7));
    expect(mean(weights.columns[2])).toBeCloseTo(0.5, 2);
  });

  it("find the single weight vector that exact ratios leave", () => {
    const equal = (better: string, worse: string, times: number) => ({ better, worse, lo: times, hi: times });
    const weights = draw({ kind: "bounds", ratios: [equal("c0", "c1", 2), equal("c1", "c2", 2)] }, ids(3));
    expect(weights.columns.map((column) => column[0])).toEqual(
      [4 / 7, 2 / 7, 1 / 7].map((x) => expect.closeTo(x, 7)),
    );
  });

  it("are the same for the same seed and others for another", () => {
    const preferences: Preferences = {
      kind: "bounds",
      ratios: [{ better: "c0", worse: "c1", lo: 1, hi: 1.01 }],
    };
    expect(draw(preferences, ids(3), 1).columns).toEqual(draw(preferences, ids(3), 1).columns);
    expect(draw(preferences, ids(3), 1).columns).not.toEqual(draw(preferences, ids(3), 2).columns);
  });
});

/** The share of draws below each of these quantiles of other draws of the same is the quantile's own. */
function expectSame(own: readonly Float64Array[], other: readonly Float64Array[], within: number): void {
  own.forEach((column, at) => {
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
      const quantile = sampleQuantile(other[at] ?? [], p);
      const below = column.filter((x) => x <= quantile).length / column.length;
      expect(Math.abs(below - p), `criterion ${at} at ${p}`).toBeLessThan(within);
    }
  });
}

describe("ratios in a chain", () => {
  it("few and wide, agree with draws thrown away", () => {
    const edges = ratioEdgesOf(conditionsOf([chain(4, 1, 3)], ids(4)));
    const walked = ratioDraws(edges, 4, draws, separateStreams(8)());
    const rejected = draw(chain(4, 1, 3), ids(4));
    expect(rejected.method).toBe("rejection");
    // Draws worth at least half as many independent ones: four standard errors are 4 × 0.5 / sqrt(20,000).
    expectSame(walked.columns, rejected.columns, 0.0145);
  });

  it("to one criterion, agree with draws thrown away", () => {
    const star: Statement = {
      kind: "bounds",
      ratios: ["c1", "c2", "c3"].map((worse, at) => ({ better: "c0", worse, lo: 1, hi: 4 + at })),
    };
    const walked = ratioDraws(ratioEdgesOf(conditionsOf([star], ids(4))), 4, draws, separateStreams(8)());
    expectSame(walked.columns, draw(star, ids(4)).columns, 0.0145);
  });

  it("without an upper end, are an order's draws", () => {
    const order: Statement = { kind: "ordinal", order: ids(8) };
    const walked = ratioDraws(ratioEdgesOf(conditionsOf([order], ids(8))), 8, draws, separateStreams(8)());
    expect(walked.columns.map(mean)).toEqual(near(centroid(8)));
    expectSame(walked.columns, draw(order, ids(8)).columns, 0.0145);
  });

  it("beside two criteria that nothing is said of, agree with hit-and-run", () => {
    const statement = chain(4, 1.4, 1.7);
    const polytope = polytopeOf(conditionsOf([statement], ids(6)), ones(6));
    if (polytope === null) throw new Error("there are such weights");
    const weights = draw(statement, ids(6));
    expect(weights.method).toBe("gibbs");
    expectSame(weights.columns, hitAndRun(polytope, draws, separateStreams(4)()).columns, 0.02);
  });

  it.each([
    [1.1, 2],
    [2, 3],
    [1, 9],
  ])("of thirty, between %s and %s, settle and keep to every ratio", (lo, hi) => {
    const weights = drawWeights(chain(30, lo, hi), ids(30), 4000, separateStreams(3)());
    expect(weights.method).toBe("gibbs");
    expect(weights.convergence?.splitRHat).toBeLessThanOrEqual(1.01);
    for (let at = 0; at < 4000; at += 97) {
      const one = weights.columns.map((column) => column[at] ?? Number.NaN);
      expect(one.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
      for (let next = 1; next < 30; next += 1) {
        const times = (one[next - 1] ?? 0) / (one[next] ?? 0);
        expect(times).toBeGreaterThan(lo - 1e-9);
        expect(times).toBeLessThan(hi + 1e-9);
      }
    }
  });

  it("of thirty that are fixed leave one weight vector, the last weight at 1e-14", () => {
    const weights = drawWeights(chain(30, 3, 3), ids(30), 10, separateStreams(3)());
    const last = 1 / ((3 ** 30 - 1) / 2);
    expect((weights.columns[29]?.[0] ?? 0) / last).toBeCloseTo(1, 9);
    expect(weights.columns[29]?.[9]).toBe(weights.columns[29]?.[0]);
  });

  it("with a further condition that is no ratio, are walked in units of their size", () => {
    const preferences: Statement[] = [
      chain(12, 3, 4),
      { kind: "linear", constraints: [{ coefficients: { c0: 1, c1: 1 }, relation: "at-most", value: 0.92 }] },
    ];
    const weights = drawWeights(preferences, ids(12), 4000, separateStreams(3)());
    expect(weights.method).toBe("hit-and-run");
    for (let at = 0; at < 4000; at += 97) {
      const one = weights.columns.map((column) => column[at] ?? Number.NaN);
      expect((one[0] ?? 1) + (one[1] ?? 1)).toBeLessThan(0.92 + 1e-9);
      for (let next = 1; next < 12; next += 1) {
        const times = (one[next - 1] ?? 0) / (one[next] ?? 0);
        expect(times).toBeGreaterThan(3 - 1e-6);
        expect(times).toBeLessThan(4 + 1e-6);
      }
    }
  });
});
