import type { Case } from "../case/index.ts";
import type { Evidence, Fact, FactValue } from "../evidence/index.ts";
import { writeNumber } from "../pictures/index.ts";
import { idWords, listed } from "./names.ts";

/** One thing the person told us, as the question they were asked and the answer they gave. */
export interface FactSaid {
  fact: string;
  question: string;
  answer: string;
}

function labelOf(value: string | number, fact: Fact | undefined): string {
  const option = fact?.options?.find((one) => one.value === value);
  return option?.label ?? (typeof value === "number" ? writeNumber(value) : idWords(value));
}

function answerWords(value: FactValue, fact: Fact | undefined, evidence: Evidence): string {
  if (value === null) return "never";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) {
    if (value.length === 0) return "none";
    const medicine = (id: string): string | undefined =>
      evidence.rows.medicines.find((one) => one.id === id)?.name;
    return listed(
      value.map(
        (one) =>
          fact?.options?.find((option) => option.value === one)?.label ?? medicine(one) ?? idWords(one),
      ),
    );
  }
  const label = labelOf(value, fact);
  return fact?.unit && typeof value === "number" && !fact.options ? `${label} ${fact.unit}` : label;
}

/** A fact with the question it answers; null when the person has not said it. */
export function factSaid(name: string, personCase: Case, evidence: Evidence): FactSaid | null {
  const value = personCase.facts[name];
  if (value === undefined) return null;
  const fact = evidence.fact.get(name);
  return {
    fact: name,
    question: fact?.question ?? idWords(name.replaceAll("_", "-")),
    answer: answerWords(value, fact, evidence),
  };
}

/** The order in which a reader meets what was said. */
const TOPICS: readonly Fact["topic"][] = [
  "you",
  "warning-sign",
  "pregnancy",
  "health",
  "medicines",
  "skin",
  "eyes",
  "mind",
  "past-treatment",
  "plan",
];

/** Everything the person has said, topic by topic. */
export function allFactsSaid(personCase: Case, evidence: Evidence): FactSaid[] {
  const place = (name: string): number => {
    const topic = evidence.fact.get(name)?.topic;
    return topic === undefined ? TOPICS.length : TOPICS.indexOf(topic);
  };
  return Object.keys(personCase.facts)
    .toSorted((a, b) => place(a) - place(b))
    .map((name) => factSaid(name, personCase, evidence))
    .filter((said) => said !== null);
}
