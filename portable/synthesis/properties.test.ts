import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heterogeneityMethods } from "./heterogeneity/between-studies.ts";
import { type PoolInput, pool } from "./pool.ts";

const effect = fc.record({
  yi: fc.double({ min: -5, max: 5, noNaN: true }),
  vi: fc.double({ min: 1e-3, max: 10, noNaN: true }),
});
const effects = fc.array(effect, { minLength: 2, maxLength: 12 });
const method = fc.constantFrom("FE" as const, ...heterogeneityMethods);
const count = fc.integer({ min: 0, max: 40 });
const table = fc.record({ ai: count, bi: count, ci: count, di: count });

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** An answer made of numbers, or a RangeError with words in it; nothing else may come out. */
function answerOrError(input: unknown): void {
  try {
    const answer = pool(input as PoolInput);
    for (const number of numbersIn(answer)) expect(Number.isFinite(number)).toBe(true);
    expect(answer.ci[0]).toBeLessThanOrEqual(answer.estimate);
    expect(answer.ci[1]).toBeGreaterThanOrEqual(answer.estimate);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect((error as RangeError).message).toMatch(/^invalid .+; .+: /s);
  }
}

describe("pooling", () => {
  it("takes ten thousand studies by every estimator", () => {
    const many = Array.from({ length: 10_000 }, (_none, place) => ({
      yi: Math.sin(place),
      vi: 0.1 + (place % 7) / 10,
    }));
    for (const method of heterogeneityMethods) {
      expect(pool({ measure: "GEN", method, rows: many }).k).toBe(10_000);
    }
  });

  it("does not mind the order of rows", () => {
    fc.assert(
      fc.property(effects, method, (rows, by) => {
        const there = pool({ measure: "GEN", method: by, rows });
        const back = pool({ measure: "GEN", method: by, rows: [...rows].reverse() });
        expect(back.estimate).toBeCloseTo(there.estimate, 6);
        expect(back.se).toBeCloseTo(there.se, 6);
        expect(back.tau2).toBeCloseTo(there.tau2, 5);
      }),
    );
  });

  it("shifts with a constant, and its spread does not", () => {
    fc.assert(
      fc.property(effects, method, fc.integer({ min: -50, max: 50 }), (rows, by, shift) => {
        const here = pool({ measure: "GEN", method: by, rows });
        const there = pool({
          measure: "GEN",
          method: by,
          rows: rows.map(({ yi, vi }) => ({ yi: yi + shift, vi })),
        });
        expect(there.estimate - shift).toBeCloseTo(here.estimate, 5);
        expect(there.tau2).toBeCloseTo(here.tau2, 5);
        expect(there.q).toBeCloseTo(here.q, 5);
      }),
    );
  });

  it("never widens the fixed interval for a larger sample", () => {
    fc.assert(
      fc.property(effects, fc.nat(11), fc.double({ min: 1, max: 50, noNaN: true }), (rows, place, times) => {
        const width = (of: typeof rows) => {
          const { ci } = pool({ measure: "GEN", method: "FE", rows: of });
          return ci[1] - ci[0];
        };
        const larger = rows.map((row, i) =>
          i === place % rows.length ? { ...row, vi: row.vi / times } : row,
        );
        expect(width(larger)).toBeLessThanOrEqual(width(rows) * (1 + 1e-12));
      }),
    );
  });

  it("never predicts less widely than it estimates, and never has a negative tau2", () => {
    fc.assert(
      fc.property(effects, fc.constantFrom(...heterogeneityMethods), (rows, by) => {
        const { ci, pi, tau2, i2, h2 } = pool({ measure: "GEN", method: by, rows });
        expect(tau2).toBeGreaterThanOrEqual(0);
        expect(i2).toBeGreaterThanOrEqual(0);
        expect(i2).toBeLessThanOrEqual(100);
        expect(h2).toBeGreaterThanOrEqual(1);
        expect(pi?.[0]).toBeLessThanOrEqual(ci[0]);
        expect(pi?.[1]).toBeGreaterThanOrEqual(ci[1]);
      }),
    );
  });

  it("turns over when the groups change places", () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 6 }), (tables) => {
        fc.pre(tables.every(({ ai, bi, ci, di }) => ai + bi > 0 && ci + di > 0));
        const flipped = tables.map(({ ai, bi, ci, di }) => ({ ai: ci, bi: di, ci: ai, di: bi }));
        for (const measure of ["RR", "OR", "RD"] as const) {
          const here = pool({ measure, method: "DL", rows: tables });
          const there = pool({ measure, method: "DL", rows: flipped });
          expect(there.estimate).toBeCloseTo(-here.estimate, 8);
        }
      }),
    );
  });

  it("of any counts gives an answer or says what is wrong", () => {
    const row = fc.record({ ai: count, bi: count, ci: count, di: count, xi: count, ni: count });
    const wild = fc.record({
      measure: fc.constantFrom("RR", "OR", "RD", "PETO", "PR", "PLO", "PFT", "MD", "GEN"),
      method: fc.constantFrom("FE", "REML", "DL", "SJ", "ML"),
      test: fc.constantFrom("z", "knha", "adhoc", "t"),
      rows: fc.array(row, { maxLength: 5 }),
    });
    fc.assert(fc.property(wild, answerOrError), { numRuns: 300 });
    const modelled = fc.oneof(
      fc.record({
        measure: fc.constantFrom("RR", "OR", "RD"),
        model: fc.constant("MH"),
        rows: fc.array(row, { maxLength: 4 }),
      }),
      fc.record({
        measure: fc.constant("PETO"),
        model: fc.constant("PETO"),
        rows: fc.array(row, { maxLength: 4 }),
      }),
      fc.record({
        measure: fc.constant("PLO"),
        model: fc.constant("PLO-GLMM"),
        rows: fc.array(row, { maxLength: 4 }),
      }),
      fc.record({
        measure: fc.constant("OR"),
        model: fc.constant("UM.FS"),
        rows: fc.array(row, { maxLength: 3 }),
      }),
    );
    fc.assert(fc.property(modelled, answerOrError), { numRuns: 60 });
  });

  it("of any numbers at all gives an answer or says what is wrong", () => {
    const row = fc.record({ yi: fc.double(), vi: fc.double() });
    const wild = fc.record({
      measure: fc.constant("GEN"),
      method: fc.constantFrom("FE", ...heterogeneityMethods),
      test: fc.constantFrom("z", "knha"),
      rows: fc.array(row, { maxLength: 4 }),
    });
    fc.assert(fc.property(wild, answerOrError), { numRuns: 400 });
  });

  it("of anything at all gives an answer or says what is wrong", () => {
    fc.assert(
      fc.property(
        fc.record({
          measure: fc.anything(),
          method: fc.constantFrom("FE", "REML"),
          rows: fc.array(fc.anything(), { maxLength: 3 }),
        }),
        answerOrError,
      ),
      { numRuns: 100 },
    );
  });
});
