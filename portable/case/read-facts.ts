import type { Evidence, Fact, FactValue, Fault } from "../evidence/index.ts";
import { readMedicine } from "./medicines.ts";
import { nearestName } from "./nearest.ts";
import { shown } from "./shape-faults.ts";

const MOST_ENTRIES = 100;
const LONGEST_ENTRY = 100;

/** Facts checked one by one, each fault with its field and remedy; medicines typed by name become classes. */
export function readFacts(
  facts: Readonly<Record<string, FactValue>>,
  evidence: Evidence,
): { facts: Record<string, FactValue>; faults: Fault[] } {
  const read: Record<string, FactValue> = {};
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(facts)) {
    const fact = evidence.fact.get(name);
    if (fact === undefined) {
      faults.push(unknownFact(name, evidence));
      continue;
    }
    const wrong = wrongWith(fact, value);
    if (wrong !== null) faults.push({ where: `facts.${name}`, found: shown(value), ...wrong });
    else read[name] = Array.isArray(value) ? entriesOf(fact, value, evidence) : value;
  }
  return { facts: read, faults };
}

function unknownFact(name: string, evidence: Evidence): Fault {
  const near = nearestName(name, [...evidence.fact.keys()]);
  return {
    where: `facts.${name}`,
    rule: "a fact must be one we know",
    found: shown(name),
    remedy: near === null ? "Take it out; data/facts/ lists the facts." : `Write ${near}, or take it out.`,
  };
}

function wrongWith(fact: Fact, value: FactValue): { rule: string; remedy: string } | null {
  if (value === null) return wrongNull(fact);
  switch (fact.type) {
    case "boolean":
      return typeof value === "boolean"
        ? null
        : { rule: "yes or no", remedy: "Write true or false, or leave it out when it is not known." };
    case "number":
    case "months-since":
      return wrongNumber(fact, value);
    case "choice":
      return fact.options?.some((option) => option.value === value)
        ? null
        : { rule: "one of its values", remedy: `Write one of ${valuesOf(fact)}.` };
    case "list":
      return wrongList(fact, value);
  }
}

function wrongNull(fact: Fact): { rule: string; remedy: string } | null {
  if (fact.type === "months-since" || fact.nullMeans !== undefined) return null;
  return { rule: "null says nothing here", remedy: "Leave the fact out when it is not known." };
}

function wrongNumber(fact: Fact, value: FactValue): { rule: string; remedy: string } | null {
  const low = fact.min ?? 0;
  const high = fact.max ?? Number.MAX_SAFE_INTEGER;
  if (typeof value === "number" && Number.isInteger(value) && value >= low && value <= high) return null;
  const never = fact.nullMeans === undefined ? "" : ` Write null for "${fact.nullMeans.toLowerCase()}".`;
  return {
    rule: `a whole number from ${low} to ${high}`,
    remedy: `Write the number of ${fact.unit ?? "units"}, between ${low} and ${high}.${never}`,
  };
}

function wrongList(fact: Fact, value: FactValue): { rule: string; remedy: string } | null {
  if (!Array.isArray(value))
    return { rule: "a list", remedy: `Write a list in [ ]; an empty list says "none".` };
  if (value.length > MOST_ENTRIES || value.some((entry) => entry === "" || entry.length > LONGEST_ENTRY)) {
    return {
      rule: `at most ${MOST_ENTRIES} entries of at most ${LONGEST_ENTRY} characters, none empty`,
      remedy: "Shorten it.",
    };
  }
  if (fact.id === "medications") return null;
  const known = (fact.options ?? []).map((option) => String(option.value));
  const unknown = value.filter((entry) => !known.includes(entry));
  if (unknown.length === 0) return null;
  const near = unknown.flatMap((entry) => nearestName(entry, known) ?? []);
  return {
    rule: `entries must be known; not ${unknown.map(shown).join(", ")}`,
    remedy: near.length > 0 ? `Write ${near.join(", ")}.` : `Write some of ${valuesOf(fact)}.`,
  };
}

/** A medicine we do not know is kept as typed: it leads to a question and never reads as harmless. */
function entriesOf(fact: Fact, entries: readonly string[], evidence: Evidence): string[] {
  if (fact.id !== "medications") return [...new Set(entries)];
  const classes = entries.flatMap((entry) => {
    if (fact.options?.some((option) => option.value === entry)) return [entry];
    const found = readMedicine(entry, evidence).classes;
    return found.length > 0 ? found : [entry];
  });
  return [...new Set(classes)];
}

const valuesOf = (fact: Fact): string => (fact.options ?? []).map((option) => option.value).join(", ");
