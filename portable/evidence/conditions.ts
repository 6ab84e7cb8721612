import type { Condition } from "./fact.ts";

/** One comparison inside a condition. */
export type Comparison = Extract<Condition, { fact: string }>;

/** Every comparison of a condition, however deep it stands. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ("fact" in condition) return [condition];
  if ("all" in condition) return condition.all.flatMap(comparisonsOf);
  if ("any" in condition) return condition.any.flatMap(comparisonsOf);
  if ("not" in condition) return comparisonsOf(condition.not);
  return [];
}
