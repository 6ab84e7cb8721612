import { describe, expect, it } from "vitest";
import { doubleArcsine, fromFreemanTukey, harmonicMean } from "../freeman-tukey.ts";
import { hedgesCorrection } from "./means.ts";
import { effectsOf } from "./measure.ts";

const table = { ai: 4, bi: 119, ci: 11, di: 128 };
const means = { m1i: 55, sd1i: 47, n1i: 155, m2i: 75, sd2i: 64, n2i: 156 };

function one(measure: Parameters<typeof effectsOf>[0], row: Record<string, unknown>) {
  const { yi, vi } = effectsOf(measure, [row]);
  return [yi[0], vi[0]];
}

describe("effect sizes by hand", () => {
  it("log risk ratio", () => {
    const [yi, vi] = one("RR", table);
    expect(yi).toBeCloseTo(Math.log(4 / 123 / (11 / 139)), 14);
    expect(vi).toBeCloseTo(1 / 4 - 1 / 123 + 1 / 11 - 1 / 139, 14);
  });

  it("log odds ratio", () => {
    const [yi, vi] = one("OR", table);
    expect(yi).toBeCloseTo(Math.log((4 * 128) / (119 * 11)), 14);
    expect(vi).toBeCloseTo(1 / 4 + 1 / 119 + 1 / 11 + 1 / 128, 14);
  });

  it("risk difference", () => {
    const [yi, vi] = one("RD", table);
    expect(yi).toBeCloseTo(4 / 123 - 11 / 139, 14);
    expect(vi).toBeCloseTo((4 * 119) / 123 ** 3 + (11 * 128) / 139 ** 3, 14);
  });

  it("Peto's log odds ratio", () => {
    const [yi, vi] = one("PETO", table);
    const expected = (15 * 123) / 262;
    const variance = (15 * 247 * 123 * 139) / (262 ** 2 * 261);
    expect(yi).toBeCloseTo((4 - expected) / variance, 12);
    expect(vi).toBeCloseTo(1 / variance, 12);
  });

  it.each(["ai", "bi", "ci", "di"] as const)(
    "adds a half to all four cells where %s is 0, and only there",
    (cell) => {
      const [yi, vi] = one("OR", { ...table, [cell]: 0 });
      const filled = { ...table, [cell]: 0 };
      const [a, b, c, d] = [filled.ai + 0.5, filled.bi + 0.5, filled.ci + 0.5, filled.di + 0.5];
      expect(yi).toBeCloseTo(Math.log((a * d) / (b * c)), 12);
      expect(vi).toBeCloseTo(1 / a + 1 / b + 1 / c + 1 / d, 12);
    },
  );

  it("takes group sizes in place of those without the event", () => {
    expect(one("RR", { ai: 4, n1i: 123, ci: 11, n2i: 139 })).toEqual(one("RR", table));
    expect(one("RR", { ...table, n1i: 123, n2i: 139 })).toEqual(one("RR", table));
  });

  it("proportion, raw and by log odds", () => {
    expect(one("PR", { xi: 16, ni: 17 })).toEqual([16 / 17, expect.closeTo((16 * 1) / 17 ** 3, 14)]);
    expect(one("PLO", { xi: 16, ni: 17 })).toEqual([
      expect.closeTo(Math.log(16), 14),
      expect.closeTo(1 / 16 + 1, 14),
    ]);
  });

  it.each([
    [0, 0.5, 10.5],
    [10, 10.5, 0.5],
  ])("adds a half to %d of 10 and to the rest", (xi, events, rest) => {
    expect(one("PR", { xi, ni: 10 })).toEqual([
      expect.closeTo(events / 11, 14),
      expect.closeTo((events * rest) / 11 ** 3, 14),
    ]);
    expect(one("PLO", { xi, ni: 10 })).toEqual([
      expect.closeTo(Math.log(events / rest), 14),
      expect.closeTo(1 / events + 1 / rest, 14),
    ]);
  });

  it("Freeman and Tukey's double arcsine", () => {
    const [yi, vi] = one("PFT", { xi: 3, ni: 11 });
    expect(yi).toBeCloseTo((Math.asin(Math.sqrt(3 / 12)) + Math.asin(Math.sqrt(4 / 12))) / 2, 14);
    expect(vi).toBeCloseTo(1 / 46, 14);
  });

  it("mean difference", () => {
    expect(one("MD", means)).toEqual([-20, expect.closeTo(47 ** 2 / 155 + 64 ** 2 / 156, 12)]);
  });

  it("standardised mean difference with the exact correction", () => {
    const [yi, vi] = one("SMD", means);
    const pooled = Math.sqrt((154 * 47 ** 2 + 155 * 64 ** 2) / 309);
    // Hedges' own approximation of the correction is off by 3e-7 of it at 309 degrees.
    const correction = 1 - 3 / (4 * 309 - 1);
    expect(yi).toBeCloseTo((correction * -20) / pooled, 6);
    expect(vi).toBeCloseTo(1 / 155 + 1 / 156 + (yi ?? 0) ** 2 / (2 * 311), 14);
  });

  it("takes given effects by variance or by standard error", () => {
    expect(one("GEN", { yi: -0.3, vi: 0.04 })).toEqual([-0.3, 0.04]);
    expect(one("GEN", { yi: -0.3, sei: 0.2 })).toEqual([-0.3, expect.closeTo(0.04, 15)]);
  });
});

