import { describe, expect, it } from "vitest";
import { leaveOneOut } from "./leave-one-out.ts";
import { checkLevel } from "./level.ts";
import { type PoolInput, pool } from "./pool.ts";
import { readPoolInput } from "./read-pool-input.ts";

const rows = [
  { yi: 0.1, vi: 0.04 },
  { yi: 0.5, vi: 0.09 },
  { yi: -0.2, vi: 0.05 },
];
const tables = [
  { ai: 4, bi: 119, ci: 11, di: 128 },
  { ai: 6, bi: 300, ci: 29, di: 274 },
];

describe("pool", () => {
  it("answers in the order and with the names of the command", () => {
    expect(Object.keys(pool({ measure: "GEN", rows }))).toEqual(
      "k estimate se ci pi tau2 seTau2 tau2Ci i2 h2 q qp statistic p measure method test level back".split(
        " ",
      ),
    );
  });

  it("takes REML, z and 95 % where nothing is said", () => {
    const said = pool({
      measure: "GEN",
      method: "REML",
      test: "z",
      level: 0.95,
      prediction: "default",
      rows,
    });
    expect(pool({ measure: "GEN", rows })).toEqual(said);
    expect(said).toMatchObject({ measure: "GEN", method: "REML", test: "z", level: 0.95 });
  });

  it.each(["FE", "EE", "CE"] as const)("reads %s as no variance between studies", (method) => {
    expect(pool({ measure: "GEN", method, rows })).toMatchObject({ tau2: 0, method, pi: null });
    const counts = [
      { xi: 3, ni: 60 },
      { xi: 9, ni: 45 },
    ];
    expect(pool({ measure: "PLO", model: "PLO-GLMM", method, rows: counts }).tau2).toBe(0);
    expect(pool({ measure: "OR", model: "UM.FS", method, rows: tables }).tau2).toBe(0);
  });

  it("says which method was used: the model's own where none is given", () => {
    const counts = [
      { xi: 3, ni: 60 },
      { xi: 9, ni: 45 },
    ];
    expect(pool({ measure: "RR", model: "MH", rows: tables }).method).toBe("FE");
    expect(pool({ measure: "PETO", model: "PETO", rows: tables }).method).toBe("FE");
    expect(pool({ measure: "RR", model: "MH", method: "EE", rows: tables }).method).toBe("EE");
    expect(pool({ measure: "OR", model: "UM.FS", rows: tables }).method).toBe("ML");
    const fitted = pool({ measure: "PLO", model: "PLO-GLMM", rows: counts });
    expect(fitted.method).toBe("ML");
    expect(pool({ measure: "PLO", model: "PLO-GLMM", method: "ML", rows: counts })).toEqual(fitted);
    expect(pool({ measure: "PLO", model: "PLO-GLMM", method: "CE", rows: counts }).method).toBe("CE");
  });

  it.each(["RR", "OR", "PETO"] as const)("gives %s back as a ratio", (measure) => {
    const { back, estimate, ci, pi } = pool({ measure, rows: tables });
    expect(back.estimate).toBe(Math.exp(estimate));
    expect(back.ci).toEqual(ci.map(Math.exp));
    expect(back.pi).toEqual(pi?.map(Math.exp));
  });

  it("gives log odds back as a proportion, and the rest as it is", () => {
    const counts = [
      { xi: 3, ni: 60 },
      { xi: 9, ni: 45 },
    ];
    const { back, estimate } = pool({ measure: "PLO", rows: counts });
    expect(back.estimate).toBeCloseTo(1 / (1 + Math.exp(-estimate)), 14);
    for (const measure of ["RD", "MD", "SMD", "PR", "GEN"] as const) {
      const given =
        measure === "RD"
          ? tables
          : measure === "PR"
            ? counts
            : measure === "GEN"
              ? rows
              : [
                  { m1i: 3, sd1i: 1, n1i: 20, m2i: 2, sd2i: 1, n2i: 20 },
                  { m1i: 3, sd1i: 2, n1i: 20, m2i: 1, sd2i: 1, n2i: 20 },
                ];
      const answer = pool({ measure, rows: given });
      expect(answer.back).toEqual({ estimate: answer.estimate, ci: answer.ci, pi: answer.pi });
    }
    expect(pool({ measure: "PR", method: "FE", rows: counts }).back.pi).toBeNull();
  });

  it.each([
    [
      { measure: "XX", rows },
      /^invalid measure; not one of RR, OR, RD, PETO, PR, PLO, PFT, MD, SMD, GEN: "XX"\.$/,
    ],
    [{ measure: 3, rows }, /^invalid measure; not one of/],
    [
      { measure: "GEN", method: "reml", rows },
      /^invalid method; not one of FE, EE, CE, DL, HE, HS, SJ, ML, REML, EB, PM: "reml"\.$/,
    ],
    [{ measure: "GEN", test: "KNHA", rows }, /^invalid test; not one of z, t, knha, adhoc: "KNHA"\.$/],
    [{ measure: "GEN", model: "mh", rows }, /^invalid model; not one of MH, PETO, UM\.FS, PLO-GLMM: "mh"\.$/],
    [{ measure: "GEN", prediction: "old", rows }, /^invalid prediction; not one of default, riley: "old"\.$/],
    [{ measure: "GEN", level: 95, rows }, /^invalid level; not in \(0, 1\): 95\. Give 0\.95 for 95 %\.$/],
    [
      { measure: "GEN", level: 0, rows },
      /^invalid level; not in \(0, 1\): 0\. Give a fraction, such as 0\.95 for 95 %\.$/,
    ],
    [{ measure: "GEN", level: "0.95", rows }, /^invalid level; not a finite number: "0\.95"\.$/],
    [{ measure: "GEN", rows: [] }, /^invalid rows; no row to pool: "\[\]"\. Give one row at least\.$/],
    [{ measure: "GEN", rows: "none" }, /^invalid rows; not a list: "none"\.$/],
    [null, /^invalid input; not an object: "null"\. Give/],
    [{ measure: "GEN", methd: "DL", rows }, /^invalid input; has a name that is not one of .+: "methd"\./],
    [{ measure: "PLO", model: "MH", rows }, /^invalid measure; model MH pools RR, OR, RD only: "PLO"\.$/],
    [{ measure: "RR", model: "PETO", rows }, /^invalid measure; model PETO pools PETO, OR only: "RR"\.$/],
    [{ measure: "RR", model: "UM.FS", rows }, /^invalid measure; model UM\.FS pools OR only: "RR"\.$/],
    [{ measure: "OR", model: "PLO-GLMM", rows }, /^invalid measure; model PLO-GLMM pools PLO only: "OR"\.$/],
    [
      { measure: "PLO", model: "PLO-GLMM", method: "REML", rows: [{ xi: 3, ni: 60 }] },
      /^invalid method; model PLO-GLMM is fitted by maximum likelihood: "REML"\. Give ML, or none\.$/,
    ],
    [
      { measure: "OR", model: "MH", method: "DL", rows: tables },
      /^invalid method; model MH has no variance between studies: "DL"\. Give FE, or none\.$/,
    ],
    [
      { measure: "OR", model: "MH", method: "fe", rows: tables },
      /^invalid method; not one of FE, EE, CE, DL/,
    ],
    [{ measure: "OR", model: "MH", rows: [null] }, /^invalid rows\[0\]\.\*; not an object with named fields/],
    [
      { measure: "OR", model: "MH", rows: [{ ...tables[0], wt: 2 }] },
      /^invalid rows\[0\]\.wt; OR has no such/,
    ],
    [{ measure: "GEN", test: null, rows }, /^invalid test; not one of z, t, knha, adhoc: null\.$/],
    [{ measure: "GEN", method: null, rows }, /^invalid method; not one of/],
    [{ measure: "GEN", model: null, rows }, /^invalid model; not one of/],
    [{ measure: "GEN", level: null, rows }, /^invalid level; not a finite number: null\.$/],
    [{ measure: "GEN", prediction: null, rows }, /^invalid prediction; not one of/],
    [
      { measure: "OR", model: "MH", test: "knha", rows: tables },
      /^invalid test; model MH has a normal interval only: "knha"\. Give z\.$/,
    ],
  ])("refuses %j", (input, message) => {
    expect(() => pool(input as never as PoolInput)).toThrow(RangeError);
    expect(() => pool(input as never as PoolInput)).toThrow(message);
  });

  it("refuses numbers that leave an answer without one, and names which", () => {
    const wide = [
      { yi: 1e200, vi: 1 },
      { yi: -1e200, vi: 1 },
    ];
    expect(() => pool({ measure: "GEN", method: "FE", rows: wide })).toThrow(
      /^invalid (?:rows; numbers too large or too uneven: \w+ cannot be computed|x; not a finite number): /,
    );
  });

  it("names what cannot be computed of numbers without end", () => {
    const large = { ai: 1e307, n1i: 1e308, ci: 1e307, n2i: 1.7e308 };
    expect(() => pool({ measure: "RR", rows: [large, { ai: 4, bi: 119, ci: 11, di: 128 }] })).toThrow(
      /^invalid rows; numbers too large or too uneven: i2 cannot be computed: NaN\.$/,
    );
  });

  it("takes z for Mantel-Haenszel and Peto where it is said", () => {
    for (const model of ["MH", "PETO"] as const) {
      expect(pool({ measure: "OR", model, test: "z", rows: tables })).toEqual(
        pool({ measure: "OR", model, rows: tables }),
      );
    }
  });

  it("drops tables that say nothing of a ratio from UM.FS, whichever cell they lack", () => {
    const silent = [
      { ai: 0, bi: 30, ci: 0, di: 30 },
      { ai: 5, bi: 0, ci: 7, di: 0 },
    ];
    const fitted = pool({ measure: "OR", model: "UM.FS", rows: tables });
    expect(pool({ measure: "OR", model: "UM.FS", rows: [...tables, ...silent] })).toEqual(fitted);
  });

  it("takes a billion people", () => {
    const many = [
      { ai: 300, n1i: 1e9, ci: 400, n2i: 1e9 },
      { ai: 20, n1i: 1e8, ci: 50, n2i: 1e8 },
    ];
    expect(pool({ measure: "RR", rows: many }).back.estimate).toBeGreaterThan(0.3);
    expect(pool({ measure: "OR", model: "UM.FS", method: "EE", rows: many }).back.estimate).toBeCloseTo(
      320 / 450,
      3,
    );
    const one = pool({ measure: "PLO", model: "PLO-GLMM", method: "EE", rows: [{ xi: 30, ni: 1e9 }] });
    expect(one.back.estimate).toBeCloseTo(3e-8, 12);
  });
});

