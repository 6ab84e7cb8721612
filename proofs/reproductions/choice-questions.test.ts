/**
 * A question about the person is asked only while its answer could change a verdict, an alarm or the order of the
 * options. The order turns on the person's facts only by what the rules close, so the questions that the rules
 * ask must be enough for it: here they are answered one after another, and once none is left no answer to
 * any other question moves a single share.
 */
import { describe, expect, it } from "vitest";
import { loadCriteria } from "../../node/choice/load-criteria.ts";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import type { Case } from "../../portable/case/index.ts";
import { factsThatMatter, personProblem, rank } from "../../portable/choice/index.ts";
import type { Fact, FactValue } from "../../portable/evidence/index.ts";
import { options } from "../../portable/options/index.ts";
import { assess } from "../../portable/safety/index.ts";

const evidence = loadEvidence();
const criteria = loadCriteria(evidence);
const order = { kind: "ordinal" as const, order: ["improvement" as const, "lasting-harm" as const] };

const caseOf = (concern: string, facts: Record<string, FactValue>): Case => ({
  version: 1,
  concerns: [concern],
  facts,
  weights: order,
});

/** How often each option comes first, second, …; null when there is nothing to weigh. */
function orderOf(concern: string, facts: Record<string, FactValue>): unknown {
  const answer = options(caseOf(concern, facts), evidence);
  const { problem } = personProblem(answer, concern, order, criteria, evidence);
  return problem === null ? null : rank({ ...problem, draws: 500 }).acceptability;
}

const closedBy = (concern: string, facts: Record<string, FactValue>): string =>
  Object.entries(assess({ concerns: [concern], facts }, evidence).verdicts)
    .flatMap(([option, { verdict }]) => (verdict === "closed" ? [option] : []))
    .join();

function someAnswers(fact: Fact): FactValue[] {
  if (fact.type === "boolean") return [true, false];
  if (fact.type === "list") return (fact.options ?? []).map(({ value }) => [String(value)]);
  if (fact.type === "choice") return (fact.options ?? []).map(({ value }) => value);
  return fact.id === "age" ? [1, 17, 40, 80] : [null, 0, 3, 30];
}

/** The answer that closes least: no, none, forty years old. */
function harmless(fact: Fact): FactValue {
  if (fact.type === "boolean") return false;
  if (fact.type === "list") return [];
  if (fact.id === "age") return 40;
  return fact.type === "choice" ? (fact.options?.[0]?.value ?? null) : null;
}

describe.each(["jowls", "melasma", "acne-scars"])("the questions for %s", (concern) => {
  it("are enough for the order: with all of them answered, no other answer moves a share", () => {
    const facts: Record<string, FactValue> = {};
    for (;;) {
      const [next] = assess({ concerns: [concern], facts }, evidence).ask;
      const fact = next === undefined ? undefined : evidence.fact.get(next.fact);
      if (fact === undefined) break;
      facts[fact.id] = harmless(fact);
    }
    const closed = closedBy(concern, facts);
    // What a question is asked under, here all of it answered, says no: it does not stand open.
    const open = evidence.rows.facts.filter(({ id, askedWhen }) => !(id in facts) && askedWhen === undefined);
    const moving = open.filter((fact) =>
      someAnswers(fact).some((value) => closedBy(concern, { ...facts, [fact.id]: value }) !== closed),
    );
    expect(moving.filter(({ topic }) => topic !== "warning-sign").map(({ id }) => id)).toEqual([]);
    const before = orderOf(concern, facts);
    expect(before).not.toBeNull();
    for (const fact of open.filter(({ topic }) => topic !== "warning-sign").slice(0, 4)) {
      for (const value of someAnswers(fact).slice(0, 2)) {
        expect(orderOf(concern, { ...facts, [fact.id]: value })).toEqual(before);
      }
    }
  });

  it("that are said to matter for the order can change it, and are asked", () => {
    const answer = options(caseOf(concern, { age: 40, sex: "female" }), evidence);
    const { problem } = personProblem(answer, concern, order, criteria, evidence);
    if (problem === null) throw new Error("there are options to weigh");
    const named = factsThatMatter(answer, rank({ ...problem, draws: 1000 }));
    expect(named.length).toBeGreaterThan(0);
    const asked = answer.ask.map(({ fact }) => fact);
    for (const { fact } of named) expect(asked).toContain(fact);
    const closed = closedBy(concern, { age: 40, sex: "female" });
    const changing = named.filter(({ fact }) => {
      const found = evidence.fact.get(fact);
      return (
        found !== undefined &&
        someAnswers(found).some(
          (value) => closedBy(concern, { age: 40, sex: "female", [fact]: value }) !== closed,
        )
      );
    });
    expect(changing.length).toBeGreaterThan(0);
  });
});
