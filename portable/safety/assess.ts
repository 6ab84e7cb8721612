import { holds, know, undecidedFacts } from "../case/index.ts";
import type { Evidence, FactValue } from "../evidence/index.ts";
import { firedAlarms, toAlarm } from "./alarms.ts";
import type { Assessment, OptionVerdict } from "./assessment.ts";
import { firstContact } from "./first-contact.ts";
import { judge, verdictOn } from "./judgement.ts";
import { chooseQuestions } from "./questions.ts";
import { optionsOf, scope } from "./scope.ts";
import { type Judged, weeksToWait } from "./verdicts.ts";

export interface AssessmentInput {
  concerns: readonly string[];
  /** What the person said; an absent fact is unknown. */
  facts: Readonly<Record<string, FactValue>>;
  /** Facts that the person's own words named: their questions are put, and come first. */
  raised?: readonly string[];
}

/**
 * What every safety rule says of every option for one person. Nothing that is not known reads as safe:
 * an open question that could close, defer or refer an option makes its verdict `ask`.
 * Pure: the same answers give the same assessment.
 */
export function assess(input: AssessmentInput, evidence: Evidence): Assessment {
  const { concerns, facts, raised = [] } = input;
  const knowledge = know(facts, concerns, evidence);
  const options = optionsOf(concerns, evidence);
  const scoped = scope(concerns, options, raised, evidence);
  const judged = scoped.map((one): Judged => ({ ...one, truth: holds(one.danger.when, knowledge) }));
  const fired = firedAlarms(judged);
  const heard = judged.filter((one) => one.danger.id !== one.danger.redFlag || fired.includes(one));
  const judgement = judge(heard, options);
  const open = heard.filter(
    ({ truth, asked, danger }) => truth === null && asked && danger.effect !== "inform",
  );
  const alarms = fired.map(toAlarm);
  const missingFor = new Map(open.map((one) => [one, undecidedFacts(one.danger.when, knowledge)]));
  return {
    verdicts: Object.fromEntries(
      options.map((option): [string, OptionVerdict] => {
        const acting = heard.filter(({ hits }) => hits.includes(option));
        const because = acting.filter(({ truth }) => truth === true).map(({ danger }) => danger);
        return [
          option,
          {
            verdict: verdictOn(option, judgement),
            deferWeeks: weeksToWait(because),
            because: because.map(({ id }) => id),
            missing: [...new Set(acting.flatMap((one) => missingFor.get(one) ?? []))],
          },
        ];
      }),
    ),
    alarms,
    ask: alarms.some(({ urgency }) => urgency === "emergency")
      ? []
      : chooseQuestions({ input: { concerns, facts, raised }, knowledge, judgement, evidence }),
    firstContact: firstContact(concerns, alarms, judged, knowledge, evidence),
  };
}
