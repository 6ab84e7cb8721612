import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import type { FactValue } from "../evidence/index.ts";
import { completeFacts } from "./complete-facts.ts";
import { know } from "./knowledge.ts";

const evidence = loadEvidence();
const told = (facts: Record<string, FactValue>, concerns: string[] = []) => know(facts, concerns, evidence);

describe("medicines", () => {
  it("taken now count as 0 months since, and as the wider class they belong to", () => {
    const taking = told({ medications: ["isotretinoin"] });
    expect(taking.value("isotretinoin_months_since")).toBe(0);
    expect(taking.includes("medications", "retinoid")).toBe(true);
    expect(taking.includes("medications", "photosensitising")).toBe(true);
  });

  it("taken now win over an older answer", () => {
    expect(
      told({ medications: ["isotretinoin"], isotretinoin_months_since: 9 }).value(
        "isotretinoin_months_since",
      ),
    ).toBe(0);
  });

  it("and the yes-or-no fact that says the same speak for each other", () => {
    expect(told({ medications: ["anticoagulant"] }).value("anticoagulant")).toBe(true);
    expect(told({ anticoagulant: true }).includes("medications", "anticoagulant")).toBe(true);
    expect(told({ medications: [] }).value("anticoagulant")).toBe(false);
    expect(told({ anticoagulant: true, medications: [] }).value("anticoagulant")).toBe(true);
  });

  it("make an illness true that they treat", () => {
    expect(told({ medications: ["immunosuppressant"] }).value("immunosuppressed")).toBe(true);
    expect(told({ medications: [] }).value("immunosuppressed")).toBeUndefined();
  });

  it("that we cannot place never read as harmless", () => {
    const puzzled = told({ medications: ["blue pill from my aunt", "nsaid"] });
    expect(puzzled.includes("medications", "nsaid")).toBe(true);
    expect(puzzled.includes("medications", "anticoagulant")).toBeNull();
    expect(puzzled.value("anticoagulant")).toBeUndefined();
    expect(told({ allergy: ["not-sure"] }).includes("allergy", "lidocaine")).toBeNull();
  });
});

describe("what follows", () => {
  it("from the concern itself is known", () => {
    expect(told({}, ["keloid"]).value("keloid_history")).toBe(true);
    expect(told({ keloid_history: false }, ["keloid"]).value("keloid_history")).toBe(true);
    expect(told({}, ["skin-cancer-defect"]).value("skin_cancer_history")).toBe(true);
    expect(told({}, ["acne"]).value("active_acne")).toBe(true);
    expect(told({}, ["jowls"]).value("keloid_history")).toBeUndefined();
  });

  it("from trying to conceive: a pregnancy is possible", () => {
    expect(told({ trying_to_conceive: true }).value("could_become_pregnant")).toBe(true);
    expect(told({ trying_to_conceive: false }).value("could_become_pregnant")).toBeUndefined();
  });

  it("never takes pregnancy away because an answer is missing", () => {
    expect(told({ sex: "male" }).value("pregnant")).toBe(false);
    expect(told({ age: 8 }).value("pregnant")).toBe(false);
    expect(told({ age: 30 }).value("pregnant")).toBeUndefined();
    expect(told({}).value("pregnant")).toBeUndefined();
    expect(told({ sex: "female", age: 52 }).value("pregnant")).toBeUndefined();
    expect(told({ sex: "male", pregnant: true }).value("pregnant")).toBe(true);
  });

  it("reads no fact from the object's own workings", () => {
    expect(told({}).value("constructor")).toBeUndefined();
  });
});

describe("the region", () => {
  it("is the concern's when it has but one, unknown among several, and no other", () => {
    expect(told({}, ["glabellar-lines"]).includes("treatment_region", "glabella")).toBe(true);
    expect(told({}, ["glabellar-lines"]).includes("treatment_region", "nose")).toBe(false);
    expect(told({}, ["acne-scars"]).includes("treatment_region", "cheek")).toBeNull();
    expect(told({}).includes("treatment_region", "nose")).toBeNull();
  });

  it("is what the person named, and the whole face means all of it", () => {
    expect(told({ treatment_region: ["cheek"] }).includes("treatment_region", "nose")).toBe(false);
    expect(told({ treatment_region: ["whole-face"] }).includes("treatment_region", "nose")).toBe(true);
  });
});

describe("completed facts", () => {
  it("hold what was said and what follows from it", () => {
    const complete = completeFacts({ medications: ["isotretinoin"], age: 30 }, ["keloid"], evidence);
    expect(complete).toMatchObject({ age: 30, isotretinoin_months_since: 0, keloid_history: true });
    expect(complete.medications).toEqual(
      expect.arrayContaining(["isotretinoin", "retinoid", "photosensitising"]),
    );
    expect(complete).not.toHaveProperty("pregnant");
  });
});
