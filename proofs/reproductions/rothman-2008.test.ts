import { describe, it } from "vitest";
import { pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * Rothman, Greenland and Lash 2008, Modern Epidemiology, 3rd ed., chapter 15, Table 15-1: deaths under tolbutamide in
 * two age groups by Mantel-Haenszel, 90 % intervals. Figures seen in metafor's test of this analysis
 * (test_analysis_example_rothman2008.r).
 */
const { rows } = dataSet("rothman-2008");

describe("Rothman 2008, Table 15-1, Mantel-Haenszel", () => {
  it.each([
    ["RD", "0.0349", "-0.0176", "0.0874", "0.0017", "0.9669"],
    ["RR", "0.2818", "-0.1442", "0.7078", "0.4472", "0.5037"],
    ["OR", "0.3387", "-0.1731", "0.8505", "0.3474", "0.5556"],
  ] as const)("%s", (measure, estimate, low, high, q, qp) => {
    const answer = pool({ measure, model: "MH", method: "FE", level: 0.9, rows });
    expectPrinted(answer.estimate, estimate);
    expectPrintedEnds(answer.ci, [low, high]);
    expectPrinted(answer.q, q);
    expectPrinted(answer.qp, qp);
  });

  it("has the ratios themselves", () => {
    const ratio = (measure: "RR" | "OR") =>
      pool({ measure, model: "MH", method: "FE", level: 0.9, rows }).back;
    expectPrinted(ratio("RR").estimate, "1.3256");
    expectPrintedEnds(ratio("RR").ci, ["0.8658", "2.0296"]);
    expectPrinted(ratio("OR").estimate, "1.4031");
    expectPrintedEnds(ratio("OR").ci, ["0.8411", "2.3409"]);
  });
});
