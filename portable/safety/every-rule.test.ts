import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { factsIn, holds, know } from "../case/index.ts";
import type { Condition, Evidence, FactValue, Rule } from "../evidence/index.ts";
import { tellingAnswers } from "./answers.ts";
import { assess } from "./assess.ts";

const evidence: Evidence = loadEvidence();
const { rules, redFlags, concerns } = evidence.rows;

/** Answers that make a condition hold, found by trying the telling answers of the facts it names. */
function answersThatMeet(when: Condition): Record<string, FactValue> | undefined {
  const facts = factsIn(when).flatMap((name) => evidence.fact.get(name) ?? []);
  const simple = facts.reduce<Record<string, FactValue>[]>(
    (sofar, fact) =>
      sofar.flatMap((answers) =>
        tellingAnswers(fact, evidence).map((answer) => ({ ...answers, [fact.id]: answer })),
      ),
    [{}],
  );
  return simple.find((answers) => holds(when, know(answers, [], evidence)) === true);
}

/** A concern that has one of the rule's treatments among its options and that the rule speaks of. */
function concernOf(rule: Rule) {
  const treatments = new Set(rule.appliesTo.flatMap((id) => evidence.covers(id)));
  const limited = rule.concerns?.flatMap((id) => evidence.covers(id));
  return concerns.find(
    ({ id, options }) =>
      (limited === undefined || limited.includes(id)) &&
      [...options, "no-treatment"].some((option) => treatments.has(option)),
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("the rule %s", (_, rule) => {
  it("fires in a case built from its condition, on an option it names", () => {
    const concern = concernOf(rule);
    const facts = answersThatMeet(rule.when);
    if (concern === undefined || facts === undefined) throw new Error("no case can fire it");
    const assessment = assess({ concerns: [concern.id], facts }, evidence);
    const named = new Set(rule.appliesTo.flatMap((id) => evidence.covers(id)));
    const spared = new Set(rule.leadsTo?.flatMap((id) => evidence.covers(id)));
    const options = Object.entries(assessment.verdicts).filter(([id]) => named.has(id) && !spared.has(id));
    expect(options.length).toBeGreaterThan(0);
    for (const [, verdict] of options) expect(verdict.because).toContain(rule.id);
    if (rule.effect === "alarm")
      expect(assessment.alarms).toContainEqual(expect.objectContaining({ rule: rule.id }));
  });
});

describe.each(redFlags.map((flag) => [flag.id, flag] as const))("the red flag %s", (_, flag) => {
  const facts = answersThatMeet(flag.when);

  it("alarms at least as urgently as it says, whatever the concern", () => {
    if (facts === undefined) throw new Error("no answers can fire it");
    const order = ["emergency", "same-day", "within-2-weeks", "soon"];
    for (const { id } of flag.urgency === "emergency" ? concerns : []) {
      const { alarms } = assess({ concerns: [id], facts }, evidence);
      expect(order.indexOf(alarms[0]?.urgency ?? "none")).toBe(0);
    }
    const heard = concerns.filter(({ id }) =>
      assess({ concerns: [id], facts }, evidence).alarms.some(
        ({ urgency }) => order.indexOf(urgency) <= order.indexOf(flag.urgency),
      ),
    );
    expect(heard.length).toBeGreaterThan(0);
  });

  it("is carried by a rule, which asks for its facts", () => {
    const carriers = rules.filter(({ redFlag, when }) => {
      if (facts === undefined) return false;
      return redFlag === flag.id && holds(when, know(facts, [], evidence)) === true;
    });
    expect(carriers.length).toBeGreaterThan(0);
  });
});
