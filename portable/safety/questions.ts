import { holds, type Knowledge, know, undecidedFacts } from "../case/index.ts";
import type { Evidence, Fact, FactValue } from "../evidence/index.ts";
import { tellingAnswers } from "./answers.ts";
import type { AssessmentInput } from "./assess.ts";
import type { Question } from "./assessment.ts";
import { dependents } from "./dependents.ts";
import { type Impact, impactOf } from "./impact.ts";
import type { Judgement } from "./judgement.ts";
import type { Judged } from "./verdicts.ts";

interface Setting {
  input: Required<AssessmentInput>;
  knowledge: Knowledge;
  judgement: Judgement;
  evidence: Evidence;
}

interface Candidate {
  fact: Fact;
  impact: Impact;
}

/**
 * The questions worth asking now. A question is put when one of its answers alone would change a verdict or
 * an alarm. Those raised by the person's own words come first, then warning signs, then those whose answer
 * could change most. A question that another on the list may make needless waits for it. Only when no answer
 * alone decides anything are those asked that decide together.
 */
export function chooseQuestions(setting: Setting): Question[] {
  const open = setting.judgement.judged.filter(
    ({ truth, asked, danger }) => truth === null && asked && danger.effect !== "inform",
  );
  const wanted = new Set(open.flatMap(({ danger }) => undecidedFacts(danger.when, setting.knowledge)));
  const facts = setting.evidence.rows.facts.filter((fact) => wanted.has(fact.id));
  const alone = facts.flatMap((fact) => candidate(fact, withAnswers([fact], setting), setting));
  const { raised } = setting.input;
  const together =
    alone.length > 0 && raised.length === 0
      ? []
      : openPairs(open, setting).filter(({ fact }) => alone.length === 0 || raised.includes(fact.id));
  const chosen = [...alone, ...together.filter(({ fact }) => !alone.some((one) => one.fact.id === fact.id))];
  return chosen
    .filter((one) => !waits(one.fact, chosen, setting))
    .sort(
      (one, other) =>
        tierOf(one.fact, setting) - tierOf(other.fact, setting) || other.impact.score - one.impact.score,
    )
    .map(({ fact, impact }) => ({ fact: fact.id, why: impact.why }));
}

const MOST_TOGETHER = 4;

/** Facts of conditions that no single answer decides, each with what the condition does when it holds. */
function openPairs(open: readonly Judged[], setting: Setting): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { danger } of open) {
    const names = undecidedFacts(danger.when, setting.knowledge);
    const facts = names.flatMap((name) => setting.evidence.fact.get(name) ?? []);
    if (facts.length < 2 || facts.length > MOST_TOGETHER) continue;
    const deciding = withAnswers(facts, setting).filter(
      ({ knowledge }) => holds(danger.when, knowledge) === true,
    );
    for (const fact of facts) {
      for (const one of candidate(fact, deciding.slice(0, 1), setting, facts)) {
        const before = found.get(fact.id);
        if (before === undefined || before.impact.score < one.impact.score) found.set(fact.id, one);
      }
    }
  }
  return [...found.values()];
}

interface Supposed {
  answers: Record<string, FactValue>;
  knowledge: Knowledge;
}

/** What would be known if these facts were answered, for every telling combination of answers. */
function withAnswers(facts: readonly Fact[], { input, evidence }: Setting): Supposed[] {
  const combinations = facts.reduce<Record<string, FactValue>[]>(
    (sofar, fact) =>
      sofar.flatMap((answers) =>
        tellingAnswers(fact, evidence).map((answer) => ({ ...answers, [fact.id]: answer })),
      ),
    [{}],
  );
  return combinations.map((answers) => ({
    answers,
    knowledge: know({ ...input.facts, ...answers }, input.concerns, evidence),
  }));
}

function candidate(
  fact: Fact,
  supposed: readonly Supposed[],
  setting: Setting,
  answered: readonly Fact[] = [fact],
): Candidate[] {
  const touched = new Set(
    answered.flatMap((one) => [...(dependents(setting.evidence).get(one.id) ?? [one.id])]),
  );
  const impacts = supposed.flatMap(({ knowledge }) => impactOf(knowledge, touched, setting.judgement) ?? []);
  const strongest = impacts.reduce<Impact | null>(
    (best, one) => (best === null || one.score > best.score ? one : best),
    null,
  );
  return strongest === null ? [] : [{ fact, impact: strongest }];
}

/** Whether a question should wait: what it is asked under is itself being asked. Warning signs never wait. */
function waits(fact: Fact, chosen: readonly Candidate[], { knowledge, input }: Setting): boolean {
  if (fact.askedWhen === undefined || fact.topic === "warning-sign" || input.raised.includes(fact.id))
    return false;
  const under = undecidedFacts(fact.askedWhen, knowledge);
  return chosen.some((one) => under.includes(one.fact.id));
}

function tierOf(fact: Fact, { input }: Setting): number {
  if (input.raised.includes(fact.id)) return 0;
  return fact.topic === "warning-sign" ? 1 : 2;
}
