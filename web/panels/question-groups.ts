import type { Case } from "../../portable/case/index.ts";
import { comparisonsOf, type Evidence, type Fact } from "../../portable/evidence/index.ts";
import type { Topic } from "../wording/topics.ts";

/** So many questions stand on one page, so that it is read and not skimmed. */
const PER_PAGE = 5;

interface Open {
  /** What the safety rules would still ask, the most telling first. */
  ask: readonly { fact: string }[];
  /** Facts passed over in this visit. */
  skipped: readonly string[];
  evidence: Evidence;
  /** What the person has said. */
  facts: Case["facts"];
  /** The topic of the page before; its questions are finished first. */
  after?: Topic | undefined;
}

/** The facts still to be asked. */
export function openQuestions({ ask, skipped }: Pick<Open, "ask" | "skipped">): string[] {
  return ask.map(({ fact }) => fact).filter((fact) => !skipped.includes(fact));
}

/**
 * The facts of the next page: first all warning signs that are answered by a tick, then one topic at a time, in
 * the order in which the rules ask. Empty when nothing is left.
 */
export function nextGroup({ evidence, facts, after, ...open }: Open): string[] {
  const asked = openQuestions(open).flatMap((name) => evidence.fact.get(name) ?? []);
  const signs = asked.filter(({ topic, type }) => topic === "warning-sign" && type === "boolean");
  if (signs.length > 0) return signs.map(({ id }) => id);
  const left = [...sparing(asked, { evidence, facts, ...open }), ...asked];
  const topic = left.some((fact) => fact.topic === after) ? after : left[0]?.topic;
  return left
    .filter((fact) => fact.topic === topic)
    .slice(0, PER_PAGE)
    .map(({ id }) => id);
}

/**
 * Questions about the person that no rule waits for but that spare others: a man is not asked whether he is
 * pregnant. Each stands with those it spares, or with what else they turn on.
 */
function sparing(asked: readonly Fact[], { evidence, facts, skipped }: Omit<Open, "ask" | "after">): Fact[] {
  const names = new Set(asked.map(({ id }) => id));
  const turnedOn = evidence.rows.facts.flatMap(({ id, askedWhen }) => {
    if (askedWhen === undefined) return [];
    const under = comparisonsOf(askedWhen).map(({ fact }) => fact);
    return names.has(id) || under.some((name) => names.has(name)) ? under : [];
  });
  return [...new Set(turnedOn)]
    .filter((name) => !names.has(name) && facts[name] === undefined && !skipped.includes(name))
    .flatMap((name) => evidence.fact.get(name) ?? [])
    .filter(({ topic }) => topic === "you");
}
