import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import type { Fact, FactValue } from "../evidence/index.ts";
import { tellingAnswers } from "./answers.ts";
import { type AssessmentInput, assess } from "./assess.ts";
import { dangersOf } from "./danger.ts";
import { optionsOf, scope } from "./scope.ts";
import { rankOf } from "./verdicts.ts";

const evidence = loadEvidence();
const concernIds = [...evidence.concern.keys()];
const facts = evidence.rows.facts;
const factIds = facts.map(({ id }) => id);

const concerns = fc.uniqueArray(fc.constantFrom(...concernIds), { minLength: 1, maxLength: 2 });

function answerTo(fact: Fact): fc.Arbitrary<FactValue> {
  if (fact.type === "list") {
    const entries = (fact.options ?? []).map(({ value }) => String(value));
    return fc.subarray(entries, { maxLength: 3 });
  }
  return fc.constantFrom(...tellingAnswers(fact, evidence));
}
/** Answers to some facts: mostly a handful, and no warning sign more often than not. */
const ordinary = facts.filter(({ topic }) => topic !== "warning-sign");
const some = (from: readonly Fact[], most: number) =>
  fc
    .uniqueArray(fc.constantFrom(...from), { maxLength: most, selector: ({ id }) => id })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((fact) => [fact.id, answerTo(fact)]))));
const answers: fc.Arbitrary<Record<string, FactValue>> = fc.oneof(some(ordinary, 12), some(facts, 12));

const cases: fc.Arbitrary<AssessmentInput> = fc.record({ concerns, facts: answers });

describe("with nothing known", () => {
  it.each(concernIds)("for %s nothing reads as open that some rule could close, defer or refer", (id) => {
    const { verdicts } = assess({ concerns: [id], facts: {} }, evidence);
    const options = optionsOf([id], evidence);
    for (const { danger, hits, asked } of scope([id], options, [], evidence)) {
      if (danger.effect === "inform" || danger.effect === "caution" || !asked) continue;
      for (const option of hits) expect(rankOf(verdicts[option]?.verdict ?? "open")).toBeGreaterThan(1);
    }
  });

  it("and no concern named, waiting is not open, and emergencies are asked about", () => {
    const { verdicts, ask } = assess({ concerns: [], facts: {} }, evidence);
    expect(verdicts["no-treatment"]?.verdict).toBe("ask");
    expect(ask.map(({ fact }) => fact)).toContain("suicidal_thoughts");
  });

  it.each(concernIds)("for %s every option has a verdict, waiting too", (id) => {
    const { verdicts } = assess({ concerns: [id], facts: {} }, evidence);
    expect(Object.keys(verdicts).toSorted()).toEqual(
      [...new Set([...(evidence.concern.get(id)?.options ?? []), "no-treatment"])].toSorted(),
    );
  });
});

describe("more answers", () => {
  it("never reopen what a rule closed, deferred or referred for another reason", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...facts), fc.nat(), (input, fact, pick) => {
        if (fact.id in input.facts) return;
        const choices = tellingAnswers(fact, evidence);
        const answer = choices[pick % choices.length] ?? null;
        const before = assess(input, evidence);
        const after = assess({ ...input, facts: { ...input.facts, [fact.id]: answer } }, evidence);
        for (const [option, { verdict, because }] of Object.entries(before.verdicts)) {
          const then = after.verdicts[option];
          // Every rule that had fired still fires, so nothing it closed can open.
          expect(then?.because).toEqual(expect.arrayContaining(because.filter((id) => !isRedFlag(id))));
          if (verdict !== "ask")
            expect(rankOf(then?.verdict ?? "open")).toBeGreaterThanOrEqual(rankOf(verdict));
        }
        const urgencies = new Set(after.alarms.map(({ urgency }) => urgency));
        for (const alarm of before.alarms) expect(urgencies).toContain(alarm.urgency);
      }),
      { numRuns: 300 },
    );
  });
});

const isRedFlag = (id: string): boolean => evidence.redFlag.has(id);

describe("under an alarm", () => {
  it("waiting is never open: closed when the day must not pass, specialist-first otherwise", () => {
    const signs = facts.filter(({ topic }) => topic === "warning-sign");
    let alarmed = 0;
    fc.assert(
      fc.property(concerns, some(signs, 3), answers, (ids, shown, rest) => {
        const { alarms, verdicts } = assess({ concerns: ids, facts: { ...rest, ...shown } }, evidence);
        if (alarms.length === 0) return;
        alarmed += 1;
        const pressing = alarms.some(({ urgency }) => urgency === "emergency" || urgency === "same-day");
        const waiting = verdicts["no-treatment"]?.verdict;
        expect(pressing ? ["closed"] : ["closed", "specialist-first"]).toContain(waiting);
      }),
      { numRuns: 300 },
    );
    expect(alarmed).toBeGreaterThan(50);
  });

  it.each(
    dangersOf(evidence)
      .filter(({ urgency }) => urgency === "emergency")
      .map((danger) => [danger.id, danger] as const),
  )("the emergency %s closes everything for every concern, and asks nothing more", (_, danger) => {
    const answer = danger.facts.map((name) => {
      const fact = evidence.fact.get(name);
      return [name, fact?.type === "number" ? 2 : true] as const;
    });
    for (const id of concernIds) {
      const { alarms, verdicts, ask } = assess(
        { concerns: [id], facts: Object.fromEntries(answer) },
        evidence,
      );
      expect(alarms[0]?.urgency).toBe("emergency");
      expect(ask).toEqual([]);
      for (const [option, { verdict }] of Object.entries(verdicts)) {
        if (!danger.leadsTo.has(option)) expect([option, verdict]).toEqual([option, "closed"]);
      }
    }
  });

  it("the most urgent comes first", () => {
    const { alarms } = assess(
      { concerns: ["acne"], facts: { lesion_changed: true, suicidal_thoughts: true } },
      evidence,
    );
    expect(alarms.map(({ urgency }) => urgency)).toEqual(["emergency", "within-2-weeks"]);
  });
});

describe("the assessment", () => {
  it("is the same for the same case, in whatever order its facts were told", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const before = structuredClone(input);
        const turned = Object.fromEntries(Object.entries(input.facts).toReversed());
        expect(assess({ ...input, facts: turned }, evidence)).toEqual(assess(input, evidence));
        expect(input).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it("lists as missing only what nobody told and what does not follow", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { verdicts } = assess(input, evidence);
        for (const { missing } of Object.values(verdicts)) {
          for (const name of missing) {
            expect(factIds).toContain(name);
            const said = input.facts[name];
            expect(said === undefined || Array.isArray(said)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
