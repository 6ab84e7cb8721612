import { describe, it } from "vitest";
import { effectsOf, pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * Normand 1999, Stat Med 18, 321-359: risk differences in trials of lidocaine (Tables III and VII) and mean
 * differences in days in hospital (Tables VIII and IX). Figures seen in metafor's tests of this analysis
 * (test_analysis_example_normand1999.r) and of its effect sizes (test_misc_escalc.r).
 */
describe("Normand 1999, lidocaine", () => {
  const { rows } = dataSet("hine-1989");
  const differences = ["2.8026", "0.0000", "1.9711", "1.7961", "3.5334", "4.4031"];
  const variances = ["17.7575", "37.5657", "8.1323", "10.8998", "8.0114", "6.1320"];

  it("has the differences of page 330, Table III, in percentage points", () => {
    const effects = effectsOf("RD", rows);
    effects.yi.forEach((yi, place) => {
      expectPrinted(100 * yi, differences[place] ?? "");
    });
    effects.vi.forEach((vi, place) => {
      expectPrinted(1e4 * vi, variances[place] ?? "");
    });
  });

  it.each(["FE", "REML", "DL"] as const)(
    "has the pooled difference of page 349, Table VII, by %s",
    (method) => {
      const answer = pool({ measure: "RD", method, rows });
      expectPrinted(100 * answer.estimate, "2.94");
      expectPrintedEnds([100 * answer.ci[0], 100 * answer.ci[1]], ["0.4", "5.5"]);
      expectPrinted(1e4 * answer.tau2, "0.000");
    },
  );
});

/** The paper pools the two spreads of each study, which `MD` does when both groups are given the pooled one. */
function withPooledSpread(row: Record<string, number | string>): Record<string, number> {
  const number = (field: string) => Number(row[field]);
  const [n1i, n2i] = [number("n1i"), number("n2i")];
  const pooled = Math.sqrt(
    ((n1i - 1) * number("sd1i") ** 2 + (n2i - 1) * number("sd2i") ** 2) / (n1i + n2i - 2),
  );
  return { m1i: number("m1i"), sd1i: pooled, n1i, m2i: number("m2i"), sd2i: pooled, n2i };
}

describe("Normand 1999, days in hospital", () => {
  const rows = dataSet("normand-1999").rows.map(withPooledSpread);
  const differences = ["-20", "-2", "-55", "-71", "-4", "1", "11", "-10", "7"];
  const variances = ["40.59", "2.05", "15.28", "150.22", "20.19", "1.22", "95.38", "8.03", "20.69"];

  it("has the differences of page 351, Table VIII", () => {
    const effects = effectsOf("MD", rows);
    effects.yi.forEach((yi, place) => {
      expectPrinted(yi, differences[place] ?? "");
    });
    effects.vi.forEach((vi, place) => {
      expectPrinted(vi, variances[place] ?? "");
    });
  });

  it.each([
    ["FE", "-3.49", "-5.03", "-1.96", "0.00"],
    ["DL", "-14.10", "-24.45", "-3.75", "218.72"],
    ["REML", "-15.12", "-32.67", "2.43", "685.20"],
  ] as const)("has the pooled difference of page 352, Table IX, by %s", (method, mean, low, high, tau2) => {
    const answer = pool({ measure: "MD", method, rows });
    expectPrinted(answer.estimate, mean);
    expectPrintedEnds(answer.ci, [low, high]);
    expectPrinted(answer.tau2, tau2);
  });

  it("has the first four standardised differences that metafor prints", () => {
    const effects = effectsOf("SMD", dataSet("normand-1999").rows.slice(0, 4));
    const printed = ["-0.3552", "-0.3479", "-2.3176", "-1.8880"];
    const printedVariance = ["0.0131", "0.0645", "0.0458", "0.1606"];
    effects.yi.forEach((yi, place) => {
      expectPrinted(yi, printed[place] ?? "");
    });
    effects.vi.forEach((vi, place) => {
      expectPrinted(vi, printedVariance[place] ?? "");
    });
  });
});

/** As metafor prints them in the documentation of the R package metadat (reference page of dat.normand1999, examples). */
describe("Normand 1999, days in hospital, with each group's own spread", () => {
  const { rows } = dataSet("normand-1999");

  it("has the pooled standardised difference by REML", () => {
    const answer = pool({ measure: "SMD", method: "REML", rows });
    expectPrinted(answer.tau2, "0.7908");
    expectPrinted(answer.seTau2, "0.4281");
    expectPrinted(Math.sqrt(answer.tau2), "0.8893");
    expectPrinted(answer.i2, "95.49");
    expectPrinted(answer.h2, "22.20");
    expectPrinted(answer.q, "123.7293");
    expectPrinted(answer.estimate, "-0.5371");
    expectPrinted(answer.se, "0.3087");
    expectPrinted(answer.statistic, "-1.7401");
    expectPrinted(answer.p, "0.0818");
    expectPrintedEnds(answer.ci, ["-1.1421", "0.0679"]);
  });

  it("has the pooled mean difference by REML", () => {
    const answer = pool({ measure: "MD", method: "REML", rows });
    expectPrinted(answer.tau2, "684.6462");
    expectPrinted(answer.seTau2, "359.7541");
    expectPrinted(answer.i2, "98.97");
    expectPrinted(answer.h2, "97.21");
    expectPrinted(answer.q, "238.9158");
    expectPrinted(answer.estimate, "-15.1060");
    expectPrinted(answer.se, "8.9466");
    expectPrinted(answer.p, "0.0913");
    expectPrintedEnds(answer.ci, ["-32.6409", "2.4289"]);
  });
});
