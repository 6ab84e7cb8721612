import { describe, it } from "vitest";
import { effectsOf, pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * Miller 1978, Am Stat 32, 138: the inverse of the Freeman-Tukey double arcsine. The paper's transformation is twice
 * ours. Figures seen in metafor's test of this analysis (test_analysis_example_miller1978.r).
 */
describe("Miller 1978", () => {
  const { rows } = dataSet("miller-1978");

  it("has the transformed proportions of page 138", () => {
    const { yi, vi } = effectsOf("PFT", rows);
    const printed = ["1.1391", "1.2888", "1.5253", "0.9515"];
    const printedVariance = ["0.0870", "0.0571", "0.0465", "0.1538"];
    yi.forEach((value, place) => {
      expectPrinted(2 * value, printed[place] ?? "");
    });
    vi.forEach((value, place) => {
      expectPrinted(4 * value, printedVariance[place] ?? "");
    });
  });

  it("has the weighted mean, and its way back through the harmonic mean", () => {
    const answer = pool({ measure: "PFT", method: "EE", rows });
    expectPrinted(2 * answer.estimate, "1.3093");
    expectPrinted(answer.back.estimate, "0.3595");
  });

  it("has the way back where some rows have no event and some nothing else", () => {
    const made = [
      [0, 10],
      [4, 10],
      [9, 15],
      [16, 20],
      [20, 20],
    ].map(([xi, ni]) => ({ xi, ni }));
    const { back } = pool({ measure: "PFT", method: "EE", rows: made });
    expectPrinted(back.estimate, "0.6886");
    expectPrintedEnds(back.ci, ["0.5734", "0.7943"]);
  });
});
