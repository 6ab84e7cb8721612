import type { Region } from "../../evidence/index.ts";
import type { Atlas } from "../data/atlas.ts";

/** Why `hazard` has no answer, and what could be asked instead; plain words. */
export interface WhyNotKnown {
  /** It has no fixed place; or it goes to a mark whose place was not said; or the atlas holds no path of it (there). */
  kind: "no-fixed-place" | "at-the-mark" | "no-path";
  /** For the person themselves: whole sentences. */
  plain: string;
  why: string;
  remedy: string;
  /** Regions where an answer can be had. */
  regions: Region[];
}

const notNothing = "That is not the same as nothing being there.";

/** Says why `hazard` answers null: no fixed place, a mark whose place nobody has told, or no path there. */
export function whyNotKnown(atlas: Atlas, treatment: string, region: Region | undefined): WhyNotKnown {
  const without = atlas.rows.withoutPaths.find((row) => row.treatment === treatment);
  if (without) {
    return {
      kind: "no-fixed-place",
      plain: `${without.why} So there is no path to draw or to count.`,
      why: `no chance is worked out. ${without.why} ${notNothing}`,
      remedy: "Ask for a treatment that goes through the face at a known place, or ask your clinician.",
      regions: [],
    };
  }
  const held = atlas.rows.paths.find((row) => row.treatment === treatment);
  const regions = [...new Set(held?.paths.flatMap(({ region: own, alsoIn = [] }) => [own, ...alsoIn]))];
  if (held?.atMark && (region === undefined || region === "whole-face")) {
    return {
      kind: "at-the-mark",
      plain: "It goes where your mark or scar is. Say where that is, and what lies there is counted.",
      why: `it goes where your mark or scar is, and that was not said. ${notNothing}`,
      remedy: `Say where it is, with a region: ${regions.join(", ")}.`,
      regions,
    };
  }
  return {
    kind: "no-path",
    plain: `Our atlas does not hold where it goes${regions.length === 0 ? "" : " there"}, so what lies in its way is not known. ${notNothing}`,
    why: `the atlas holds no path of it there: what lies in its way is not known. ${notNothing}`,
    remedy: held
      ? `It holds paths in: ${regions.join(", ")}.`
      : `It holds paths of: ${atlas.rows.paths.map((row) => row.treatment).join(", ")}.`,
    regions,
  };
}
