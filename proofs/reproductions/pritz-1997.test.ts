import { describe, it } from "vitest";
import { pool } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted, expectPrintedEnds } from "./printed.ts";

/**
 * Pritz 1997 in Zhou et al. 1999, Stat Med 18, 557-566: improvement under hyperdynamic therapy in fourteen studies,
 * two of them without a failure. Printed by metafor in the documentation of the R package metadat (reference page of
 * dat.pritz1997, examples): by raw proportions, by log odds and by the binomial-normal model.
 */
const { rows } = dataSet("pritz-1997");

describe("Pritz 1997, proportions, as metafor prints them", () => {
  it("raw, with their prediction interval (which leaves 0 to 1, as this measure can)", () => {
    const answer = pool({ measure: "PR", rows });
    expectPrinted(answer.estimate, "0.7968");
    expectPrinted(answer.se, "0.0423");
    expectPrintedEnds(answer.ci, ["0.7138", "0.8797"]);
    expectPrintedEnds(answer.pi, ["0.5306", "1.0629"]);
  });

  it("by log odds", () => {
    const { back } = pool({ measure: "PLO", rows });
    expectPrinted(back.estimate, "0.7575");
    expectPrintedEnds(back.ci, ["0.6605", "0.8337"]);
    expectPrintedEnds(back.pi, ["0.4661", "0.9179"]);
  });

  it("by the binomial-normal model", () => {
    const { back } = pool({ measure: "PLO", model: "PLO-GLMM", rows });
    expectPrinted(back.estimate, "0.7984");
    expectPrintedEnds(back.ci, ["0.6924", "0.8746"]);
    expectPrintedEnds(back.pi, ["0.4426", "0.9518"]);
  });
});
