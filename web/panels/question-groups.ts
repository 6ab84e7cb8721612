import type { Evidence } from "../../portable/evidence/index.ts";
import type { Topic } from "../wording/topics.ts";

/** So many questions stand on one page, so that it is read and not skimmed. */
const PER_PAGE = 5;

interface Open {
  /** What the safety rules would still ask, the most telling first. */
  ask: readonly { fact: string }[];
  /** Facts passed over in this visit. */
  skipped: readonly string[];
  evidence: Evidence;
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
export function nextGroup({ evidence, after, ...open }: Open): string[] {
  const left = openQuestions(open).flatMap((name) => evidence.fact.get(name) ?? []);
  const signs = left.filter(({ topic, type }) => topic === "warning-sign" && type === "boolean");
  if (signs.length > 0) return signs.map(({ id }) => id);
  const topic = left.some((fact) => fact.topic === after) ? after : left[0]?.topic;
  return left
    .filter((fact) => fact.topic === topic)
    .slice(0, PER_PAGE)
    .map(({ id }) => id);
}
