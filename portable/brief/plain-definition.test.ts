import { describe, expect, it } from "vitest";
import { plainDefinition } from "./plain-definition.ts";

describe("what was counted, in plain words", () => {
  it.each([
    ["2 grades better; RR 6.27 (2.91-13.52)", "2 grades better"],
    ["score after make-up, against before (p 0.0009)", "score after make-up, against before"],
    [
      "better by the doctor (p 0.001) and their own view (p under 0.001)",
      "better by the doctor and their own view",
    ],
    [
      "visit in 30 days; adjusted risk ratio of offices 0.67 (0.59-0.77); all sites",
      "visit in 30 days; all sites",
    ],
    ["extra fall in spots; 95% credible interval", "extra fall in spots"],
  ])("%s", (definition, plain) => {
    expect(plainDefinition(definition)).toBe(plain);
  });

  it("keeps what says that a difference could be chance, and every other word and figure", () => {
    for (const whole of [
      "a difference that could be chance (p 0.06)",
      "scars gained alike, p 0.77, blinded photographs",
      "10-year recurrence, p 0.100; comparator is standard excision",
      "skin type VI odds ratio 5.14 (1.21-21.8)",
      "moles (41% if hairy) grown back; all mended, median 3 days (1-81)",
      "a change of colour or hair; or of both",
    ])
      expect(plainDefinition(whole)).toBe(whole);
  });
});
