import { describe, expect, it } from "vitest";
import { personPreferences } from "./person-preferences.ts";

const all = ["improvement", "lasting", "cost", "time-off"];

describe("personPreferences", () => {
  it("says nothing for someone who has said nothing", () => {
    expect(personPreferences(undefined, all)).toEqual([]);
  });

  it("keeps an order, without the criteria that are not weighed", () => {
    const order = ["lasting", ["cost", "sessions"], "anaesthesia", "time-off"];
    expect(personPreferences({ kind: "ordinal", order } as never, all)).toEqual([
      { kind: "ordinal", order: ["lasting", "cost", "time-off"] },
    ]);
    expect(personPreferences({ kind: "ordinal", order: ["anaesthesia"] }, all)).toEqual([]);
  });

  it("scales weights given for every criterion to one", () => {
    const weights = { improvement: 2, lasting: 1, cost: 1, "time-off": 0, sessions: 5 };
    expect(personPreferences({ kind: "exact", weights }, all)).toEqual([
      { kind: "exact", weights: { improvement: 0.5, lasting: 0.25, cost: 0.25, "time-off": 0 } },
    ]);
  });

  it("takes weights given for some criteria as how those compare, and as nothing of the others", () => {
    expect(
      personPreferences({ kind: "exact", weights: { improvement: 3, cost: 1, "time-off": 0 } }, all),
    ).toEqual([
      { kind: "bounds", ratios: [{ better: "improvement", worse: "cost", lo: 3, hi: 3 }] },
      { kind: "linear", constraints: [{ coefficients: { "time-off": 1 }, relation: "equals", value: 0 }] },
    ]);
  });

  it("keeps ratios between criteria that are weighed, and joins several statements", () => {
    const ratio = { better: "lasting" as const, worse: "cost" as const, lo: 2, hi: 4 };
    const other = { better: "lasting" as const, worse: "sessions" as const, lo: 2, hi: 4 };
    expect(
      personPreferences(
        {
          kind: "several",
          all: [
            { kind: "ordinal", order: ["lasting"] },
            { kind: "bounds", ratios: [ratio, other] },
          ],
        },
        all,
      ),
    ).toEqual([
      { kind: "ordinal", order: ["lasting"] },
      { kind: "bounds", ratios: [ratio] },
    ]);
  });
});
