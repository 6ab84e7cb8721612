import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf } from "../distributions/index.ts";
import type { Measurement, Problem } from "./problem.ts";
import { rank } from "./rank.ts";
import { readProblem } from "./read-problem.ts";

const draws = 100_000;
const exact = (value: number): Measurement => ({ dist: "exact", value });

/** A problem of increasing criteria on the scale from 0 to 1, from rows of exact values. */
function exactProblem(values: Record<string, number[]>, more: Partial<Problem> = {}): Problem {
  const alternatives = Object.keys(values);
  const count = Object.values(values)[0]?.length ?? 0;
  const criteria = Array.from({ length: count }, (_, at) => ({
    id: `c${at}`,
    direction: "increasing" as const,
    scale: [0, 1] as [number, number],
  }));
  return {
    alternatives,
    criteria,
    measurements: Object.fromEntries(
      criteria.map((criterion, at) => [
        criterion.id,
        Object.fromEntries(alternatives.map((id) => [id, exact(values[id]?.[at] ?? Number.NaN)])),
      ]),
    ),
    preferences: { kind: "none" },
    draws,
    seed: 7,
    ...more,
  };
}

/** Four standard errors of a share of all draws. */
const within = (share: number) => 4 * Math.sqrt((share * (1 - share)) / draws) + 1e-12;

describe("shares known in closed form", () => {
  it("two options, two criteria: b comes first while its criterion weighs more than two thirds", () => {
    const answer = rank(exactProblem({ a: [1, 0], b: [0, 0.5] }));
    expect(Math.abs((answer.acceptability.a?.[0] ?? 0) - 2 / 3)).toBeLessThan(within(2 / 3));
    expect(answer.centralWeights.a?.c0).toBeCloseTo(2 / 3, 2);
    expect(answer.centralWeights.b?.c0).toBeCloseTo(1 / 6, 2);
    expect(answer.confidence).toEqual({ a: 1, b: 1 });
    expect(answer.pairwise.a?.b).toBe(answer.acceptability.a?.[0]);
  });

  it("three options each best on one of three criteria share the first rank evenly", () => {
    const answer = rank(exactProblem({ a: [1, 0, 0], b: [0, 1, 0], c: [0, 0, 1] }));
    for (const id of ["a", "b", "c"]) {
      for (const share of answer.acceptability[id] ?? [])
        expect(Math.abs(share - 1 / 3)).toBeLessThan(within(1 / 3));
    }
    expect(answer.centralWeights.a?.c0).toBeCloseTo(11 / 18, 2);
  });

  it("an order of three: the first criterion outweighs the other two together in half of all weights", () => {
    const answer = rank(
      exactProblem(
        { a: [1, 0, 0], b: [0, 1, 1] },
        { preferences: { kind: "ordinal", order: ["c0", "c1", "c2"] } },
      ),
    );
    // w0 > 1/2 on the triangle with corners (1, 0, 0), (1/2, 1/2, 0), (1/3, 1/3, 1/3): three quarters of it.
    expect(Math.abs((answer.acceptability.a?.[0] ?? 0) - 3 / 4)).toBeLessThan(within(3 / 4));
  });

  it("normal measurements under given weights: the chance that a normal difference is above zero", () => {
    const problem = exactProblem(
      { a: [0, 0], b: [0, 0] },
      { preferences: { kind: "exact", weights: { c0: 0.6, c1: 0.4 } } },
    );
    problem.measurements = {
      c0: { a: { dist: "normal", mean: 0.5, sd: 0.1 }, b: { dist: "normal", mean: 0.4, sd: 0.2 } },
      c1: { a: { dist: "normal", mean: 0.3, sd: 0.1 }, b: { dist: "normal", mean: 0.4, sd: 0.1 } },
    };
    const meanDifference = 0.6 * 0.1 - 0.4 * 0.1;
    const sd = Math.sqrt(0.36 * (0.01 + 0.04) + 0.16 * (0.01 + 0.01));
    const expected = normalCdf(meanDifference / sd);
    const answer = rank(problem);
    expect(Math.abs((answer.acceptability.a?.[0] ?? 0) - expected)).toBeLessThan(within(expected));
    expect(answer.confidence.a).toBeCloseTo(answer.acceptability.a?.[0] ?? 0, 12);
    expect(answer.centralWeights.a?.c0).toBeCloseTo(0.6, 10);
  });
});

