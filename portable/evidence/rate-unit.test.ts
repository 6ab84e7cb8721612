import { describe, expect, it } from "vitest";
import { readRateUnit } from "./rate-unit.ts";

describe("readRateUnit", () => {
  it("reads per how many of what", () => {
    expect(readRateUnit("per 10,000 syringes")).toEqual({ per: 10_000, of: "syringes" });
    expect(readRateUnit("per 1,000 person-years")).toEqual({ per: 1_000, of: "person-years" });
  });

  it("is null for a unit that does not say so", () => {
    for (const unit of [null, "percent", "per syringe", "per 10,000", "per 0 people"]) {
      expect(readRateUnit(unit)).toBeNull();
    }
  });
});
