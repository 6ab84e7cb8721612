import { describe, expect, it } from "vitest";
import { type CertaintyInput, combineCertainty } from "./certainty.ts";
import { certaintyAt, certaintyRank, leastCertain } from "./certainty-steps.ts";

const sure: CertaintyInput = {
  measure: "proportion",
  recorded: ["high"],
  values: [0.1],
  people: 500,
  interval: [0.08, 0.12],
  indirect: false,
  i2: null,
};
const rate = (changes: Partial<CertaintyInput>) => combineCertainty({ ...sure, ...changes });

describe("certainty", () => {
  it("is the least of the recorded judgements, and never more", () => {
    expect(rate({})).toEqual({ certainty: "high", downgrades: [] });
    expect(rate({ recorded: ["high", "low", "moderate"] }).certainty).toBe("low");
    expect(leastCertain(["moderate", "very-low"])).toBe("very-low");
    expect(certaintyAt(7)).toBe("very-low");
    expect(certaintyRank("moderate")).toBe(1);
  });

  it.each([
    [100, "high", null],
    [99, "moderate", "only 99 people were counted"],
    [30, "moderate", "only 30 people were counted"],
    [29, "low", "only 29 people were counted"],
    [null, "high", null],
  ] as const)("with %d people is at best %s", (people, certainty, words) => {
    const answer = rate({ people });
    expect(answer.certainty).toBe(certainty);
    expect(answer.downgrades.map((one) => one.words)).toEqual(words === null ? [] : [words]);
  });

  it("has imprecision as a ceiling, not as a second step", () => {
    expect(rate({ people: 29, recorded: ["moderate"] })).toEqual({
      certainty: "low",
      downgrades: [{ reason: "imprecision", steps: 1, words: "only 29 people were counted" }],
    });
    expect(rate({ people: 29, recorded: ["low"] })).toEqual({ certainty: "low", downgrades: [] });
  });

  it("is lower where the interval is wide or unknown", () => {
    // Odds of 1/9 and a third to three times as much: half an interval of exactly the factor 3.
    const at = (factor: number): [number, number] => [1 / (1 + 9 * factor), factor / (factor + 9)];
    expect(rate({ interval: at(2.99) }).certainty).toBe("high");
    expect(rate({ interval: at(3.01) })).toEqual({
      certainty: "moderate",
      downgrades: [{ reason: "imprecision", steps: 1, words: "the interval is wide" }],
    });
    expect(rate({ interval: [0, 0.01] }).certainty).toBe("high");
    expect(rate({ measure: "mean", interval: [0, 100] }).certainty).toBe("high");
    expect(rate({ interval: null }).downgrades[0]?.words).toBe("no interval is known");
    expect(rate({ interval: null, values: [0.1, 0.1] }).downgrades[0]?.words).toBe(
      "the figures cannot be pooled",
    );
  });

  it("is lower where most of the variance lies between studies", () => {
    expect(rate({ i2: 74.9 }).certainty).toBe("high");
    expect(rate({ i2: 75 })).toEqual({
      certainty: "moderate",
      downgrades: [
        { reason: "inconsistency", steps: 1, words: "75 % of the variance lies between the studies (I²)" },
      ],
    });
  });

  it("is lower where listed findings lie far apart on odds or ratio", () => {
    expect(rate({ values: [0.1, 0.24] }).certainty).toBe("high");
    expect(rate({ values: [0.1, 0.26] }).downgrades).toEqual([
      { reason: "inconsistency", steps: 1, words: "the findings lie far apart" },
    ]);
    expect(rate({ values: [0, 0.26] }).certainty).toBe("moderate");
    expect(rate({ values: [0.1, 0.26], i2: 10 }).certainty).toBe("high");
    expect(rate({ measure: "mean", values: [1, 100] }).certainty).toBe("high");
    expect(rate({ values: [0.26] }).certainty).toBe("high");
  });

  it("is lower where it was counted for something else, and adds up", () => {
    expect(rate({ indirect: true }).certainty).toBe("moderate");
    const all = rate({ indirect: true, i2: 90, people: 20 });
    expect(all.certainty).toBe("very-low");
    expect(all.downgrades.map(({ reason, steps }) => [reason, steps])).toEqual([
      ["imprecision", 2],
      ["inconsistency", 1],
      ["indirectness", 1],
    ]);
  });
});
