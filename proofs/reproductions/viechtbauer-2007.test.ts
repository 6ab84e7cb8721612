import { describe, it } from "vitest";
import { effectsOf, pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * Viechtbauer 2007, Stat Med 26, 37-52, Table II on page 44: intervals for tau2 in trials of diuretics against
 * pre-eclampsia. Figures seen in metafor's test of this analysis (test_analysis_example_viechtbauer2007a.r).
 */
describe("Viechtbauer 2007, intervals for tau2", () => {
  const { rows } = dataSet("collins-1985");
  const by = (method: "DL" | "ML" | "REML" | "SJ") => pool({ measure: "OR", method, rows });

  it.each([
    ["DL", "0.230"],
    ["ML", "0.239"],
    ["REML", "0.301"],
    ["SJ", "0.456"],
  ] as const)("has the printed tau2 by %s", (method, tau2) => {
    expectPrinted(by(method).tau2, tau2);
  });

  it("has the printed Q-profile interval", () => {
    expectPrintedEnds(by("DL").tau2Ci, ["0.072", "2.203"]);
  });

  it.each([
    ["ML", "-0.101", "0.578"],
    ["REML", "-0.131", "0.732"],
  ] as const)(
    "has the printed Wald interval by %s, which the standard error of tau2 makes",
    (method, low, high) => {
      const { tau2, seTau2 } = by(method);
      const half = 1.96 * (seTau2 ?? Number.NaN);
      expectPrintedEnds([tau2 - half, tau2 + half], [low, high]);
    },
  );
});

/**
 * Viechtbauer 2007, Zeitschrift für Psychologie 215, 104-121, pages 106 to 109: response to St John's wort. Figures
 * seen in metafor's test of this analysis (test_analysis_example_viechtbauer2007b.r).
 */
describe("Viechtbauer 2007, St John's wort", () => {
  const { rows } = dataSet("linde-2005");

  it("has the intervals of two studies of page 106", () => {
    const { yi, vi } = effectsOf("RR", rows);
    const ends = (place: number): [number, number] => {
      const half = 1.959964 * Math.sqrt(vi[place] ?? Number.NaN);
      return [Math.exp((yi[place] ?? 0) - half), Math.exp((yi[place] ?? 0) + half)];
    };
    expectPrintedEnds(ends(12), ["0.7397", "1.2793"]);
    expectPrintedEnds(ends(16), ["1.0039", "1.5434"]);
  });

  it("has the equal-effects result of page 107; the article's Q of 55.54 is a misprint for 51.54", () => {
    const answer = pool({ measure: "RR", method: "EE", rows });
    expectPrinted(answer.back.estimate, "1.3840");
    expectPrintedEnds(answer.back.ci, ["1.2599", "1.5204"]);
    expectPrinted(answer.q, "51.5454");
  });

  it("has the random-effects result and prediction of page 109; the article's leaves out the error of the mean", () => {
    const answer = pool({ measure: "RR", method: "DL", rows });
    expectPrinted(answer.back.estimate, "1.5722");
    expectPrintedEnds(answer.back.ci, ["1.3103", "1.8864"]);
    expectPrintedEnds(answer.back.pi, ["0.8488", "2.9120"]);
    expectPrinted(answer.tau2, "0.0903");
  });
});
