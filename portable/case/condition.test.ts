import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import type { Condition, FactValue } from "../evidence/index.ts";
import { factsIn, holds, undecidedFacts } from "./condition.ts";
import { know } from "./knowledge.ts";

const evidence = loadEvidence();
const told = (facts: Record<string, FactValue>) => know(facts, [], evidence);

const young: Condition = { fact: "age", op: "<", value: 18 };
const smoker: Condition = { fact: "smoker", op: "==", value: true };
const lidocaine: Condition = { fact: "allergy", op: "includes", value: "lidocaine" };

describe("a comparison", () => {
  it.each<[string, Condition, FactValue | undefined, boolean | null]>([
    ["nobody told", young, undefined, null],
    ["below", young, 17, true],
    ["at the limit", young, 18, false],
    ["at most", { fact: "age", op: "<=", value: 18 }, 18, true],
    ["above", { fact: "age", op: ">", value: 18 }, 18, false],
    ["at least", { fact: "age", op: ">=", value: 18 }, 18, true],
    ["other than", { fact: "age", op: "!=", value: 18 }, 18, false],
  ])("of age: %s", (_, condition, age, expected) => {
    expect(holds(condition, told(age === undefined ? {} : { age }))).toBe(expected);
  });

  it("with 'never' fails every order, so a drug never taken is not a recent one", () => {
    const recent: Condition = { fact: "isotretinoin_months_since", op: "<", value: 6 };
    const long: Condition = { fact: "isotretinoin_months_since", op: ">=", value: 6 };
    const never = told({ isotretinoin_months_since: null });
    expect([holds(recent, never), holds(long, never)]).toEqual([false, false]);
  });

  it("with a list holds for an entry, and for any of several", () => {
    const either: Condition = { fact: "allergy", op: "includes-any", value: ["latex", "lidocaine"] };
    expect(holds(lidocaine, told({ allergy: ["lidocaine"] }))).toBe(true);
    expect(holds(either, told({ allergy: ["latex"] }))).toBe(true);
    expect(holds(either, told({ allergy: [] }))).toBe(false);
    expect(holds(either, told({}))).toBeNull();
  });
});

describe("a whole condition", () => {
  const both: Condition = { all: [young, smoker] };
  const either: Condition = { any: [young, smoker] };

  it("is decided by one part when that is enough", () => {
    expect(holds(both, told({ smoker: false }))).toBe(false);
    expect(holds(either, told({ smoker: true }))).toBe(true);
    expect(holds(both, told({ smoker: true }))).toBeNull();
    expect(holds({ not: either }, told({ age: 30 }))).toBeNull();
    expect(holds({ always: true }, told({}))).toBe(true);
  });

  it("names the facts it still turns on, and none once decided", () => {
    expect(undecidedFacts(both, told({}))).toEqual(["age", "smoker"]);
    expect(undecidedFacts(both, told({ age: 12 }))).toEqual(["smoker"]);
    expect(undecidedFacts(both, told({ age: 40 }))).toEqual([]);
    expect(factsIn({ any: [both, { not: young }, lidocaine] })).toEqual(["age", "smoker", "allergy"]);
  });
});
