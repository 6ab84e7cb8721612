import { type Case, factsIn, holds, type Knowledge, know } from "../case/index.ts";
import { comparisonsOf, type Evidence, type Rule } from "../evidence/index.ts";
import type { Option } from "../options/index.ts";
import { type FactSaid, factSaid } from "./facts-said.ts";
import { concernName } from "./names.ts";

/** Why a rule speaks of an option: what the person said, what follows, and who says so. */
export interface Reason {
  rule: string;
  effect: Rule["effect"];
  /** What the person said that made it fire; empty when it holds for everyone. */
  said: FactSaid[];
  why: string;
  source: string;
  strength: Rule["strength"];
  /** Its source was not read itself but through a summary or mirror. */
  secondary: boolean;
}

const STRICTEST: readonly Rule["effect"][] = [
  "alarm",
  "closed",
  "specialist-first",
  "defer",
  "caution",
  "inform",
];

interface Telling {
  personCase: Case;
  knowledge: Knowledge;
  evidence: Evidence;
}

/** What the person said that makes a fact true which they did not say themselves: a medicine, a concern, another fact. */
function origins(name: string, { personCase, evidence }: Telling): FactSaid[] {
  const fact = evidence.fact.get(name);
  const said = (one: string): FactSaid[] =>
    [factSaid(one, personCase, evidence)].filter((answer) => answer !== null);
  const fromFacts = fact?.trueWhen === undefined ? [] : factsIn(fact.trueWhen).flatMap(said);
  const taken = evidence.rows.medicines.some(
    ({ makesTrue, sameAs, monthsSince }) =>
      makesTrue?.includes(name) || sameAs === name || monthsSince === name,
  );
  const fromConcerns = personCase.concerns
    .filter((concern) => fact?.trueFor?.some((id) => evidence.covers(id).includes(concern)))
    .map((concern) => ({
      fact: name,
      question: "What bothers you?",
      answer: concernName(concern, evidence),
    }));
  return [...fromFacts, ...(taken ? said("medications") : []), ...fromConcerns];
}

/** The answer behind a fact: the person's own, unless something else they said counts more than that. */
function saidOf(name: string, telling: Telling): FactSaid[] {
  const { personCase, knowledge, evidence } = telling;
  const said = factSaid(name, personCase, evidence);
  const counts = knowledge.value(name);
  const own = personCase.facts[name];
  const overruled = typeof counts === "boolean" && counts !== own;
  return said !== null && !overruled ? [said] : origins(name, telling);
}

/** The facts whose comparisons hold; where a rule fires because something does not hold, all it looks at. */
function tellingFacts(rule: Rule, knowledge: Knowledge): string[] {
  const held = comparisonsOf(rule.when).filter((comparison) => holds(comparison, knowledge) === true);
  const names = held.length === 0 ? factsIn(rule.when) : held.map(({ fact }) => fact);
  return [...new Set(names)];
}

function reasonOf(ruleId: string, telling: Telling): Reason | null {
  const rule = telling.evidence.rule.get(ruleId);
  if (rule === undefined) return null;
  const { effect, why, source, strength, secondary } = rule;
  const said = tellingFacts(rule, telling.knowledge).flatMap((name) => saidOf(name, telling));
  const once = [...new Map(said.map((one) => [one.fact, one])).values()];
  return { rule: ruleId, effect, said: once, why, source, strength, secondary };
}

/** Every rule that fired for an option, the strictest first. */
export function reasonsFor(option: Pick<Option, "because">, personCase: Case, evidence: Evidence): Reason[] {
  const knowledge = know(personCase.facts, personCase.concerns, evidence);
  return option.because
    .map((id) => reasonOf(id, { personCase, knowledge, evidence }))
    .filter((reason) => reason !== null)
    .toSorted((a, b) => STRICTEST.indexOf(a.effect) - STRICTEST.indexOf(b.effect));
}

/** A question without the sentences of explanation that follow it. */
const askedAlone = (question: string): string => {
  const end = question.lastIndexOf("?");
  return end === -1 ? question : question.slice(0, end + 1);
};

/** What the person said, as the opening of a note: "You told us: “Do you smoke?” yes." */
export function saidWords(said: readonly FactSaid[]): string {
  return said.length === 0
    ? ""
    : `You told us: ${said.map(({ question, answer }) => `“${askedAlone(question)}” ${answer}`).join("; ")}.`;
}
