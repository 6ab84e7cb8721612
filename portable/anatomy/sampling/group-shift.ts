import type { Group } from "../data/measurement.ts";
import type { Varying } from "../data/varying.ts";

/** How far the mean of a number moves for a sex or an ancestry; 0 where the atlas has no such effect. */
export function groupShift(value: Varying, group: Group): number {
  const sex = group.sex === null ? 0 : (value.male ?? 0) * (group.sex === "male" ? 1 : -1);
  return sex + (group.ancestry === null ? 0 : (value.ancestry?.[group.ancestry] ?? 0));
}

const edge = 0.001;

/** Log odds; shares of 0 and 1 are taken as 0.001 and 0.999, since no study can show either. */
export function logit(share: number): number {
  const held = Math.min(Math.max(share, edge), 1 - edge);
  return Math.log(held / (1 - held));
}

export const fromLogit = (value: number): number => 1 / (1 + Math.exp(-value));
