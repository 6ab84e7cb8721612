import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { emptyCase, LONGEST_WORDS } from "./case.ts";
import { readCase } from "./read-case.ts";

const evidence = loadEvidence();

function faultsOf(input: unknown) {
  const read = readCase(input, evidence);
  return read.ok ? [] : read.faults;
}
const placesOf = (input: unknown) => faultsOf(input).map(({ where }) => where);

const good = {
  version: 1,
  answeredOn: "2026-11-24",
  concerns: ["jowls"],
  words: "my face has slid down",
  facts: { age: 61, smoker: true, medications: ["Eliquis"], isotretinoin_months_since: null, allergy: [] },
  burden: { feelings: 3 },
  weights: { kind: "ordinal", order: ["lasting-harm", ["improvement", "cost"]] },
  practitioner: { npi: "1234567893" },
  place: { country: "US", postalCode: "94110" },
};

describe("a case that is well", () => {
  it("is read, with medicines by their class and 'never' kept", () => {
    const read = readCase(good, evidence);
    expect(read).toMatchObject({
      ok: true,
      case: { facts: { age: 61, medications: ["anticoagulant"], isotretinoin_months_since: null } },
    });
  });

  it("may be empty", () => {
    expect(readCase(emptyCase(), evidence)).toEqual({ ok: true, case: emptyCase() });
  });

  it("needs only its concerns, each counted once", () => {
    expect(readCase({ concerns: ["jowls", "jowls"] }, evidence)).toMatchObject({
      ok: true,
      case: { version: 1, concerns: ["jowls"], facts: {} },
    });
  });

  it("reads the same again once read", () => {
    const once = readCase(good, evidence);
    if (!once.ok) throw new Error("the good case was refused");
    expect(readCase(JSON.parse(JSON.stringify(once.case)), evidence)).toEqual(once);
  });

  it("keeps a medicine we do not know, so that it is asked about", () => {
    const read = readCase({ concerns: [], facts: { medications: ["zzyzx forte"] } }, evidence);
    expect(read).toMatchObject({ ok: true, case: { facts: { medications: ["zzyzx forte"] } } });
  });

  it.each([0, 120])("takes an age of %d", (age) => {
    expect(faultsOf({ concerns: [], facts: { age } })).toEqual([]);
  });
});

