/**
 * Heparin against enoxaparin on three criteria: the worked example of the R package smaa, and of the
 * multi-criteria web tool of drugis.org, under three kinds of preferences.
 *
 * Counts as beta distributions and scales: drugis/mcda-elicitation-web, examples/thrombolytics.json.
 * Printed results, each of 10,000 draws:
 *  [R]  smaa 0.2 to 0.3, tests/Examples/smaa-Ex.Rout.save (gertvv/rsmaa), smaa-package and smaa.cf;
 *  [W]  drugis/mcda-elicitation-web, R/test/thrombo.R, under the headings named beside each figure.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rank, readProblem } from "../../portable/choice/index.ts";
import { scalesOf } from "../../portable/choice/value-draws.ts";
import { agreesWithDraws } from "./choice-monte-carlo.ts";

const file = new URL("../../examples/problems/thromboprophylaxis.json", import.meta.url);
const given: object = JSON.parse(readFileSync(file, "utf8"));
const printedDraws = 10_000;
const draws = 200_000;

function answer(preferences: object) {
  const read = readProblem({ ...given, preferences, draws });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return rank(read.problem);
}

function expectShare(ours: number | null | undefined, printed: number) {
  expect(agreesWithDraws(ours ?? Number.NaN, draws, printed, printedDraws)).toBe(true);
}

describe("the 95 % hull", () => {
  it("spans the intervals printed under [W] CI hulls, within its own tolerance of 5 %", () => {
    const read = readProblem({
      ...given,
      criteria: ["proximal-thrombosis", "distal-thrombosis", "major-bleeding"].map((id) => ({
        id,
        direction: "decreasing",
        scale: "hull",
      })),
    });
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const scales = scalesOf(read.problem);
    const printed = {
      "proximal-thrombosis": [0.0273829683645853, 0.211008623949751],
      "distal-thrombosis": [0.179207896860712, 0.372992144610352],
      "major-bleeding": [0.000174242898524121, 0.0774123400973682],
    };
    for (const [id, [lo, hi]] of Object.entries(printed) as [string, [number, number]][]) {
      const [ownLo, ownHi] = scales[id] as [number, number];
      // Quantiles of 10,000 draws; the lowest one is of a few thousandths, so its error is judged on the width.
      expect(Math.abs(ownLo - lo)).toBeLessThan(0.05 * (hi - lo));
      expect(Math.abs(ownHi - hi)).toBeLessThan(0.05 * (hi - lo));
    }
  });
});

describe("without preferences", () => {
  const { acceptability, centralWeights, confidence } = answer({ kind: "none" });

  it("comes first as often as printed", () => {
    expectShare(acceptability.heparin?.[0], 0.3504); // [R] smaa-package
    expectShare(acceptability.heparin?.[0], 0.3381); // [W] Preference Free
    expectShare(acceptability.enoxaparin?.[0], 0.6496); // [R]
    expectShare(acceptability.enoxaparin?.[0], 0.6619); // [W]
  });

  it("has the central weights printed", () => {
    // Both prints are of 10,000 draws and differ from one another by up to 0.012.
    const printed = {
      heparin: {
        "proximal-thrombosis": 0.1865097,
        "distal-thrombosis": 0.2772205,
        "major-bleeding": 0.5362698,
      },
      enoxaparin: {
        "proximal-thrombosis": 0.40731,
        "distal-thrombosis": 0.3641477,
        "major-bleeding": 0.2285423,
      },
    }; // [R] smaa-package
    for (const [alternative, weights] of Object.entries(printed)) {
      for (const [criterion, weight] of Object.entries(weights)) {
        expect(Math.abs((centralWeights[alternative]?.[criterion] ?? Number.NaN) - weight)).toBeLessThan(
          0.012,
        );
      }
    }
  });

  it("has the confidence factors printed, which depend on each print's own central weights", () => {
    expect(Math.abs((confidence.heparin ?? Number.NaN) - 0.6682)).toBeLessThan(0.02); // [R] smaa.cf
    expect(Math.abs((confidence.heparin ?? Number.NaN) - 0.6389)).toBeLessThan(0.02); // [W] Preference Free
    expectShare(confidence.enoxaparin, 0.8956); // [R] smaa.cf
    expectShare(confidence.enoxaparin, 0.8925); // [W] Preference Free
  });
});

describe("with the order proximal, bleeding, distal", () => {
  const { acceptability, centralWeights, confidence } = answer({
    kind: "ordinal",
    order: ["proximal-thrombosis", "major-bleeding", "distal-thrombosis"],
  });

  it("comes first as often as printed under [W] Interval SWING", () => {
    expectShare(acceptability.heparin?.[0], 0.1369);
    expectShare(acceptability.enoxaparin?.[0], 0.8631);
  });

  it("has the central weights and confidence factors printed there", () => {
    const printed = {
      heparin: {
        "proximal-thrombosis": 0.52397265721202,
        "distal-thrombosis": 0.121295521278019,
        "major-bleeding": 0.354731821509961,
      },
      enoxaparin: {
        "proximal-thrombosis": 0.622923619837217,
        "distal-thrombosis": 0.110251595486162,
        "major-bleeding": 0.266824784676621,
      },
    };
    for (const [alternative, weights] of Object.entries(printed)) {
      for (const [criterion, weight] of Object.entries(weights)) {
        expect(Math.abs((centralWeights[alternative]?.[criterion] ?? Number.NaN) - weight)).toBeLessThan(
          0.012,
        );
      }
    }
    expectShare(confidence.heparin, 0.1914);
    expectShare(confidence.enoxaparin, 0.9174);
  });
});

describe("with each swing worth twice the next", () => {
  const ratio = (better: string, worse: string) => ({ better, worse, lo: 2, hi: 2 });
  const { acceptability, centralWeights } = answer({
    kind: "bounds",
    ratios: [ratio("proximal-thrombosis", "major-bleeding"), ratio("major-bleeding", "distal-thrombosis")],
  });

  it("leaves the one weight vector printed under [W] Exact SWING", () => {
    expect(centralWeights.heparin?.["proximal-thrombosis"]).toBeCloseTo(0.571428571428571, 8);
    expect(centralWeights.heparin?.["distal-thrombosis"]).toBeCloseTo(0.142857142857143, 8);
    expect(centralWeights.heparin?.["major-bleeding"]).toBeCloseTo(0.285714285714286, 8);
  });

  it("comes first as often as printed there", () => {
    expectShare(acceptability.heparin?.[0], 0.1049);
    expectShare(acceptability.enoxaparin?.[0], 0.8951);
  });
});

describe("with the weights 0.5, 0.2, 0.3", () => {
  it("comes first as often as printed under [R] smaa", () => {
    const { acceptability } = answer({
      kind: "exact",
      weights: { "proximal-thrombosis": 0.5, "distal-thrombosis": 0.2, "major-bleeding": 0.3 },
    });
    expectShare(acceptability.heparin?.[0], 0.1279);
    expectShare(acceptability.enoxaparin?.[0], 0.8721);
  });
});
