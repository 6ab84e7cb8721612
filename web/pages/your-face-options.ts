import type { Atlas } from "../../portable/anatomy/index.ts";
import { regionsOf, treatmentName, verdictHeading } from "../../portable/brief/index.ts";
import type { Evidence, Region } from "../../portable/evidence/index.ts";
import type { OptionsAnswer } from "../../portable/options/index.ts";

/** One treatment that can be asked of the atlas. */
export interface FaceOption {
  treatment: string;
  name: string;
  /** What the safety rules say of it for this person, when they say more than "open". */
  verdict: string | null;
  kind: "surgical" | "non-surgical";
  /** Whether the person's concerns name it. */
  own: boolean;
  /** Parts of the face where the atlas holds its paths; empty when it holds none. */
  regions: Region[];
  /** False of what goes to no place of its own: a cream, or light over the whole face. */
  placed: boolean;
}

/** Every option of the person's concerns first, those without a path too; then whatever else the atlas holds. */
export function faceOptions(answer: OptionsAnswer, atlas: Atlas, evidence: Evidence): FaceOption[] {
  const regionsWithPaths = (treatment: string): Region[] => [
    ...new Set(
      (atlas.rows.paths.find((row) => row.treatment === treatment)?.paths ?? []).map(({ region }) => region),
    ),
  ];
  const isPlaced = (treatment: string): boolean =>
    !atlas.rows.withoutPaths.some((row) => row.treatment === treatment);
  const own = answer.options
    .filter(({ treatment }) => treatment !== "no-treatment")
    .map(({ treatment, kind, verdict }): FaceOption => {
      return {
        treatment,
        name: treatmentName(treatment, evidence),
        verdict: verdict === "open" ? null : verdictHeading(verdict),
        kind: kind === "surgical" ? "surgical" : "non-surgical",
        own: true,
        regions: regionsWithPaths(treatment),
        placed: isPlaced(treatment),
      };
    });
  const others = atlas.rows.paths
    .filter((row) => !own.some(({ treatment }) => treatment === row.treatment))
    .map(({ treatment }): FaceOption => {
      const row = evidence.treatment.get(treatment);
      return {
        treatment,
        name: treatmentName(treatment, evidence),
        verdict: null,
        // What is not among the treatments compared here is taken for the graver kind.
        kind: row?.kind === "non-surgical" ? "non-surgical" : "surgical",
        own: false,
        regions: regionsWithPaths(treatment),
        placed: true,
      };
    });
  return [...own, ...others];
}

/** Where a treatment is looked at first: the first part of the face that the person's concerns name and its paths reach. */
export function firstRegion(
  { treatment, regions }: FaceOption,
  answer: OptionsAnswer,
  evidence: Evidence,
): Region | null {
  return regionsOf(treatment, answer, evidence).find((region) => regions.includes(region)) ?? null;
}

/** Two to begin with: the best evidenced of each side that the atlas holds, else whatever it holds. */
export function firstPair(options: readonly FaceOption[], preferred: readonly string[]): string[] {
  const held = options.filter(({ regions }) => regions.length > 0);
  const ranked = [
    ...preferred.flatMap((id) => held.find(({ treatment }) => treatment === id) ?? []),
    ...held,
  ];
  const [first] = ranked;
  if (first === undefined) return [];
  const second =
    ranked.find(({ kind, treatment, own }) => kind !== first.kind && own && treatment !== first.treatment) ??
    ranked.find(({ kind, treatment }) => kind !== first.kind && treatment !== first.treatment);
  return second === undefined ? [first.treatment] : [first.treatment, second.treatment];
}
