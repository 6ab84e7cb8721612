import { describe, it } from "vitest";
import { effectsOf, eggerTest } from "../../portable/synthesis/index.ts";
import { dataSet } from "./data-set.ts";
import { expectPrinted } from "./printed.ts";

/**
 * Sixteen trials of magnesium (Egger, Davey Smith and Altman 2001, Table 18.2), in which small trials shone and the one
 * large trial did not. Figure seen in metafor's test of its regression test (test_misc_pub_bias.r).
 */
describe("magnesium, Egger's regression test as in metafor", () => {
  it("has the printed statistic", () => {
    expectPrinted(eggerTest(effectsOf("OR", dataSet("egger-2001").rows)).statistic, "-4.6686");
  });
});
