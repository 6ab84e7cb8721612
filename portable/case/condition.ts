import { type Comparison, type Condition, comparisonsOf, type FactValue } from "../evidence/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { every, not, some, type Truth } from "./truth.ts";

/**
 * Whether a condition holds, in Kleene's three-valued logic: a fact nobody has told makes its comparison
 * unknown, never false. A number that is `null` ("never", "none") fails every order comparison.
 *
 * With `age` unknown, `age < 18` is null; `age < 18` or `pregnant`, with `pregnant` true, is true.
 */
export function holds(condition: Condition, knowledge: Knowledge): Truth {
  if ("always" in condition) return true;
  if ("all" in condition) return every(condition.all.map((part) => holds(part, knowledge)));
  if ("any" in condition) return some(condition.any.map((part) => holds(part, knowledge)));
  if ("not" in condition) return not(holds(condition.not, knowledge));
  return compare(condition, knowledge);
}

/** The facts on which a condition still turns: none when it is decided. In the order they stand. */
export function undecidedFacts(condition: Condition, knowledge: Knowledge): string[] {
  if (holds(condition, knowledge) !== null) return [];
  if ("all" in condition) return unique(condition.all.flatMap((part) => undecidedFacts(part, knowledge)));
  if ("any" in condition) return unique(condition.any.flatMap((part) => undecidedFacts(part, knowledge)));
  if ("not" in condition) return undecidedFacts(condition.not, knowledge);
  return "fact" in condition ? [condition.fact] : [];
}

/** Every fact a condition names, once each. */
export function factsIn(condition: Condition): string[] {
  return unique(comparisonsOf(condition).map((comparison) => comparison.fact));
}

function compare(comparison: Comparison, knowledge: Knowledge): Truth {
  if (comparison.op === "includes") return knowledge.includes(comparison.fact, comparison.value);
  if (comparison.op === "includes-any") {
    return some(comparison.value.map((value) => knowledge.includes(comparison.fact, value)));
  }
  const known = knowledge.value(comparison.fact);
  return known === undefined ? null : compareKnown(known, comparison.op, comparison.value);
}

function compareKnown(
  known: FactValue,
  op: "==" | "!=" | "<" | "<=" | ">" | ">=",
  value: boolean | number | string,
): Truth {
  if (op === "==") return known === value;
  if (op === "!=") return known !== value;
  if (known === null) return false;
  if (typeof known !== "number" || typeof value !== "number") return null;
  if (op === "<") return known < value;
  if (op === "<=") return known <= value;
  if (op === ">") return known > value;
  return known >= value;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
