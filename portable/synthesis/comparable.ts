import { comparableDefinitions } from "./comparable-definitions.ts";
import type { Figure } from "./figure.ts";
import { poolingRules } from "./pooling-rules.ts";

/** Figures that count the same thing: same words or declared alike, same comparator, comparable time. */
export function comparableSets(figures: readonly Figure[]): Figure[][] {
  const sets: Figure[][] = [];
  for (const figure of figures) {
    // Comparable with every member, not with one of them: a chain of near likenesses is not a likeness.
    const set = sets.find((members) => members.every((member) => areComparable(member, figure)));
    if (set === undefined) sets.push([figure]);
    else set.push(figure);
  }
  return sets;
}

/** Whether two figures of one measure may be set against each other, by the rules for pooling. */
export function areComparable(one: Figure, other: Figure): boolean {
  const declared = comparableDefinitions.find(
    ({ findings }) => findings.includes(one.id) && findings.includes(other.id),
  );
  const sameWords = plain(one.definition) === plain(other.definition);
  if (declared === undefined && !sameWords) return false;
  if (poolingRules.comparing.includes(one.measure) && one.comparator !== other.comparator) return false;
  if (classOf(one) !== classOf(other) && !gathers(one) && !gathers(other)) return false;
  return declared?.followUpJudged === true || comparableTimes(one.followUpWeeks, other.followUpWeeks);
}

/** Whether a figure gathers other studies. */
export function gathers(figure: Figure): boolean {
  return poolingRules.gathering.includes(figure.design);
}

const classOf = (figure: Figure): string => poolingRules.designClass[figure.design];

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9%]+/g, " ")
    .trim();

function comparableTimes(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return false;
  const longer = Math.max(one, other);
  return longer <= poolingRules.followUpRatio * Math.min(one, other) || longer === 0;
}
