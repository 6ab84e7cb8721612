import { describe, expect, it } from "vitest";
import type { Case } from "../case/index.ts";
import { type Evidence, indexEvidence } from "../evidence/index.ts";
import { exampleEvidence, option } from "./example-for-tests.ts";
import { reasonsFor, saidWords } from "./reasons.ts";

/** The example, with a medicine that makes a fact true and rules on that fact. */
function evidence(): Evidence {
  const { rows } = exampleEvidence();
  const [first] = rows.rules;
  if (first === undefined) throw new Error("no rule");
  return indexEvidence({
    ...rows,
    facts: [
      ...rows.facts,
      {
        id: "anticoagulant",
        type: "boolean",
        question: "Do you take a blood thinner? Some names are warfarin and apixaban.",
        topic: "medicines",
        remembered: true,
      },
      {
        id: "medications",
        type: "list",
        question: "What do you take?",
        topic: "medicines",
        remembered: true,
      },
      {
        id: "keloid_history",
        type: "boolean",
        question: "Do you form thick scars?",
        topic: "skin",
        remembered: true,
        trueFor: ["jowls"],
      },
    ],
    medicines: [
      {
        id: "anticoagulant",
        name: "Blood thinners",
        names: ["warfarin"],
        sameAs: "anticoagulant",
        makesTrue: ["anticoagulant"],
      },
    ],
    rules: [
      { ...first, id: "bleeds", effect: "caution", when: { fact: "anticoagulant", op: "==", value: true } },
      { ...first, id: "scars", effect: "inform", when: { fact: "keloid_history", op: "==", value: true } },
      {
        ...first,
        id: "either",
        effect: "closed",
        when: {
          any: [
            { fact: "smoker", op: "==", value: true },
            { fact: "age", op: ">", value: 90 },
          ],
        },
      },
      { ...first, id: "everyone", effect: "inform", when: { always: true } },
    ],
  });
}

const said = (rule: string, facts: Case["facts"]): string => {
  const person: Case = { version: 1, concerns: ["jowls"], facts };
  const [reason] = reasonsFor(option("filler", { because: [rule] }), person, evidence());
  if (reason === undefined) throw new Error("no reason");
  return saidWords(reason.said);
};

describe("the reasons for a verdict", () => {
  it("say what the person said, without what explains the question", () => {
    expect(said("bleeds", { anticoagulant: true })).toBe("You told us: “Do you take a blood thinner?” yes.");
  });

  it("say the medicine when the fact follows from it, also against a no", () => {
    const told = "You told us: “What do you take?” Blood thinners.";
    expect(said("bleeds", { medications: ["anticoagulant"] })).toBe(told);
    expect(said("bleeds", { medications: ["anticoagulant"], anticoagulant: false })).toBe(told);
  });

  it("say the concern when the fact follows from it", () => {
    expect(said("scars", {})).toBe("You told us: “What bothers you?” Jowls.");
  });

  it("leave out what the rule looked at and did not turn on", () => {
    expect(said("either", { smoker: true, age: 40 })).toBe("You told us: “Do you smoke?” yes.");
  });

  it("say nothing where it holds for everyone", () => {
    expect(said("everyone", { smoker: true })).toBe("");
  });

  it("put the strictest first", () => {
    const person: Case = { version: 1, concerns: ["jowls"], facts: { smoker: true, anticoagulant: true } };
    const because = ["everyone", "bleeds", "either", "no-such-rule"];
    expect(reasonsFor(option("filler", { because }), person, evidence()).map(({ rule }) => rule)).toEqual([
      "either",
      "bleeds",
      "everyone",
    ]);
  });
});
