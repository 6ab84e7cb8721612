import type { Evidence } from "../evidence/index.ts";
import { type Danger, dangersOf } from "./danger.ts";

/** A danger that can act on this person's options. */
export interface ScopedDanger {
  danger: Danger;
  /** The options it acts on. */
  hits: readonly string[];
  /** Whether its question is put; a danger nobody asks about acts only on what was said. */
  asked: boolean;
}

/** The options of some concerns, each once, and waiting. */
export function optionsOf(concerns: readonly string[], evidence: Evidence): string[] {
  const options = concerns.flatMap((concern) => evidence.concern.get(concern)?.options ?? []);
  return [...new Set([...options, "no-treatment"])];
}

/**
 * The dangers that concern these options. An emergency heeds no limit of concern and acts on every option;
 * a lesser alarm acts on what it names and on waiting, never on what its referral leads to.
 */
export function scope(
  concerns: readonly string[],
  options: readonly string[],
  raised: readonly string[],
  evidence: Evidence,
): ScopedDanger[] {
  return dangersOf(evidence).flatMap((danger): ScopedDanger[] => {
    const inConcern = danger.concerns === null || meets(danger.concerns, concerns);
    if (!inConcern && danger.urgency !== "emergency") return [];
    const named = options.filter((option) => danger.treatments.has(option));
    const hits = optionsHit(danger, options, named);
    if (hits.length === 0) return [];
    // While no concern is named, only emergencies are asked about, so that waiting does not read as open.
    const speaksOf = named.length > 0 || (concerns.length === 0 && danger.urgency === "emergency");
    const asked =
      danger.facts.some((fact) => raised.includes(fact)) ||
      (inConcern && speaksOf && (danger.askedFor === null || meets(danger.askedFor, concerns)));
    return [{ danger, hits, asked }];
  });
}

function optionsHit(danger: Danger, options: readonly string[], named: readonly string[]): string[] {
  const spared = (option: string): boolean => !danger.leadsTo.has(option);
  if (danger.urgency === "emergency") return options.filter(spared);
  if (danger.effect !== "alarm") return [...named];
  return options.filter((option) => option === "no-treatment" || named.includes(option)).filter(spared);
}

const meets = (set: ReadonlySet<string>, ids: readonly string[]): boolean => ids.some((id) => set.has(id));