describe("ties", () => {
  it("share their ranks evenly, and pairs are half won", () => {
    const answer = rank(exactProblem({ a: [0.5, 0.5], b: [0.5, 0.5], c: [0, 0] }));
    expect(answer.acceptability).toEqual({ a: [0.5, 0.5, 0], b: [0.5, 0.5, 0], c: [0, 0, 1] });
    expect(answer.pairwise.a).toEqual({ b: 0.5, c: 1 });
    expect(answer.confidence).toEqual({ a: 0.5, b: 0.5, c: null });
    expect(answer.centralWeights.c).toBeNull();
  });

  it("are seen through the rounding of sums", () => {
    // 0.1 × 1 + 0.2 × 1 and 0.3 × 1 differ in their last bit.
    const answer = rank(
      exactProblem(
        { a: [1, 1, 0], b: [0, 0, 1] },
        { preferences: { kind: "exact", weights: { c0: 0.2, c1: 0.3, c2: 0.5 } } },
      ),
    );
    expect(answer.acceptability.a).toEqual([0.5, 0.5]);
  });
});

describe("edges", () => {
  it("one option is first, whatever anyone weighs", () => {
    const answer = rank(exactProblem({ only: [0.3, 0.4] }));
    expect(answer.acceptability).toEqual({ only: [1] });
    expect(answer.confidence).toEqual({ only: 1 });
    expect(answer.centralWeights.only?.c0).toBeCloseTo(0.5, 2);
    expect(answer.pairwise).toEqual({ only: {} });
  });

  it("one criterion decides alone", () => {
    const answer = rank(exactProblem({ a: [0.3], b: [0.4] }));
    expect(answer.acceptability).toEqual({ a: [0, 1], b: [1, 0] });
    expect(answer.centralWeights.b).toEqual({ c0: 1 });
  });

  it("values beyond a given scale count in full", () => {
    const answer = rank(exactProblem({ a: [3, 0], b: [0, 1] }));
    expect(Math.abs((answer.acceptability.a?.[0] ?? 0) - 3 / 4)).toBeLessThan(within(3 / 4));
  });

  it("50 options by 30 criteria", () => {
    const values = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [
        `o${at}`,
        Array.from({ length: 30 }, (_, c) => ((at * 31 + c * 17) % 53) / 53),
      ]),
    );
    const read = readProblem(exactProblem(values, { draws: 2000 }));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const answer = rank(read.problem);
    const firsts = Object.values(answer.acceptability).reduce((sum, shares) => sum + (shares[0] ?? 0), 0);
    expect(firsts).toBeCloseTo(1, 10);
  });
});

const measurement: fc.Arbitrary<Measurement> = fc.oneof(
  fc.record({ dist: fc.constant("exact" as const), value: fc.double({ min: -5, max: 5, noNaN: true }) }),
  fc.record({
    dist: fc.constant("normal" as const),
    mean: fc.double({ min: -5, max: 5, noNaN: true }),
    sd: fc.double({ min: 0, max: 2, noNaN: true }),
  }),
  fc.record({
    dist: fc.constant("beta" as const),
    alpha: fc.double({ min: 0.5, max: 50, noNaN: true }),
    beta: fc.double({ min: 0.5, max: 50, noNaN: true }),
  }),
  fc.record({
    dist: fc.constant("uniform" as const),
    lo: fc.double({ min: -5, max: 0, noNaN: true }),
    hi: fc.double({ min: 0, max: 5, noNaN: true }),
  }),
);

