import { type Comparison, comparisonsOf } from "./conditions.ts";
import type { Fact } from "./fact.ts";
import type { Fault } from "./fault.ts";
import type { PlacedRows } from "./read-rows.ts";
import { shortly } from "./schema-fault.ts";

/**
 * Every comparison names a fact there is, in a way that fact can answer. A comparison that can never hold
 * would leave a danger open without a word, so it is refused.
 */
export function checkConditions(rows: PlacedRows): Fault[] {
  const facts = new Map(rows.facts.map(({ row }) => [row.id, row]));
  const placed = [
    ...rows.rules.map(({ where, row }) => ({ where: `${where}.when`, condition: row.when })),
    ...rows.redFlags.map(({ where, row }) => ({ where: `${where}.when`, condition: row.when })),
    ...rows.facts.flatMap(({ where, row }) => [
      ...(row.askedWhen === undefined ? [] : [{ where: `${where}.askedWhen`, condition: row.askedWhen }]),
      ...(row.trueWhen === undefined ? [] : [{ where: `${where}.trueWhen`, condition: row.trueWhen }]),
    ]),
  ];
  return placed.flatMap(({ where, condition }) =>
    comparisonsOf(condition).flatMap((comparison): Fault[] => {
      const fact = facts.get(comparison.fact);
      if (fact === undefined) {
        return [
          {
            where,
            rule: "unknown fact",
            found: comparison.fact,
            remedy: "Spell the fact as data/facts/ does, or add it there.",
          },
        ];
      }
      const remedy = remedyFor(comparison, fact);
      if (remedy === null) return [];
      return [
        {
          where,
          rule: `a comparison must suit its fact; ${fact.id} is a ${fact.type}`,
          found: `${comparison.op} ${shortly(comparison.value)}`,
          remedy,
        },
      ];
    }),
  );
}

/** What to write instead, or null when the comparison can be answered. */
function remedyFor(comparison: Comparison, fact: Fact): string | null {
  const { op, value } = comparison;
  const lists = op === "includes" || op === "includes-any";
  const orders = op === "<" || op === "<=" || op === ">" || op === ">=";
  const options = (fact.options ?? []).map((option) => option.value);
  switch (fact.type) {
    case "boolean":
      return typeof value === "boolean" && !orders ? null : "Compare it by == with true or false.";
    case "number":
    case "months-since": {
      if (lists || typeof value !== "number") return "Compare it with a number.";
      const low = fact.min ?? Number.NEGATIVE_INFINITY;
      const high = fact.max ?? Number.POSITIVE_INFINITY;
      return value >= low && value <= high ? null : `Compare it with a number from ${low} to ${high}.`;
    }
    case "choice": {
      if (lists) return "Compare it by == with one of its options.";
      if (orders && !options.every((option) => typeof option === "number")) {
        return "Compare it by ==; its options have no order.";
      }
      return options.some((option) => option === value) ? null : `Use one of ${options.join(", ")}.`;
    }
    case "list": {
      if (!lists) return "Ask it by includes or includes-any.";
      const unknown = [value].flat().filter((one) => !options.some((option) => option === one));
      return unknown.length === 0 ? null : `Use of its options only, not ${unknown.join(", ")}.`;
    }
  }
}
