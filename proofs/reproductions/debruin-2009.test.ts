import { describe, expect, it } from "vitest";
import { effectsOf, pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * de Bruin et al. 2009, Health Psychology 28, 668-674: raw proportions of people without a detectable HIV load in
 * thirteen trials. Printed by metafor in the documentation of the R package metadat (reference page of
 * dat.debruin2009, examples, version 1.7-2).
 */
describe("de Bruin 2009, raw proportions, as metafor prints them", () => {
  const { rows } = dataSet("debruin-2009");

  it("has the first ten proportions and variances", () => {
    const printed = [
      ["0.3793", "0.0081"],
      ["0.7273", "0.0060"],
      ["0.5491", "0.0008"],
      ["0.3417", "0.0009"],
      ["0.5455", "0.0023"],
      ["0.3793", "0.0081"],
      ["0.4057", "0.0010"],
      ["0.5294", "0.0147"],
      ["0.4093", "0.0011"],
      ["0.6538", "0.0087"],
    ] as const;
    const { yi, vi } = effectsOf("PR", rows);
    printed.forEach(([proportion, variance], place) => {
      expectPrinted(yi[place], proportion);
      expectPrinted(vi[place], variance);
    });
  });

  it("has the random-effects model by REML", () => {
    const answer = pool({ measure: "PR", method: "REML", rows });
    expect(answer.k).toBe(13);
    expectPrinted(answer.tau2, "0.02");
    expectPrinted(answer.seTau2, "0.01");
    expectPrinted(Math.sqrt(answer.tau2), "0.15");
    expectPrinted(answer.i2, "91.77");
    expectPrinted(answer.h2, "12.14");
    expectPrinted(answer.q, "135.51");
    expectPrinted(answer.estimate, "0.48");
    expectPrinted(answer.se, "0.05");
    expectPrinted(answer.statistic, "10.45");
    expectPrintedEnds(answer.ci, ["0.39", "0.57"]);
  });
});
