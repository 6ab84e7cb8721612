import { describe, it } from "vitest";
import { pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * Raudenbush 2009 in Cooper, Hedges and Valentine (eds), The Handbook of Research Synthesis and Meta-Analysis,
 * pages 301 and 309, on the data of Raudenbush and Bryk 1985. Figures seen in metafor's test of this analysis
 * (test_analysis_example_raudenbush2009.r), which notes where the chapter rounds otherwise.
 */
const { rows } = dataSet("raudenbush-1985");

const methods = ["FE", "ML", "REML", "DL", "HE"] as const;

/** Page 309, Table 16.3: tau2, mean, standard error, statistic, interval. */
const table = {
  z: {
    FE: ["0.000", "0.060", "0.036", "1.655", "-0.011", "0.132"],
    ML: ["0.013", "0.078", "0.047", "1.637", "-0.015", "0.171"],
    REML: ["0.019", "0.084", "0.052", "1.621", "-0.018", "0.185"],
    DL: ["0.026", "0.089", "0.056", "1.601", "-0.020", "0.199"],
    HE: ["0.080", "0.114", "0.079", "1.443", "-0.041", "0.270"],
  },
  knha: {
    FE: ["0.000", "0.060", "0.051", "1.173", "-0.048", "0.168"],
    ML: ["0.013", "0.078", "0.059", "1.311", "-0.047", "0.202"],
    REML: ["0.019", "0.084", "0.062", "1.359", "-0.046", "0.213"],
    DL: ["0.026", "0.089", "0.064", "1.405", "-0.044", "0.223"],
    HE: ["0.080", "0.114", "0.071", "1.608", "-0.035", "0.264"],
  },
} as const;

describe.each(["z", "knha"] as const)("Raudenbush 2009, Table 16.3, test %s", (test) => {
  it.each(methods)("%s", (method) => {
    const [tau2, estimate, se, statistic, low, high] = table[test][method];
    const answer = pool({ measure: "GEN", method, test, rows });
    expectPrinted(answer.tau2, tau2);
    expectPrinted(answer.estimate, estimate);
    expectPrinted(answer.se, se);
    expectPrinted(answer.statistic, statistic);
    expectPrintedEnds(answer.ci, [low, high]);
  });
});

/** `adhoc` is the larger of the two errors by its definition; the table prints both, and both cases occur. */
describe("Raudenbush 2009, Table 16.3, the larger of the printed errors", () => {
  it.each(methods)("is what adhoc answers under %s", (method) => {
    const [plain, scaled] = [table.z[method][2], table.knha[method][2]];
    const answer = pool({ measure: "GEN", method, test: "adhoc", rows });
    expectPrinted(answer.se, Number(plain) > Number(scaled) ? plain : scaled);
    if (Number(scaled) > Number(plain)) {
      expectPrintedEnds(answer.ci, [table.knha[method][4], table.knha[method][5]]);
    }
  });
});

describe("Raudenbush 2009, Table 16.2", () => {
  it("has the printed Q", () => {
    expectPrinted(pool({ measure: "GEN", method: "FE", rows }).q, "35.83");
  });

  it("has metafor's prediction interval; the chapter's -0.19 to 0.35 leaves out the error of the mean", () => {
    expectPrintedEnds(pool({ measure: "GEN", rows }).pi, ["-0.204", "0.371"]);
  });
});
