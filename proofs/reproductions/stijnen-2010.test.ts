import { describe, it } from "vitest";
import { pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * Stijnen, Hamza and Özdemir 2010, Stat Med 29, 3046-3067: catheter infections, rare events and empty cells. Table II
 * on page 3050 (proportions), Table III on page 3052 (odds ratios). Figures seen in metafor's test of this analysis
 * (test_analysis_example_stijnen2010.r), which notes where the paper's last digit is off by one.
 */
const { rows } = dataSet("niel-weise-2007");
const arm = (events: "ai" | "ci", people: "n1i" | "n2i") =>
  rows.map((row) => ({ xi: Number(row[events]), ni: Number(row[people]) }));
const standard = arm("ci", "n2i");
const antiInfective = arm("ai", "n1i");

describe("Stijnen 2010, Table II", () => {
  it.each([
    ["standard catheter", standard, "-3.3018", "0.2378", "0.6629", "0.0355", "0.0226", "0.0554"],
    ["anti-infective catheter", antiInfective, "-4.2604", "0.2589", "0.3928", "0.0139", "0.0084", "0.0229"],
  ] as const)("normal-normal model, %s", (_name, counts, estimate, se, tau2, back, low, high) => {
    const answer = pool({ measure: "PLO", rows: counts });
    expectPrinted(answer.estimate, estimate);
    expectPrinted(answer.se, se);
    expectPrinted(answer.tau2, tau2);
    expectPrinted(answer.back.estimate, back);
    expectPrintedEnds(answer.back.ci, [low, high]);
  });

  it.each([
    ["standard catheter", standard, "-3.50", "0.26", "0.81", "0.029", "0.018", "0.048"],
    ["anti-infective catheter", antiInfective, "-4.81", "0.36", "0.83", "0.008", "0.004", "0.016"],
  ] as const)("binomial-normal model, %s", (_name, counts, estimate, se, tau2, back, low, high) => {
    const answer = pool({ measure: "PLO", model: "PLO-GLMM", method: "ML", rows: counts });
    expectPrinted(answer.estimate, estimate);
    expectPrinted(answer.se, se);
    expectPrinted(answer.tau2, tau2);
    expectPrinted(answer.back.estimate, back);
    expectPrintedEnds(answer.back.ci, [low, high]);
  });
});

describe("Stijnen 2010, Table III", () => {
  it("normal-normal model of the odds ratio, without the study that had no event", () => {
    const telling = rows.filter((row) => Number(row.ai) + Number(row.ci) > 0);
    const answer = pool({ measure: "OR", rows: telling });
    expectPrinted(answer.estimate, "-0.980");
    expectPrinted(answer.se, "0.243");
    expectPrinted(Math.sqrt(answer.tau2), "0.19");
    expectPrinted(answer.back.estimate, "0.38");
    expectPrintedEnds(answer.back.ci, ["0.23", "0.60"]);
  });
});

/**
 * The model with fixed study effects on the same data: printed by metafor's test of its function
 * (test_misc_rma_glmm.r), from three programs whose fits differ in the fourth digit: -1.2370 and tau2 0.3198 (lme4),
 * -1.236772 and 0.322732 (GLMMadaptive), -1.2372 (glmmTMB). Ours is the greatest of the seven-point likelihood.
 */
describe("metafor's rma.glmm on the same trials, model UM.FS", () => {
  it("has the equal-effects odds ratio", () => {
    expectPrinted(pool({ measure: "OR", model: "UM.FS", method: "EE", rows }).estimate, "-1.2286");
  });

  it("has the random-effects odds ratio to the digits on which the three programs agree", () => {
    const answer = pool({ measure: "OR", model: "UM.FS", method: "ML", rows });
    expectPrinted(answer.estimate, "-1.24");
    expectPrinted(answer.tau2, "0.32");
  });
});
