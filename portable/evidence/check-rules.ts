import type { Fault } from "./fault.ts";
import type { PlacedRows } from "./read-rows.ts";
import { shortly } from "./schema-fault.ts";

/** What an effect cannot do without: an alarm that does not say where to go helps nobody. */
const needs = { alarm: ["urgency", "see", "do"], defer: ["deferWeeks"] } as const;

/** Rules carry what their effect needs, and medicines and facts make true only what is a yes or no. */
export function checkRules(rows: PlacedRows): Fault[] {
  const faults: Fault[] = [];
  for (const { where, row } of rows.rules) {
    const needed: readonly ("urgency" | "see" | "do" | "deferWeeks")[] =
      row.effect === "alarm" || row.effect === "defer" ? needs[row.effect] : [];
    for (const field of needed) {
      if (row[field] !== undefined) continue;
      faults.push({
        where: `${where}.${field}`,
        rule:
          row.effect === "alarm"
            ? "an alarm says how soon, whom to see and what to do"
            : "a rule that defers says for how long",
        found: "nothing",
        remedy:
          field === "deferWeeks"
            ? "Give the weeks to wait, or null where it depends."
            : `Give ${field}; the person stands there with the warning sign.`,
      });
    }
    if (row.urgency !== undefined && row.effect !== "alarm") {
      faults.push({
        where: `${where}.urgency`,
        rule: "only an alarm has an urgency",
        found: `${row.urgency} on a rule that makes ${row.effect}`,
        remedy: "Make the effect alarm, or take the urgency out.",
      });
    }
  }
  const boolean = new Set(rows.facts.flatMap(({ row }) => (row.type === "boolean" ? [row.id] : [])));
  for (const { where, row } of rows.medicines) {
    for (const fact of [...(row.makesTrue ?? []), ...(row.sameAs === undefined ? [] : [row.sameAs])]) {
      if (boolean.has(fact) || !rows.facts.some((one) => one.row.id === fact)) continue;
      faults.push({
        where,
        rule: "a medicine makes true only a yes-or-no fact",
        found: shortly(fact),
        remedy: "Name a boolean fact.",
      });
    }
  }
  for (const { where, row } of rows.facts) {
    const asksForOptions = row.type === "choice" || row.type === "list";
    if (asksForOptions === (row.options !== undefined && row.options.length > 0)) continue;
    faults.push({
      where: `${where}.options`,
      rule: asksForOptions ? "a choice or list has options" : "only a choice or list has options",
      found: shortly(row.options),
      remedy: asksForOptions ? "Give the values it may take, each with a label." : "Take the options out.",
    });
  }
  return faults;
}
