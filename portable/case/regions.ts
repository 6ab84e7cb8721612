import type { Evidence, FactValue } from "../evidence/index.ts";
import type { Truth } from "./truth.ts";

/**
 * Whether a region of the face is meant. A region the person named counts, and "the whole face" means all.
 * Unless they named any, the concern's own region counts when it has but one; with several, each of them
 * could be meant and is not known; the rest are not meant.
 */
export function regionsNamed(
  said: FactValue | undefined,
  region: string,
  concerns: readonly string[],
  evidence: Evidence,
): Truth {
  if (Array.isArray(said)) return said.includes(region) || said.includes("whole-face");
  const possible = concerns.map((concern) => evidence.concern.get(concern)?.regions ?? []);
  if (possible.length === 0) return null;
  if (possible.some((regions) => regions.length === 1 && regions.some((one) => one === region))) return true;
  return possible.some((regions) => regions.some((one) => one === region || one === "whole-face"))
    ? null
    : false;
}
