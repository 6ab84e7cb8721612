import type { Region } from "../evidence/index.ts";
import type { Atlas } from "./data/atlas.ts";
import type { Structure } from "./data/structure.ts";
import { cannotTell } from "./differences.ts";
import { referenceFace } from "./face/face.ts";
import { noAdvice } from "./hazard/harm-and-advice.ts";
import { type HazardOptions, type HazardRow, hazard } from "./hazard/hazard.ts";
import { optionShares } from "./sampling/option-shares.ts";

/** What a brief says of one treatment: what lies there, how sure, what varies, what to ask. Plain words. */
export interface WhatLiesThere {
  treatment: string;
  /** The face it was counted on. */
  whose: "own" | "reference";
  /** Relative standard deviation of the size of that face; 0 for the reference face. */
  scaleError: number;
  /** Most likely first. */
  lies: {
    structure: string;
    /** With both sides, where they differ. */
    words: string;
    howSure: string;
    harm: string;
    /** What the practised do about it; null where no published advice is in the data. */
    safer: string | null;
  }[];
  /** How people differ in what lies there. */
  varies: string[];
  /** Named by published work, but where it lies is not in the atlas. */
  notKnown: string[];
  /** What a photograph cannot tell. */
  cannotTell: string[];
  ask: string[];
}

const mostStructures = 5;
const mostSpread = 4;

const ask = [
  "What lies under my skin where you would go in, and how do you stay clear of it?",
  "Will you look with ultrasound first? If not, how do you know where the vessels run in me?",
  "Have you seen this harm happen? What did you do, and what is ready in the room if it happens to me?",
];

/** Null where the atlas holds no path of the treatment (there): then nothing may be said of what lies in its way. */
export function whatLiesThere(atlas: Atlas, options: HazardOptions): WhatLiesThere | null {
  const rows = hazard(atlas, options);
  if (rows === null) return null;
  const own = options.face && options.face !== referenceFace(atlas) ? options.face : null;
  const reached = rows.filter(({ chance }) => chance !== null && chance > 0);
  const structures = [...new Set(reached.map(({ structure }) => structure))].slice(0, mostStructures);
  // The likelier side comes first, and its row stands for the structure.
  const likely = structures.flatMap((id) => reached.find(({ structure }) => structure === id) ?? []);
  return {
    treatment: options.treatment,
    whose: own === null ? "reference" : "own",
    scaleError: own?.scaleError ?? 0,
    lies: likely.map((row) => ({
      structure: row.structure,
      words: `${row.name}: within ${row.within} mm in ${own === null ? peopleOf(row.chance ?? 0) : sidesWords(row, rows)}`,
      howSure:
        row.basis === "measured"
          ? "Set by published measurements."
          : "Taken from textbooks, not from measurements: less sure.",
      harm: row.harm,
      safer: row.safer === noAdvice ? null : row.safer,
    })),
    varies: [...spreadOf(atlas, options), ...structures.flatMap((id) => variantsOf(atlas.structure.get(id)))],
    notKnown: rows.filter(({ chance }) => chance === null).map(({ name }) => name),
    cannotTell: options.face ? [...cannotTell] : [],
    ask,
  };
}

/** In how many people: once where both sides of the face say the same, else for each. */
function sidesWords(row: HazardRow, rows: readonly HazardRow[]): string {
  const words = peopleOf(row.chance ?? 0);
  const twin = rows.find(({ structure, side }) => structure === row.structure && side !== row.side);
  if (row.side === "midline" || (twin?.chance != null && peopleOf(twin.chance) === words)) return words;
  const other = twin?.chance ? `, ${peopleOf(twin.chance)} on your ${twin.side}` : "";
  return `${words} on your ${row.side}${other}`;
}

/**
 * The same in the first of these regions where the atlas holds a path of the treatment, or, where it holds none in any
 * of them, over all its paths: filler along the jaw is not told by what lies under the forehead.
 */
export function whatLiesInFirst(
  atlas: Atlas,
  regions: readonly Region[],
  options: Omit<HazardOptions, "region">,
): WhatLiesThere | null {
  for (const region of regions) {
    const there = whatLiesThere(atlas, { ...options, region });
    if (there !== null) return there;
  }
  return whatLiesThere(atlas, options);
}

/** What lies as far from the needle as the product may spread: said beside the usual reach, not in its place. */
function spreadOf(atlas: Atlas, options: HazardOptions): string[] {
  const spreads = atlas.rows.paths.find(({ treatment }) => treatment === options.treatment)?.spreads;
  if (spreads === undefined || options.spread || options.within !== undefined) return [];
  const rows = hazard(atlas, { ...options, spread: true }) ?? [];
  const names = new Set<string>();
  const parts = rows.flatMap(({ name, chance }) => {
    if (chance === null || chance === 0 || names.has(name) || names.size >= mostSpread) return [];
    names.add(name);
    return [`${name} in ${peopleOf(chance)}`];
  });
  return parts.length === 0
    ? []
    : [
        `How far the product spreads from the needle. Were it ${spreads} mm, it would reach: ${parts.join(", ")}.`,
      ];
}

function variantsOf(structure: Structure | undefined): string[] {
  return (structure?.features ?? []).map((feature) => {
    const shares = optionShares(
      feature.options.map(({ share }) => ({ share: share.mean, measured: share.basis === "measured" })),
    );
    const parts = feature.options.map(({ id }, index) => `${plain(id)} in ${peopleOf(shares[index] ?? 0)}`);
    return `${structure?.name}, ${plain(feature.id)}: ${parts.join(", ")}.`;
  });
}

const plain = (id: string): string => id.replaceAll("-", " ");

/** One denominator, 100; rarer than that, 10,000. */
export function peopleOf(chance: number): string {
  if (chance * 100 < 1) return `about ${Math.max(1, Math.round(chance * 10_000))} in 10,000 people`;
  return `about ${Math.round(chance * 100)} in 100 people`;
}
