import type { Case } from "../case/index.ts";
import type { Evidence, Rule } from "../evidence/index.ts";
import type { Option } from "../options/index.ts";
import { type FactSaid, factSaid, factsIn } from "./facts-said.ts";

/** Why a rule speaks of an option: what the person said, what follows, and who says so. */
export interface Reason {
  rule: string;
  effect: Rule["effect"];
  /** What the person said that made it fire; empty when it holds for everyone. */
  said: FactSaid[];
  why: string;
  source: string;
  strength: Rule["strength"];
  /** Its source was not read itself but through a summary or mirror. */
  secondary: boolean;
}

const STRICTEST: readonly Rule["effect"][] = [
  "alarm",
  "closed",
  "specialist-first",
  "defer",
  "caution",
  "inform",
];

/** A rule as a reason, with what the person said of the facts it looks at. */
export function reasonOf(ruleId: string, personCase: Case, evidence: Evidence): Reason | null {
  const rule = evidence.rule.get(ruleId);
  if (rule === undefined) return null;
  const said = factsIn(rule.when)
    .map((name) => factSaid(name, personCase, evidence))
    .filter((one) => one !== null);
  const { effect, why, source, strength, secondary } = rule;
  return { rule: ruleId, effect, said, why, source, strength, secondary };
}

/** Every rule that fired for an option, the strictest first. */
export function reasonsFor(option: Pick<Option, "because">, personCase: Case, evidence: Evidence): Reason[] {
  return option.because
    .map((id) => reasonOf(id, personCase, evidence))
    .filter((reason) => reason !== null)
    .toSorted((a, b) => STRICTEST.indexOf(a.effect) - STRICTEST.indexOf(b.effect));
}

/** What the person said, as the opening of a note: "You told us: “Do you smoke?” yes." */
export function saidWords(said: readonly FactSaid[]): string {
  return said.length === 0
    ? ""
    : `You told us: ${said.map(({ question, answer }) => `“${question}” ${answer}`).join("; ")}.`;
}
