import type { Region } from "../../evidence/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { DangerZone } from "../data/danger-zone.ts";
import type { StructureKind } from "../data/structure.ts";
import type { TreatmentPaths } from "../data/treatment-paths.ts";
import { zonesOf } from "./structures-at-risk.ts";

/** Said in place of advice; whoever tells of several structures says it once. */
export const noAdvice = "Our data hold no published advice on staying clear of it here; ask how it is done.";
const noHarm = "Our data do not say what follows if it is reached; ask.";

/**
 * What follows if the structure is reached, and what the practised do about it: from the danger zone
 * that names it for this treatment, in this region first; else what the effect does to such a structure.
 */
export function harmAndAdvice(
  atlas: Atlas,
  treatment: TreatmentPaths,
  structure: string,
  kind: StructureKind | null,
  { region, zone }: { region?: Region | undefined; zone?: DangerZone | undefined },
): { harm: string; safer: string } {
  const found =
    (zone?.structures.includes(structure) ? zone : undefined) ??
    zonesOf(atlas, treatment.treatment, region).find((each) => each.structures.includes(structure)) ??
    zonesOf(atlas, treatment.treatment, undefined).find((each) => each.structures.includes(structure));
  if (found) return { harm: found.harm, safer: found.saferTechnique };
  const { alsoAtRisk, effects } = atlas.rows.harms;
  const general = kind === null ? undefined : effects[treatment.effect]?.[kind];
  return { harm: alsoAtRisk[structure] ?? general ?? noHarm, safer: noAdvice };
}
