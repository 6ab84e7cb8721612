import type { Region } from "../../evidence/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { DangerZone } from "../data/danger-zone.ts";
import type { Structure } from "../data/structure.ts";
import type { TreatmentPaths } from "../data/treatment-paths.ts";

export interface AtRisk {
  id: string;
  /** Undefined when the atlas has no such structure: where it lies is then not known. */
  structure: Structure | undefined;
  /** Named for this treatment by published work. */
  named: boolean;
}

/**
 * What a treatment could harm: every structure of a kind that its effect harms, those its paths name,
 * and those that danger zones name for it, in this region or zone where one is given.
 */
export function structuresAtRisk(
  atlas: Atlas,
  treatment: TreatmentPaths,
  region: Region | undefined,
  zone: DangerZone | undefined,
): AtRisk[] {
  const zones = zone ? [zone] : zonesOf(atlas, treatment.treatment, region);
  const named = new Set(zones.flatMap(({ structures }) => structures));
  const kinds = new Set(Object.keys(atlas.rows.harms.effects[treatment.effect] ?? {}));
  const ids = new Set([
    ...named,
    ...(treatment.alsoAtRisk ?? []),
    ...atlas.rows.structures.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id),
  ]);
  return [...ids].map((id) => ({ id, structure: atlas.structure.get(id), named: named.has(id) }));
}

/** Danger zones published for a treatment, in a region where one is given. */
export function zonesOf(atlas: Atlas, treatment: string, region: Region | undefined): DangerZone[] {
  return atlas.rows.dangerZones.filter(
    (zone) => zone.relevantTreatments.includes(treatment) && (!region || zone.region.includes(region)),
  );
}
