import { describe, expect, it } from "vitest";
import { buildSpeller } from "./spelling.ts";

const correct = buildSpeller([
  "rosacea",
  "melasma",
  "jowls",
  "double",
  "botox",
  "blepharoplasty",
  "nose",
  "cheek",
  "stains",
  "lines",
  "lips",
  "spots",
]);

describe("the speller", () => {
  it.each([
    ["rosaecia", "rosacea"],
    ["melsama", "melasma"],
    ["jowels", "jowls"],
    ["doble", "double"],
    ["botxo", "botox"],
    ["blefaroplasty", "blepharoplasty"],
    ["dubble", "double"],
    ["lins", "lines"],
    ["spotts", "spots"],
  ])("mends %s to %s", (typed, meant) => expect(correct(typed)).toBe(meant));

  it.each(["rosacea", "check", "stairs", "nos", "house", "12", ""])("leaves %j alone", (word) =>
    expect(correct(word)).toBe(word),
  );

  it("never changes the first letter to one that sounds different", () =>
    expect(correct("bowls")).toBe("bowls"));
});
