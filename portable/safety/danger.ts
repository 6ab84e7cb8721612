import { factsIn } from "../case/index.ts";
import type { Condition, Evidence, RedFlag, Rule, Specialty, Urgency } from "../evidence/index.ts";
import type { Verdict } from "./assessment.ts";

/** A rule or a red flag, with its groups spelt out: what the room reasons with. */
export interface Danger {
  id: string;
  when: Condition;
  /** Facts its condition names. */
  facts: readonly string[];
  /** Treatments it names, groups spelt out. */
  treatments: ReadonlySet<string>;
  /** Concerns it is limited to; null for every concern. */
  concerns: ReadonlySet<string> | null;
  /** Concerns for which its question is put; null for every concern it acts on. */
  askedFor: ReadonlySet<string> | null;
  /** Treatments its referral leads to. */
  leadsTo: ReadonlySet<string>;
  effect: Rule["effect"];
  deferWeeks: number | null;
  urgency: Urgency | null;
  redFlag: string | null;
  see: readonly Specialty[];
  do: string;
  why: string;
  source: string;
}

const dangersFor = new WeakMap<Evidence, readonly Danger[]>();

/** Every rule, then every red flag, in the order of the data; worked out once for each evidence. */
export function dangersOf(evidence: Evidence): readonly Danger[] {
  const before = dangersFor.get(evidence);
  if (before !== undefined) return before;
  const spelt = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(ids.flatMap((id) => evidence.covers(id)));
  const dangers = [
    ...evidence.rows.rules.map((rule) => fromRule(rule, spelt)),
    ...evidence.rows.redFlags.map((flag) => fromRedFlag(flag, spelt)),
  ];
  dangersFor.set(evidence, dangers);
  return dangers;
}

type Spell = (ids: readonly string[]) => ReadonlySet<string>;

function fromRule(rule: Rule, spelt: Spell): Danger {
  return {
    id: rule.id,
    when: rule.when,
    facts: factsIn(rule.when),
    treatments: spelt(rule.appliesTo),
    concerns: rule.concerns === undefined ? null : spelt(rule.concerns),
    askedFor: rule.askedFor === undefined ? null : spelt(rule.askedFor),
    leadsTo: spelt(rule.leadsTo ?? []),
    effect: rule.effect,
    deferWeeks: rule.deferWeeks ?? null,
    urgency: rule.effect === "alarm" ? (rule.urgency ?? "emergency") : null,
    redFlag: rule.redFlag ?? null,
    see: rule.see ?? [],
    do: rule.do ?? rule.why,
    why: rule.why,
    source: rule.source,
  };
}

/** A red flag acts on its own only when no rule that carries it fires; its question is the rules' to ask. */
function fromRedFlag(flag: RedFlag, spelt: Spell): Danger {
  return {
    id: flag.id,
    when: flag.when,
    facts: factsIn(flag.when),
    treatments: spelt(flag.after),
    concerns: null,
    askedFor: new Set(),
    leadsTo: new Set(),
    effect: "alarm",
    deferWeeks: null,
    urgency: flag.urgency,
    redFlag: flag.id,
    see: flag.see,
    do: flag.do,
    why: flag.why,
    source: flag.source,
  };
}

/**
 * What a danger makes of one option when it fires. An emergency closes everything; a lesser alarm sends
 * to a specialist first; waiting is closed under a same-day alarm, since the day must not pass.
 */
export function verdictOf(danger: Danger, option: string): Verdict | null {
  if (danger.effect === "inform") return null;
  if (danger.effect !== "alarm") return danger.effect;
  if (danger.urgency === "emergency") return "closed";
  return option === "no-treatment" && danger.urgency === "same-day" ? "closed" : "specialist-first";
}