describe("the level", () => {
  it("is a fraction", () => {
    expect(() => checkLevel(0.5)).not.toThrow();
    expect(() => checkLevel(1)).toThrow(/Give a fraction/);
    expect(() => checkLevel(100)).toThrow(/Give a fraction/);
    expect(() => checkLevel(99)).toThrow(/Give 0\.99 for 99 %/);
    expect(() => checkLevel(1 - 2 ** -53)).toThrow(
      /^invalid level; too near 1 to be told from it: 0\.9{15}\d*\./,
    );
    expect(() => checkLevel(1 - 2 ** -50)).not.toThrow();
  });
});

describe("input of the command", () => {
  it("is taken as it is", () => {
    const input = { measure: "GEN", rows };
    expect(readPoolInput(input)).toBe(input);
  });

  it.each([
    [[], /^invalid input; not an object: "\[\]"\. Give \{"measure"/],
    [null, /^invalid input; not an object: "null"/],
    ["RR", /^invalid input; not an object: "\\"RR\\""/],
    [
      { measure: "GEN", methd: "DL", rows },
      /^invalid input; has a name that is not one of measure, method, test, level, model, prediction, rows: "methd"\. Mend it or leave it out\.$/,
    ],
    [{ measure: "GEN" }, /^invalid rows; missing: undefined\. Give a list of studies, one object each\.$/],
  ])("refuses %j", (input, message) => {
    expect(() => readPoolInput(input)).toThrow(message);
  });
});

describe("leave one out", () => {
  it("pools the others, row by row", () => {
    const answers = leaveOneOut({ measure: "GEN", method: "DL", rows });
    expect(answers).toHaveLength(3);
    expect(answers[1]).toEqual(
      pool({ measure: "GEN", method: "DL", rows: rows.filter((_row, i) => i !== 1) }),
    );
  });

  it("refuses one row", () => {
    expect(() => leaveOneOut({ measure: "GEN", rows: rows.slice(0, 1) })).toThrow(
      /^invalid rows; fewer than two, so none can be left out: 1\.$/,
    );
    expect(leaveOneOut({ measure: "GEN", rows: rows.slice(0, 2) })).toHaveLength(2);
    expect(() => leaveOneOut({ measure: "GEN", rows: "none" as never })).toThrow(
      /^invalid rows; not a list: "none"\.$/,
    );
    const counts = Array.from({ length: 201 }, () => ({ xi: 1, ni: 9 }));
    for (const model of ["PLO-GLMM", "UM.FS"] as const) {
      expect(() => leaveOneOut({ measure: "PLO", model, rows: counts })).toThrow(
        /more than 200, which would take minutes: 201/,
      );
    }
    const many = Array.from({ length: 1001 }, () => ({ yi: 1, vi: 1 }));
    expect(() => leaveOneOut({ measure: "GEN", rows: many })).toThrow(
      /more than 1000, which would take minutes: 1001/,
    );
  });
});
