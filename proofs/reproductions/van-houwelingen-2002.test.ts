import { describe, it } from "vitest";
import { pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

const { rows } = dataSet("colditz-1994");

/**
 * van Houwelingen, Arends and Stijnen 2002, Stat Med 21, 589-624, pages 596 to 599, on the trials of BCG vaccine
 * gathered by Colditz et al. 1994. Figures seen in metafor's test of that analysis
 * (test_analysis_example_vanhouwelingen2002.r).
 */
describe("van Houwelingen 2002", () => {
  it("has the fixed odds ratio of page 596 (the paper's upper end is 0.703)", () => {
    const { back } = pool({ measure: "OR", method: "FE", rows });
    expectPrinted(back.estimate, "0.647");
    expectPrintedEnds(back.ci, ["0.595", "0.702"]);
  });

  it("has the maximum likelihood result of page 597", () => {
    const answer = pool({ measure: "OR", method: "ML", rows });
    expectPrinted(answer.back.estimate, "0.476");
    expectPrintedEnds(answer.back.ci, ["0.336", "0.675"]);
    expectPrinted(answer.tau2, "0.302");
    expectPrintedEnds(answer.tau2Ci, ["0.130", "1.181"]);
  });

  it("has the prediction interval, with the error of the mean", () => {
    expectPrintedEnds(pool({ measure: "OR", method: "ML", rows }).pi, ["-1.875", "0.391"]);
  });

  it("has Knapp and Hartung's interval", () => {
    const { back } = pool({ measure: "OR", method: "ML", test: "knha", rows });
    expectPrintedEnds(back.ci, ["0.318", "0.714"]);
  });

  it("has it under adhoc too: these effects spread more than their errors, so nothing is held back", () => {
    const { back } = pool({ measure: "OR", method: "ML", test: "adhoc", rows });
    expectPrintedEnds(back.ci, ["0.318", "0.714"]);
  });
});
