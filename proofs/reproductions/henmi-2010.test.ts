import { describe, it } from "vitest";
import { pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * Henmi and Copas 2010, Stat Med 29, 2969-2983, page 2978: nausea under wrist point stimulation. Figures seen in
 * metafor's test of this analysis (test_analysis_example_henmi2010.r).
 */
describe("Henmi and Copas 2010", () => {
  it("has the DerSimonian-Laird result", () => {
    const answer = pool({ measure: "OR", method: "DL", rows: dataSet("lee-2004").rows });
    expectPrinted(answer.tau2, "0.3325");
    expectPrinted(answer.estimate, "-0.6787");
    expectPrintedEnds(answer.ci, ["-1.0664", "-0.2911"]);
  });
});
