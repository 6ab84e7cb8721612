import {
  type Comparison,
  comparisonsOf,
  type Evidence,
  type Fact,
  type FactValue,
} from "../evidence/index.ts";

/**
 * Answers to a question that stand for all others: each side of every threshold the rules draw, each entry of
 * a list that a rule asks for, yes and no.
 *
 * For `age` with rules at 18 and 60: 0, 17, 18, 19, 59, 60, 61 and 120.
 */
export function tellingAnswers(fact: Fact, evidence: Evidence): readonly FactValue[] {
  const known = answersFor.get(evidence) ?? new Map<string, readonly FactValue[]>();
  answersFor.set(evidence, known);
  const before = known.get(fact.id);
  if (before !== undefined) return before;
  const answers = work(fact, comparisonsWith(fact.id, evidence));
  known.set(fact.id, answers);
  return answers;
}

const answersFor = new WeakMap<Evidence, Map<string, readonly FactValue[]>>();

function comparisonsWith(fact: string, evidence: Evidence): Comparison[] {
  const conditions = [
    ...evidence.rows.rules.map(({ when }) => when),
    ...evidence.rows.redFlags.map(({ when }) => when),
    ...evidence.rows.facts.flatMap(({ askedWhen, trueWhen }) => [askedWhen ?? [], trueWhen ?? []].flat()),
  ];
  return conditions.flatMap(comparisonsOf).filter((comparison) => comparison.fact === fact);
}

function work(fact: Fact, comparisons: readonly Comparison[]): FactValue[] {
  switch (fact.type) {
    case "boolean":
      return [true, false];
    case "choice":
      return (fact.options ?? []).map((option) => option.value);
    case "list": {
      const entries = new Set(
        comparisons.flatMap(({ op, value }) =>
          op === "includes" ? [value] : op === "includes-any" ? value : [],
        ),
      );
      return [[], ...[...entries].map((entry) => [entry])];
    }
    case "number":
    case "months-since": {
      const low = fact.min ?? 0;
      const high = fact.max ?? Number.MAX_SAFE_INTEGER;
      const near = comparisons.flatMap(({ value }) =>
        typeof value === "number" ? [value - 1, value, value + 1] : [],
      );
      const numbers = [...new Set([low, ...near, high])].filter((one) => one >= low && one <= high);
      const none = fact.type === "months-since" || fact.nullMeans !== undefined ? [null] : [];
      return [...none, ...numbers.sort((one, other) => one - other)];
    }
  }
}