describe("a case at fault", () => {
  it.each<[string, unknown, string]>([
    ["an age of -3", { concerns: [], facts: { age: -3 } }, "facts.age"],
    ["an age of 400", { concerns: [], facts: { age: 400 } }, "facts.age"],
    ["half a year", { concerns: [], facts: { age: 3.5 } }, "facts.age"],
    ["an age in words", { concerns: [], facts: { age: "old" } }, "facts.age"],
    ["an age of null", { concerns: [], facts: { age: null } }, "facts.age"],
    ["a yes in words", { concerns: [], facts: { smoker: "yes" } }, "facts.smoker"],
    ["skin that is no kind", { concerns: [], facts: { fitzpatrick: 7 } }, "facts.fitzpatrick"],
    ["an allergy as text", { concerns: [], facts: { allergy: "latex" } }, "facts.allergy"],
    ["an unknown allergy", { concerns: [], facts: { allergy: ["latexx"] } }, "facts.allergy"],
    ["a fact that is an object", { concerns: [], facts: { age: { years: 3 } } }, "facts.age"],
    ["facts that are a list", { concerns: [], facts: [] }, "facts"],
    ["too many words", { concerns: [], words: "a".repeat(LONGEST_WORDS + 1) }, "words"],
    ["an unknown key", { concerns: [], wieghts: {} }, "wieghts"],
    ["a wrong check digit", { concerns: [], practitioner: { npi: "1234567890" } }, "practitioner.npi"],
    ["a country that is none", { concerns: [], place: { country: "ZZ" } }, "place.country"],
    ["a country in words", { concerns: [], place: { country: "France" } }, "place.country"],
    ["a wrong version", { version: 2, concerns: [] }, "version"],
    ["no concerns", {}, "concerns"],
    ["a date in words", { concerns: [], answeredOn: "today" }, "answeredOn"],
    [
      "weights all of 0",
      { concerns: [], weights: { kind: "exact", weights: { improvement: 0 } } },
      "weights.weights",
    ],
    [
      "a weight below 0",
      { concerns: [], weights: { kind: "exact", weights: { improvement: -1, cost: 2 } } },
      "weights.weights.improvement",
    ],
    [
      "a criterion twice",
      { concerns: [], weights: { kind: "ordinal", order: ["cost", ["cost", "improvement"]] } },
      "weights.order",
    ],
    [
      "a range turned round",
      {
        concerns: [],
        weights: { kind: "bounds", ratios: [{ better: "cost", worse: "improvement", lo: 3, hi: 2 }] },
      },
      "weights.ratios[0]",
    ],
    [
      "weights for a concern we do not know",
      { concerns: ["jowls"], weightsFor: { jowl: { kind: "ordinal", order: ["cost"] } } },
      "weightsFor.jowl",
    ],
    ["weights of no kind", { concerns: [], weights: { kind: "best" } }, "weights.kind"],
    ["a burden of 5", { concerns: [], burden: { feelings: 5 } }, "burden.feelings"],
  ])("%s is named with its place and a remedy", (_, input, place) => {
    const faults = faultsOf(input);
    expect(faults.map(({ where }) => where)).toContain(place);
    expect(faults.every(({ rule, remedy }) => rule.length > 3 && remedy.length > 3)).toBe(true);
  });

  it("names the nearest concern, fact, allergy and field", () => {
    const [concern] = faultsOf({ concerns: ["jowl"] });
    expect(concern).toMatchObject({ where: "concerns[0]", remedy: "Write jowls." });
    const [fact] = faultsOf({ concerns: [], facts: { pregnent: true } });
    expect(fact?.remedy).toBe("Write pregnant, or take it out.");
    const [allergy] = faultsOf({ concerns: [], facts: { allergy: ["lidocain"] } });
    expect(allergy?.remedy).toBe("Write lidocaine.");
    const [key] = faultsOf({ concerns: [], concern: "jowls" });
    expect(key?.remedy).toBe("Write concerns, or take it out.");
  });

  it("is told every fault at once", () => {
    expect(
      placesOf({
        concerns: ["jowls", "no-such-thing"],
        facts: { age: -3, smoker: "yes", favourite_colour: true },
        words: "a".repeat(6_000),
        practitioner: { npi: "1" },
        colour: "red",
      }).toSorted(),
    ).toEqual(
      [
        "concerns[1]",
        "facts.age",
        "facts.smoker",
        "facts.favourite_colour",
        "words",
        "practitioner.npi",
        "colour",
      ].toSorted(),
    );
  });

  it.each([null, undefined, 3, "jowls", [], true])("%j is refused as no case", (input) => {
    expect(placesOf(input)).toContain("case");
  });

  it("does not repeat thousands of characters back", () => {
    const [fault] = faultsOf({ concerns: [], words: "a".repeat(1_000_000) });
    expect(fault?.found.length).toBeLessThan(120);
  });
});

it("answers anything with a case or with faults, and never throws", () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 4 }), (input) => {
      const read = readCase(input, evidence);
      expect(read.ok || read.faults.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("answers any facts with a case or with faults", () => {
  const names = fc.oneof(fc.constantFrom(...evidence.fact.keys(), "__proto__", "constructor"), fc.string());
  fc.assert(
    fc.property(fc.dictionary(names, fc.anything({ maxDepth: 1 })), (facts) => {
      const read = readCase({ concerns: ["acne"], facts }, evidence);
      if (read.ok) expect(Object.keys(read.case.facts).every((name) => evidence.fact.has(name))).toBe(true);
      else expect(read.faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
