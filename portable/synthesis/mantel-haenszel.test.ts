import { describe, expect, it } from "vitest";
import { mantelHaenszel } from "./mantel-haenszel.ts";
import { peto } from "./peto.ts";

/** Three tables, one with an empty cell, and one that says nothing of a ratio. */
const tables = [
  { ai: 4, bi: 119, ci: 11, di: 128 },
  { ai: 0, bi: 50, ci: 3, di: 47 },
  { ai: 62, bi: 13536, ci: 248, di: 12619 },
  { ai: 0, bi: 30, ci: 0, di: 30 },
];

/** Wanted values from R metafor 3.8-1, rma.mh and rma.peto with their defaults. */
describe("Mantel-Haenszel and Peto", () => {
  it.each([
    ["MH", "RR", -1.42449490484, 0.13697789049, 1.0152736408, 0.6019163358, 0.0, 0.5076368204],
    ["MH", "OR", -1.44237883397, 0.13833958701, 0.8572276976, 0.6514114239, 0.0, 0.4286138488],
    ["MH", "RD", -0.01516026765, 0.00135628017, 2.6992293854, 0.2593401671, 25.9047781992, 1.3496146927],
    ["PETO", "PETO", -1.26007834806, 0.11124364007, 1.022447423, 0.5997611949, 0.0, 0.5112237115],
  ] as const)("%s of %s", (model, measure, estimate, se, q, qp, i2, h2) => {
    const answer =
      model === "PETO" ? peto(tables, 0.9) : mantelHaenszel(measure as "RR" | "OR" | "RD", tables, 0.9);
    expect(answer.k).toBe(4);
    expect(answer.estimate).toBeCloseTo(estimate, 9);
    expect(answer.se).toBeCloseTo(se, 9);
    expect(answer.q).toBeCloseTo(q, 8);
    expect(answer.qp).toBeCloseTo(qp, 8);
    expect(answer.i2).toBeCloseTo(i2, 7);
    expect(answer.h2).toBeCloseTo(h2, 8);
    expect(answer.ci[1] - answer.ci[0]).toBeCloseTo(2 * 1.6448536269514722 * se, 9);
    expect(answer.statistic).toBeCloseTo(estimate / se, 5);
    expect(answer).toMatchObject({ pi: null, tau2: 0, seTau2: null, tau2Ci: null });
  });

  it("answers one table, of which nothing can be said of heterogeneity", () => {
    expect(mantelHaenszel("OR", tables.slice(0, 1), 0.95)).toMatchObject({ k: 1, q: 0, qp: 1, i2: 0, h2: 1 });
    expect(peto(tables.slice(0, 1), 0.95)).toMatchObject({ k: 1, q: 0, qp: 1, i2: 0, h2: 1 });
  });

  it.each(["RR", "OR"] as const)("refuses a %s where one group never had the event", (measure) => {
    for (const one of [
      { ai: 0, bi: 50, ci: 3, di: 47 },
      { ai: 3, bi: 47, ci: 0, di: 50 },
    ]) {
      expect(() => mantelHaenszel(measure, [one], 0.95)).toThrow(
        /invalid rows; all rows together leave one group without events, so no ratio exists: .*Pool the risk difference/,
      );
    }
  });

  it("refuses a difference without variance, and Peto's ratio without events", () => {
    const nobody = [{ ai: 0, bi: 30, ci: 0, di: 30 }];
    expect(() => mantelHaenszel("RD", nobody, 0.95)).toThrow(/so the difference has no variance: 0/);
    expect(() => peto(nobody, 0.95)).toThrow(
      /invalid rows; no events at all, or nothing else, in any row: 0/,
    );
  });
});
