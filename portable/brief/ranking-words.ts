import type { PersonProblem, WhoWouldChoose } from "../choice/index.ts";
import { listed } from "./names.ts";

/** A share of draws as people say it; what is rarer than a half in a hundred is not shown as none. */
export function ofHundred(share: number): string {
  if (share === 0) return "none of 100";
  if (share === 1) return "all of 100";
  const rounded = Math.round(share * 100);
  if (rounded < 1) return "fewer than 1 of 100";
  return rounded > 99 ? "more than 99 of 100" : `${rounded} of 100`;
}

/** How much of what is weighed nobody has measured of one option; null when all of it was. */
export function unmeasuredWords({ basis, swings }: PersonProblem, treatment: string): string | null {
  const count = swings.filter(({ criterion }) => basis[criterion]?.[treatment]?.kind === "nobody").length;
  return count === 0 ? null : `nobody has measured ${count} of these ${swings.length} things`;
}

/** For whom an option would come first: "someone who cares more about how long it lasts". */
export function whoWords({ more, less }: WhoWouldChoose, { swings }: PersonProblem): string {
  const names = (ids: readonly string[]) =>
    listed(ids.map((id) => swings.find((swing) => swing.criterion === id)?.phrase ?? id));
  return `someone who cares ${[
    more.length > 0 ? `more about ${names(more)}` : null,
    less.length > 0 ? `less about ${names(less)}` : null,
  ]
    .filter((words) => words !== null)
    .join(" and ")}`;
}
