import { describe, expect, it } from "vitest";
import type { Case, Weights } from "./case.ts";
import { weightsOf, withoutConcern, withWeights } from "./concern-weights.ts";

const lasting: Weights = { kind: "ordinal", order: ["lasting"] };
const cost: Weights = { kind: "ordinal", order: ["cost"] };
const two: Case = { version: 1, concerns: ["jowls", "melasma"], facts: {}, weights: lasting };

describe("what matters, by concern", () => {
  it("stands for the first concern, and for no other", () => {
    expect(weightsOf(two, "jowls")).toEqual(lasting);
    expect(weightsOf(two, "melasma")).toBeUndefined();
  });

  it("is said of each by itself", () => {
    const said = withWeights(two, "melasma", cost);
    expect(weightsOf(said, "jowls")).toEqual(lasting);
    expect(weightsOf(said, "melasma")).toEqual(cost);
    expect(withWeights(said, "melasma", undefined)).toEqual(two);
    expect(withWeights(said, "jowls", undefined)).toEqual({
      version: 1,
      concerns: ["jowls", "melasma"],
      facts: {},
      weightsFor: { melasma: cost },
    });
  });

  it("goes with its concern, and never passes to another", () => {
    expect(withoutConcern(two, "jowls")).toEqual({ version: 1, concerns: ["melasma"], facts: {} });
    const said = withWeights(two, "melasma", cost);
    expect(withoutConcern(said, "jowls")).toEqual({
      version: 1,
      concerns: ["melasma"],
      facts: {},
      weights: cost,
    });
    expect(withoutConcern(said, "melasma")).toEqual({ ...two, concerns: ["jowls"] });
    expect(withoutConcern({ ...two, concerns: ["jowls"] }, "jowls")).toEqual({
      version: 1,
      concerns: [],
      facts: {},
    });
  });
});
