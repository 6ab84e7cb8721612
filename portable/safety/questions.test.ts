import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import type { Fact, FactValue } from "../evidence/index.ts";
import { tellingAnswers } from "./answers.ts";
import { type AssessmentInput, assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";

const evidence = loadEvidence();
const concernIds = [...evidence.concern.keys()];
const facts = evidence.rows.facts;
const factOf = (name: string): Fact => {
  const fact = evidence.fact.get(name);
  if (fact === undefined) throw new Error(`no fact ${name}`);
  return fact;
};

/** What a person is told: the verdicts and the alarms. */
const told = ({ verdicts, alarms }: Assessment) => ({
  verdicts: Object.entries(verdicts).map(([option, { verdict }]) => [option, verdict]),
  alarms: alarms.map(({ rule }) => rule),
});
const toldOf = (input: AssessmentInput) => JSON.stringify(told(assess(input, evidence)));

const withAnswer = (input: AssessmentInput, name: string, answer: FactValue): AssessmentInput => ({
  ...input,
  facts: { ...input.facts, [name]: answer },
});

const changesAlone = (input: AssessmentInput, name: string): boolean => {
  const now = toldOf(input);
  return tellingAnswers(factOf(name), evidence).some(
    (answer) => toldOf(withAnswer(input, name, answer)) !== now,
  );
};

/** Answers no to nearly everything, as most people do, then a few yeses. */
const partlyAnswered = fc
  .record({
    concern: fc.constantFrom(...concernIds),
    known: fc.subarray(facts),
    yes: fc.uniqueArray(fc.nat({ max: facts.length - 1 }), { maxLength: 3 }),
  })
  .map(({ concern, known, yes }): AssessmentInput => {
    const said = known.map((fact) => [fact.id, harmless(fact)] as const);
    const more = yes.map((place) => {
      const fact = facts[place] ?? factOf("age");
      return [fact.id, tellingAnswers(fact, evidence)[0] ?? null] as const;
    });
    return { concerns: [concern], facts: Object.fromEntries([...said, ...more]) };
  });

function harmless(fact: Fact): FactValue {
  if (fact.type === "boolean") return false;
  if (fact.type === "list") return [];
  if (fact.id === "age") return 40;
  if (fact.type === "choice") return fact.options?.[0]?.value ?? null;
  return null;
}

describe("the questions", () => {
  it("never hold one whose every answer leaves all verdicts and alarms as they are", () => {
    let asked = 0;
    fc.assert(
      fc.property(partlyAnswered, (input) => {
        const { ask } = assess(input, evidence);
        // Every seventh and the last stand for all, to keep the proof short.
        const tried = ask.filter((_, place) => place % 7 === 0 || place === ask.length - 1);
        const idle = tried.filter(({ fact }) => !changesAlone(input, fact));
        asked += tried.length;
        if (idle.length === 0) return;
        // When no answer alone decides, those are asked that decide together.
        expect(idle).toEqual(tried);
        const names = ask.map(({ fact }) => fact);
        for (const { fact } of idle) expect(changesTogether(input, fact, names)).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(asked).toBeGreaterThan(60);
  });

  it("are none once no answer can change anything", () => {
    fc.assert(
      fc.property(partlyAnswered, (input) => {
        const { ask, alarms } = assess(input, evidence);
        // Under an emergency nothing more is asked: help comes first.
        if (ask.length > 0 || alarms.some(({ urgency }) => urgency === "emergency")) return;
        const unanswered = facts.filter(({ id }) => !(id in input.facts) && isOpen(input, id));
        for (const { id } of unanswered) expect([id, changesAlone(input, id)]).toEqual([id, false]);
      }),
      { numRuns: 30 },
    );
  });

  it("end: answering the first again and again leaves none", () => {
    for (const concern of ["jowls", "acne", "melasma", "facial-paralysis", "prominent-ears"]) {
      let input: AssessmentInput = { concerns: [concern], facts: {} };
      for (let turn = 0; turn <= facts.length; turn += 1) {
        const [next] = assess(input, evidence).ask;
        if (next === undefined) break;
        expect(next.fact in input.facts).toBe(false);
        input = withAnswer(input, next.fact, harmless(factOf(next.fact)));
      }
      expect(assess(input, evidence).ask).toEqual([]);
    }
  });

  it("give a reason in plain words", () => {
    for (const concern of concernIds) {
      const { ask } = assess({ concerns: [concern], facts: {} }, evidence);
      expect(ask.length).toBeGreaterThan(0);
      for (const { why } of ask) expect(why).toMatch(/^[A-Z].*[.!]$/s);
    }
  });

  it("put warning signs before all others", () => {
    for (const concern of concernIds) {
      const topics = assess({ concerns: [concern], facts: {} }, evidence).ask.map(
        ({ fact }) => factOf(fact).topic === "warning-sign",
      );
      expect(topics).toEqual(topics.toSorted((one, other) => Number(other) - Number(one)));
    }
  });

  it("put what the person's own words named before all, also where it is not usually asked", () => {
    const { ask } = assess({ concerns: ["jowls"], facts: {}, raised: ["lesion_bleeds"] }, evidence);
    expect(ask[0]?.fact).toBe("lesion_bleeds");
    const usual = assess({ concerns: ["jowls"], facts: {} }, evidence).ask.map(({ fact }) => fact);
    expect(usual).not.toContain("lesion_bleeds");
  });

  it("do not ask about pregnancy before the age, nor of a man, nor of a child", () => {
    const asked = (input: Record<string, FactValue>) =>
      assess({ concerns: ["melasma"], facts: input }, evidence).ask.map(({ fact }) => fact);
    expect(asked({})).toContain("age");
    expect(asked({})).not.toContain("pregnant");
    expect(asked({ age: 30 })).toContain("pregnant");
    expect(asked({ age: 30, sex: "male" })).not.toContain("pregnant");
    expect(asked({ age: 70 })).not.toContain("pregnant");
    expect(asked({ age: 30 })).not.toContain("age_weeks");
  });

  it("do not frighten the wrong person", () => {
    const asked = (concern: string) =>
      assess({ concerns: [concern], facts: {} }, evidence).ask.map(({ fact }) => fact);
    expect(asked("jowls")).not.toContain("lesion_changed");
    expect(asked("prominent-ears")).not.toContain("rapid_onset_hirsutism");
    expect(asked("facial-paralysis")).toContain("facial_weakness_days");
    expect(asked("thin-lips")).not.toContain("facial_weakness_days");
    expect(asked("benign-nevus")).toContain("lesion_changed");
  });
});

/** Whether some answers to the questions of the same rules, this one among them, change what is told. */
function changesTogether(input: AssessmentInput, name: string, names: readonly string[]): boolean {
  const now = toldOf(input);
  const others = names.filter((one) => one !== name);
  return tellingAnswers(factOf(name), evidence).some((answer) =>
    others.some((other) =>
      tellingAnswers(factOf(other), evidence).some(
        (second) => toldOf(withAnswer(withAnswer(input, name, answer), other, second)) !== now,
      ),
    ),
  );
}

/** Whether a rule that is put to this person still turns on a fact. */
function isOpen(input: AssessmentInput, name: string): boolean {
  const { verdicts } = assess(input, evidence);
  return Object.values(verdicts).some(({ missing }) => missing.includes(name));
}
