import { describe, it } from "vitest";
import { pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * Yusuf et al. 1985, Prog Cardiovasc Dis 27, 335-371, page 107 of the reprint, table 6: deaths under beta blockers
 * by Peto's method, few events and none among them. Figures seen in metafor's test of this analysis
 * (test_analysis_example_yusuf1985.r).
 */
const { rows } = dataSet("yusuf-1985");

describe("Yusuf 1985, table 6", () => {
  it("has Peto's odds ratio", () => {
    const { back } = pool({ measure: "PETO", model: "PETO", method: "FE", rows });
    expectPrinted(back.estimate, "0.93");
    expectPrintedEnds(back.ci, ["0.74", "1.18"]);
  });

  it("has the same by inverse variances, where 1/2 is added to the rows with one empty cell", () => {
    const telling = rows.filter((row) => Number(row.ai) + Number(row.ci) > 0);
    const { back } = pool({ measure: "PETO", method: "FE", rows: telling });
    expectPrinted(back.estimate, "0.93");
    expectPrintedEnds(back.ci, ["0.74", "1.18"]);
  });
});