describe("Hedges' correction", () => {
  it("has its closed form at 2 and 4 degrees", () => {
    // Gamma(1) / Gamma(1/2) = 1 / sqrt(pi); Gamma(2) / Gamma(3/2) = 2 / sqrt(pi).
    expect(hedgesCorrection(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 13);
    expect(hedgesCorrection(4)).toBeCloseTo(2 / Math.sqrt(Math.PI) / Math.sqrt(2), 13);
  });
});

describe("Freeman and Tukey's way back", () => {
  it("undoes the transformation for one study", () => {
    for (const [x, n] of [
      [0, 10],
      [1, 10],
      [4, 10],
      [9, 15],
      [20, 20],
    ] as const) {
      expect(fromFreemanTukey(doubleArcsine(x, n), n)).toBeCloseTo(x / n, 10);
    }
  });

  it("gives 0 and 1 for what lies beyond", () => {
    expect(fromFreemanTukey(-0.1, 10)).toBe(0);
    expect(fromFreemanTukey(2, 10)).toBe(1);
  });

  it("takes the harmonic mean of sizes", () => {
    expect(harmonicMean([10, 40])).toBe(16);
  });
});

describe("rows that cannot be", () => {
  it.each([
    [
      "more events than people",
      "RR",
      { ai: 5, n1i: 4, ci: 1, n2i: 9 },
      "invalid rows[0].ai; more events than n1i = 4: 5.",
    ],
    [
      "the same in the second group",
      "RR",
      { ai: 1, n1i: 4, ci: 10, n2i: 9 },
      "invalid rows[0].ci; more events than n2i = 9: 10.",
    ],
    [
      "an empty first group",
      "OR",
      { ai: 0, bi: 0, ci: 1, di: 1 },
      "invalid rows[0].n1i; no people in the first group: 0.",
    ],
    [
      "an empty second group",
      "OR",
      { ai: 1, bi: 1, ci: 0, di: 0 },
      "invalid rows[0].n2i; no people in the second group: 0.",
    ],
    ["a cell below 0", "OR", { ...table, di: -1 }, "invalid rows[0].di; below 0: -1."],
    [
      "a cell that is text",
      "OR",
      { ...table, ai: "4" },
      'invalid rows[0].ai; not a finite number: "4". Write it without quotes.',
    ],
    [
      "a size that is text",
      "OR",
      { ai: 4, n1i: "9", ci: 1, n2i: 9 },
      'invalid rows[0].n1i; not a finite number: "9". Write it without quotes.',
    ],
    [
      "no cell",
      "OR",
      { bi: 1, ci: 1, di: 1 },
      "invalid rows[0].ai; missing: undefined. Give a number, or leave the row out.",
    ],
    [
      "no size either",
      "OR",
      { ai: 1, ci: 1, di: 1 },
      "invalid rows[0].n1i; missing, and so is bi: undefined. Give one of them.",
    ],
    [
      "sizes that do not add up",
      "OR",
      { ...table, n1i: 124 },
      "invalid rows[0].n1i; not the sum of its two cells, 123: 124. Give bi or n1i.",
    ],
    ["more events than ni", "PLO", { xi: 3, ni: 2 }, "invalid rows[0].xi; more events than ni = 2: 3."],
    ["ni of 0", "PR", { xi: 0, ni: 0 }, "invalid rows[0].ni; not above 0: 0."],
    [
      "no ni",
      "PR",
      { xi: 0 },
      "invalid rows[0].ni; missing: undefined. Give a number, or leave the row out.",
    ],
    [
      "no spread",
      "MD",
      { ...means, sd1i: 0, sd2i: 0 },
      "invalid rows[0].sd1i; no spread in either group, so the difference has no variance: 0.",
    ],
    [
      "no mean",
      "MD",
      { ...means, m1i: undefined },
      "invalid rows[0].m1i; missing: undefined. Give a number, or leave the row out.",
    ],
    [
      "three people for a standardised difference",
      "SMD",
      { ...means, n1i: 1, n2i: 2 },
      "invalid rows[0].n1i; fewer than four people in both groups together: 3.",
    ],
    ["half a person", "MD", { ...means, n2i: 0.5 }, "invalid rows[0].n2i; fewer than one person: 0.5."],
    ["a variance of 0", "GEN", { yi: 1, vi: 0 }, "invalid rows[0].vi; not above 0: 0."],
    ["a negative variance", "GEN", { yi: 1, vi: -1 }, "invalid rows[0].vi; not above 0: -1."],
    ["a standard error of 0", "GEN", { yi: 1, sei: 0 }, "invalid rows[0].sei; not above 0: 0."],
    [
      "neither variance nor error",
      "GEN",
      { yi: 1 },
      "invalid rows[0].vi; missing, and so is sei: undefined. Give one of them.",
    ],
    [
      "an infinite effect",
      "GEN",
      { yi: Number.POSITIVE_INFINITY, vi: 1 },
      "invalid rows[0].yi; not a finite number: Infinity.",
    ],
    ["a variance that is text", "GEN", { yi: 1, vi: "x" }, 'invalid rows[0].vi; not a finite number: "x".'],
    ["empty text", "GEN", { yi: " ", vi: 1 }, 'invalid rows[0].yi; not a finite number: " ".'],
    [
      "nothing for a number",
      "GEN",
      { yi: 1, vi: null, sei: 1 },
      "invalid rows[0].vi; not a finite number: null. Give a number, or leave the row out.",
    ],
    [
      "a standard error that is not the root of the variance",
      "GEN",
      { yi: 1, vi: 0.04, sei: 0.04 },
      "invalid rows[0].sei; not the root of vi = 0.04, which is 0.2: 0.04. Give one of the two.",
    ],
    [
      "a field that the measure does not know",
      "GEN",
      { yi: 1, vi: 0.04, wi: 3 },
      "invalid rows[0].wi; GEN has no such field: 3. Its fields are yi, vi, sei, and study, slab, author, year to name a study: mend the name or leave it out.",
    ],
    [
      "a field of another measure",
      "PLO",
      { xi: 1, ni: 9, ai: 1 },
      "invalid rows[0].ai; PLO has no such field: 1. Its fields are xi, ni, and study, slab, author, year to name a study: mend the name or leave it out.",
    ],
    [
      "a square that vanishes",
      "GEN",
      { yi: 1, sei: 1e-200 },
      'invalid rows[0]; too large, too small or too uneven for this measure: "yi 1, vi 0".',
    ],
  ] as const)("refuses %s", (_what, measure, row, message) => {
    expect(() => effectsOf(measure, [row])).toThrow(new RangeError(message));
  });

  it.each([[4], [null], [[1, 2]], ["row"]])("refuses a row that is %j", (row) => {
    expect(() => effectsOf("GEN", [row as never])).toThrow(
      /^invalid rows\[0\]\.\*; not an object with named fields: .+\. Give yi, vi, sei\.$/,
    );
  });

  it("refuses a measure that it does not know", () => {
    expect(() => effectsOf("XX" as never, [])).toThrow(
      /^invalid measure; not one of RR, OR, RD, PETO, PR, .+: "XX"/,
    );
  });

  it("cuts a name that is too long to read", () => {
    expect(() => effectsOf("GEN", [{ yi: 1, vi: 1, ["x".repeat(5000)]: 1 }])).toThrow(
      /^invalid rows\[0\]\.x{37}\.\.\.; GEN has no such field: 1\./,
    );
  });

  it.each([
    ["GEN", { yi: 1, vi: 0.04 }],
    ["RR", table],
    ["RR", { ai: 4, n1i: 123, ci: 11, n2i: 139 }],
    ["PFT", { xi: 1, ni: 9 }],
    ["SMD", means],
  ] as const)("takes the names of a study beside the fields of %s", (measure, row) => {
    const names = { study: "one", slab: "two", author: "three", year: 1999 };
    expect(one(measure, { ...row, ...names })).toEqual(one(measure, row));
  });

  it("takes a group without spread beside one with it, and a group where everybody had the event", () => {
    expect(one("MD", { ...means, sd1i: 0 })).toEqual([-20, expect.closeTo(64 ** 2 / 156, 12)]);
    expect(one("MD", { ...means, sd2i: 0 })).toEqual([-20, expect.closeTo(47 ** 2 / 155, 12)]);
    expect(one("RD", { ai: 4, n1i: 4, ci: 9, n2i: 18 })).toEqual(one("RD", { ai: 4, bi: 0, ci: 9, di: 9 }));
  });

  it("takes a variance and its root together, rounded or not, and the variance counts", () => {
    expect(one("GEN", { yi: 1, vi: 0.0131, sei: 0.1143 })).toEqual([1, 0.0131]);
    expect(() => one("GEN", { yi: 1, vi: 0.04, sei: 0.2012 })).toThrow(/not the root of vi/);
  });

  it("takes group sizes that sum to their cells but for rounding", () => {
    const parts = { ai: 0.1, bi: 0.2, ci: 1, di: 2 };
    expect(one("OR", { ...parts, n1i: 0.3 })).toEqual(one("OR", parts));
    expect(() => one("OR", { ...parts, n1i: "0.3" })).toThrow(/n1i; not a finite number: "0.3"\. Write it/);
  });

  it("names the row", () => {
    expect(() =>
      effectsOf("GEN", [
        { yi: 1, vi: 1 },
        { yi: 1, vi: "x" },
      ]),
    ).toThrow(/rows\[1\]\.vi/);
  });
});
