import type { z } from "zod";
import type { Evidence, Region as RegionSchema } from "../evidence/index.ts";
import type { Term } from "./analysis.ts";
import { isFaint } from "./concepts.ts";

type Region = z.infer<typeof RegionSchema>;

/** The regions a word about the face points at, the likeliest first. */
const REGIONS: Readonly<Record<string, readonly Region[]>> = {
  forehead: ["forehead"],
  glabella: ["glabella"],
  brow: ["brow"],
  temple: ["temple"],
  eyelid: ["upper-eyelid", "lower-eyelid"],
  lash: ["upper-eyelid"],
  bag: ["lower-eyelid"],
  eye: ["lower-eyelid", "upper-eyelid"],
  nose: ["nose"],
  nostril: ["nose"],
  cheek: ["cheek"],
  ear: ["ear"],
  lip: ["lips", "perioral"],
  mouth: ["perioral", "lips"],
  chin: ["chin"],
  jaw: ["jawline"],
  neck: ["neck"],
  throat: ["neck"],
  gum: ["lips"],
};

/** Parts that are spoken of for many reasons ("my eyes are blue"): alone they count only with nothing else said. */
const MANY_REASONS = new Set(["eye", "mouth", "neck", "throat", "ear"]);
const COMPLAINT = new Set([
  "hate",
  "ugli",
  "bother",
  "mind",
  "problem",
  "fix",
  "help",
  "worri",
  "fine",
  "ok",
  "good",
]);

export interface NamedRegions {
  regions: Region[];
  dismissed: boolean;
  /** Nothing but the part of the face is named, or the part is spoken of for no other reason. */
  tellsEnough: boolean;
}

/** The regions that words name, clause by clause, the likeliest first. */
export function namedRegions(terms: readonly Term[]): NamedRegions[] {
  const clauses = Map.groupBy(terms, (term) => term.clause);
  return [...clauses.values()].flatMap((clause) => {
    const naming = clause.filter((term) => term.concept in REGIONS);
    if (naming.length === 0) return [];
    const has = (concept: string) => clause.some((term) => term.concept === concept);
    const regions = naming.flatMap((term) => [...(REGIONS[term.concept] ?? [])]);
    const others = clause.filter(
      (term) =>
        !term.empty && !(term.concept in REGIONS) && !isFaint(term.concept) && !COMPLAINT.has(term.stem),
    );
    const tellsEnough = others.length === 0 || naming.some((term) => !MANY_REASONS.has(term.concept));
    if (has("between") && (has("brow") || has("eye")))
      return [{ regions: ["glabella" as const], dismissed: false, tellsEnough: true }];
    const nearest =
      has("under") && has("eye")
        ? (["lower-eyelid"] as const)
        : has("under") && has("chin")
          ? (["neck", "chin"] as const)
          : null;
    return [
      {
        regions: [...new Set(nearest ?? regions)],
        dismissed: naming.every((term) => term.dismissed !== null),
        tellsEnough,
      },
    ];
  });
}

const BARE = 0.34;

/**
 * The concerns of the regions someone names without saying what is wrong there ("my eyelids"), as a guess:
 * those of one region before those of many. Skin and face alone name none.
 */
export function concernsOfRegions(
  named: readonly NamedRegions[],
  evidence: Evidence,
): { concern: string; strength: number; at: readonly number[]; dismissed: boolean }[] {
  return named
    .filter(({ tellsEnough }) => tellsEnough)
    .flatMap(({ regions, dismissed }) =>
      evidence.rows.concerns.flatMap((concern) => {
        const rank = regions.findIndex((region) => concern.regions.includes(region));
        if (rank < 0) return [];
        const strength = BARE / (1 + 0.1 * rank) / (1 + 0.1 * (concern.regions.length - 1));
        return [{ concern: concern.id, strength, at: [], dismissed }];
      }),
    );
}
