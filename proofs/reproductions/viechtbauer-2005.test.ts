import { describe, expect, it } from "vitest";
import { pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted } from "./printed.ts";

/**
 * Viechtbauer 2005, J Educ Behav Stat 30, 261-293: seven estimators of tau2 on two examples, pages 271 and 272.
 * Figures seen in metafor's test of this analysis (tests/testthat/test_analysis_example_viechtbauer2005.r),
 * which sets them beside those pages and adds I² and H².
 */
const methods = ["HS", "HE", "DL", "ML", "REML", "EB", "SJ"] as const;

const printed = {
  first: {
    tau2: ["0.228", "0.148", "0.277", "0.197", "0.223", "0.192", "0.199"],
    i2: ["77.23", "68.80", "80.44", "74.51", "76.84", "74.05", "74.75"],
    h2: ["4.39", "3.21", "5.11", "3.92", "4.32", "3.85", "3.96"],
  },
  second: {
    tau2: ["0.010", "0.000", "0.013", "0.013", "0.016", "0.010", "0.025"],
    i2: ["22.93", "0.00", "27.53", "28.45", "32.02", "23.72", "42.67"],
    h2: ["1.30", "1.00", "1.38", "1.40", "1.47", "1.31", "1.74"],
  },
};

describe.each(["first", "second"] as const)("Viechtbauer 2005, %s example", (example) => {
  const { rows } = dataSet(`viechtbauer-2005-${example}`);

  it.each(methods)("has the printed tau2, I² and H² by %s", (method) => {
    const place = methods.indexOf(method);
    const answer = pool({ measure: "GEN", method, rows });
    expectPrinted(answer.tau2, printed[example].tau2[place] ?? "");
    expectPrinted(answer.i2, printed[example].i2[place] ?? "");
    expectPrinted(answer.h2, printed[example].h2[place] ?? "");
  });

  it("has Paule and Mandel's estimate where empirical Bayes' is", () => {
    const bayes = pool({ measure: "GEN", method: "EB", rows });
    expect(pool({ measure: "GEN", method: "PM", rows }).tau2).toBeCloseTo(bayes.tau2, 9);
  });
});