const problem: fc.Arbitrary<Problem> = fc
  .record({ options: fc.integer({ min: 1, max: 5 }), criteria: fc.integer({ min: 1, max: 5 }) })
  .chain(({ options, criteria }) => {
    const alternatives = Array.from({ length: options }, (_, at) => `o${at}`);
    const ids = Array.from({ length: criteria }, (_, at) => `c${at}`);
    return fc.record({
      alternatives: fc.constant(alternatives),
      criteria: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            direction: fc.constantFrom("increasing" as const, "decreasing" as const),
            scale: fc.constant([-5, 5] as [number, number]),
          }),
        ),
      ),
      measurements: fc.record(
        Object.fromEntries(
          ids.map((id) => [id, fc.record(Object.fromEntries(alternatives.map((o) => [o, measurement])))]),
        ),
      ),
      preferences: fc.constantFrom({ kind: "none" as const }, { kind: "ordinal" as const, order: ids }),
      draws: fc.constant(300),
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    }) as fc.Arbitrary<Problem>;
  });

describe("for any problem", () => {
  it("shares sum to one by option and by rank, and pairs to one", () => {
    fc.assert(
      fc.property(problem, (any) => {
        const answer = rank(any);
        const rows = any.alternatives.map((id) => answer.acceptability[id] ?? []);
        for (const row of rows) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        rows.forEach((_, at) => {
          expect(rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)).toBeCloseTo(1, 9);
        });
        for (const one of any.alternatives) {
          for (const other of any.alternatives) {
            if (one === other) continue;
            expect((answer.pairwise[one]?.[other] ?? 0) + (answer.pairwise[other]?.[one] ?? 0)).toBeCloseTo(
              1,
              9,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("the same seed gives the same answer", () => {
    fc.assert(
      fc.property(problem, (any) => {
        expect(rank(structuredClone(any))).toEqual(rank(any));
      }),
      { numRuns: 30 },
    );
  });

  it("measuring a criterion in another unit changes nothing", () => {
    fc.assert(
      fc.property(
        problem,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.integer({ min: -50, max: 50 }),
        (any, factor, shift) => {
          const shifted = structuredClone(any);
          const [first] = shifted.criteria;
          if (first === undefined || first.scale === "hull") throw new Error("the scale is given");
          first.scale = [first.scale[0] * factor + shift, first.scale[1] * factor + shift];
          const own = shifted.measurements[first.id] as Record<string, Measurement>;
          for (const id of shifted.alternatives) {
            const was = own[id] as Measurement;
            if (was.dist === "exact") own[id] = { ...was, value: was.value * factor + shift };
            else if (was.dist === "normal")
              own[id] = { ...was, mean: was.mean * factor + shift, sd: was.sd * factor };
            else if (was.dist === "uniform")
              own[id] = { ...was, lo: was.lo * factor + shift, hi: was.hi * factor + shift };
            else return; // a beta distribution has no other unit
          }
          const [one, other] = [rank(any), rank(shifted)];
          for (const id of any.alternatives) {
            (one.acceptability[id] ?? []).forEach((share, at) => {
              expect(other.acceptability[id]?.[at]).toBeCloseTo(share, 9);
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("an option worse on every criterion in every draw never comes first", () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 0, max: 4 }), (any, pick) => {
        const dominating = any.alternatives[pick % any.alternatives.length] as string;
        const worse = structuredClone(any);
        worse.alternatives = [...any.alternatives, "worse"];
        for (const criterion of worse.criteria) {
          const own = worse.measurements[criterion.id] as Record<string, Measurement>;
          own[dominating] = exact(0);
          own.worse = exact(criterion.direction === "increasing" ? -0.001 : 0.001);
        }
        const answer = rank(worse);
        expect(answer.acceptability.worse?.[0]).toBe(0);
        expect(answer.centralWeights.worse).toBeNull();
        expect(answer.pairwise[dominating]?.worse).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});
