import { describe, expect, it } from "vitest";
import { leaveOneOut, pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * Thirteen trials of BCG vaccine (Colditz et al. 1994, JAMA 271, 698-702), pooled by Stata's `metan` and by metafor.
 * Figures seen in metafor's tests that set the two side by side (test_misc_metan_vs_rma.uni_with_dat.bcg.r,
 * …rma.mh…, …rma.peto…).
 */
const { rows } = dataSet("colditz-1994");

describe("Colditz 1994 by metan, inverse variance", () => {
  it.each([
    ["RR", "-0.4303", "-0.5097", "-0.3509", "-10.6247", "152.2330"],
    ["OR", "-0.4361", "-0.5190", "-0.3533", "-10.3190", "163.1649"],
    ["RD", "-0.0009", "-0.0014", "-0.0005", "-4.0448", "276.4737"],
  ] as const)("fixed effects, %s", (measure, estimate, low, high, statistic, q) => {
    const answer = pool({ measure, method: "FE", rows });
    expectPrinted(answer.estimate, estimate);
    expectPrintedEnds(answer.ci, [low, high]);
    expectPrinted(answer.statistic, statistic);
    expectPrinted(answer.q, q);
  });

  it.each([
    ["RR", "-0.7141", "-1.0644", "-0.3638", "-3.9952", "0.3088", "92.1173"],
    ["OR", "-0.7474", "-1.1242", "-0.3706", "-3.8873", "0.3663", "92.6455"],
    ["RD", "-0.0071", "-0.0101", "-0.0040", "-4.5128", "0.0000", "95.6596"],
  ] as const)("random effects by DL, %s", (measure, estimate, low, high, statistic, tau2, i2) => {
    const answer = pool({ measure, method: "DL", rows });
    expectPrinted(answer.estimate, estimate);
    expectPrintedEnds(answer.ci, [low, high]);
    expectPrinted(answer.statistic, statistic);
    expectPrinted(answer.tau2, tau2);
    expectPrinted(answer.i2, i2);
  });

  it("has the ratios themselves", () => {
    const { back } = pool({ measure: "RR", method: "DL", rows });
    expectPrinted(back.estimate, "0.4896");
    expectPrintedEnds(back.ci, ["0.3449", "0.6950"]);
  });
});

describe("Colditz 1994 by metan, Mantel-Haenszel and Peto", () => {
  it.each([
    ["RR", "MH", "-0.4537", "-0.5308", "-0.3766", "-11.5338", "152.5676"],
    ["OR", "MH", "-0.4734", "-0.5538", "-0.3930", "-11.5444", "163.9426"],
    ["RD", "MH", "-0.0033", "-0.0039", "-0.0027", "-11.4708", "386.7759"],
    ["PETO", "PETO", "-0.4744", "-0.5541", "-0.3948", "-11.6689", "167.7302"],
  ] as const)("%s by %s", (measure, model, estimate, low, high, statistic, q) => {
    const answer = pool({ measure, model, method: "FE", rows });
    expectPrinted(answer.estimate, estimate);
    expectPrintedEnds(answer.ci, [low, high]);
    expectPrinted(answer.statistic, statistic);
    expectPrinted(answer.q, q);
  });
});

/** metafor's own leave-one-out of these trials, first row (test_misc_influence.r), printed to fifteen digits. */
describe("metafor's leave1out on the same trials", () => {
  it.each([
    [undefined, "REML", "RR", -0.707083788031436, 0.189961024702717, 151.582572747109, 93.2259349111223],
    ["MH", "FE", "RR", -0.451379469928476, 0.0394350331703394, 151.915260738878, 92.7591211399706],
    ["PETO", "FE", "PETO", -0.472177269248539, 0.0407784291562603, 167.200450619361, 93.4210703623987],
  ] as const)("model %s, method %s", (model, method, measure, estimate, se, q, i2) => {
    const input = { measure, method, rows, ...(model === undefined ? {} : { model }) };
    const [first] = leaveOneOut(input);
    // metafor stops its scoring of tau2 at steps of 1e-5, which moves its sixth digit.
    expect(first?.estimate).toBeCloseTo(estimate, 4);
    expect(first?.se).toBeCloseTo(se, 4);
    expect(first?.q).toBeCloseTo(q, 8);
    expect(first?.i2).toBeCloseTo(i2, 3);
  });
});
