import { describe, it } from "vitest";
import { pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted } from "./printed.ts";

/**
 * DerSimonian and Kacker 2007, Contemp Clin Trials 28, 105-114, pages 111 and 112, Tables 3 and 4: the CLASP trials
 * by the estimators compared there (tau, log odds ratio, its standard error). Figures seen in metafor's test of this
 * analysis (test_analysis_example_dersimonian2007.r).
 */
const { rows } = dataSet("dersimonian-2007");

describe("DerSimonian and Kacker 2007, Tables 3 and 4", () => {
  it.each([
    ["PM", "0.3681", "-0.3811", "0.2060"],
    ["HE", "0.4410", "-0.4035", "0.2327"],
    ["DL", "0.2323", "-0.3240", "0.1540"],
    ["EB", "0.3681", "-0.3811", "0.2060"],
    ["REML", "0.1843", "-0.2980", "0.1343"],
    ["HS", "0.1330", "-0.2666", "0.1125"],
    ["SJ", "0.4572", "-0.4079", "0.2386"],
  ] as const)("%s", (method, tau, estimate, se) => {
    const answer = pool({ measure: "OR", method, rows });
    expectPrinted(Math.sqrt(answer.tau2), tau);
    expectPrinted(answer.estimate, estimate);
    expectPrinted(answer.se, se);
  });

  it("ML: metafor prints a tau of 0.0023 where its steps stop; the likelihood is greatest at 0", () => {
    const answer = pool({ measure: "OR", method: "ML", rows });
    expectPrinted(answer.tau2, "0.0000");
    expectPrinted(answer.estimate, "-0.1973");
    expectPrinted(answer.se, "0.0694");
  });
});
