import { factsIn } from "../case/index.ts";
import type { Evidence } from "../evidence/index.ts";

const dependentsFor = new WeakMap<Evidence, ReadonlyMap<string, ReadonlySet<string>>>();

/** For each fact, the facts whose value can follow from it, itself included, however far. */
export function dependents(evidence: Evidence): ReadonlyMap<string, ReadonlySet<string>> {
  const before = dependentsFor.get(evidence);
  if (before !== undefined) return before;
  const next = new Map<string, string[]>();
  const link = (from: string, to: string): void => void next.set(from, [...(next.get(from) ?? []), to]);
  for (const fact of evidence.rows.facts) {
    for (const condition of [fact.askedWhen, fact.trueWhen]) {
      if (condition !== undefined) for (const named of factsIn(condition)) link(named, fact.id);
    }
  }
  for (const { sameAs, makesTrue, monthsSince } of evidence.rows.medicines) {
    for (const fact of [sameAs, ...(makesTrue ?? []), monthsSince]) {
      if (fact !== undefined) link("medications", fact);
    }
    if (sameAs !== undefined) link(sameAs, "medications");
  }
  const reached = new Map(
    evidence.rows.facts.map((fact) => {
      const seen = new Set([fact.id]);
      for (const name of seen) for (const to of next.get(name) ?? []) seen.add(to);
      return [fact.id, seen as ReadonlySet<string>];
    }),
  );
  dependentsFor.set(evidence, reached);
  return reached;
}
