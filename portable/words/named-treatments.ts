import type { Concern, Evidence } from "../evidence/index.ts";
import type { Match } from "./matches.ts";
import type { NamedRegions } from "./regions.ts";

const STANDS_FOR = 0.62;
const FURTHER_DOWN = 0.12;
const ELSEWHERE = 0.3;

/**
 * What a treatment that someone names says about their concern: each concern that has it as an option,
 * the ones it is a main option for first. Regions named beside it narrow the choice:
 * "botox between my eyebrows" speaks of frown lines.
 */
export function concernsOfTreatments(
  matches: readonly Match[],
  regions: readonly NamedRegions[],
  evidence: Evidence,
): { concern: string; strength: number; at: readonly number[]; dismissed: boolean }[] {
  const named = new Set(regions.filter((r) => !r.dismissed).flatMap((r) => r.regions));
  const said = matches.filter((match) => match.phrase.kind === "treatment" && match.whole);
  return said.flatMap((match) =>
    servedBy(match.phrase.of, evidence).map((concern, rank) => {
      const here = named.size === 0 || concern.regions.some((region) => named.has(region));
      return {
        concern: concern.id,
        strength: (STANDS_FOR / (1 + FURTHER_DOWN * rank)) * (here ? 1 : ELSEWHERE),
        at: match.at,
        dismissed: match.dismissed,
      };
    }),
  );
}

/** Concerns with this option, those where it stands early among few options first. */
function servedBy(treatment: string, evidence: Evidence): Concern[] {
  const narrowness = (concern: Concern) => {
    const at = concern.options.indexOf(treatment);
    return (1 + at) * Math.sqrt(concern.options.length);
  };
  return evidence.rows.concerns
    .filter((concern) => concern.options.includes(treatment))
    .sort((a, b) => narrowness(a) - narrowness(b));
}
