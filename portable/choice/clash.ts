import type { Answer } from "./answer.ts";
import { inUnits, roomiest, slack, type Units } from "./linear-programme.ts";
import { ratioEdgesOf } from "./ratio-edges.ts";
import { shortestRing } from "./ratio-ring.ts";
import { unitsOf } from "./weight-units.ts";

/**
 * The fewest answers that cannot all be true of any weights; null when all can. Orders and ratios alone
 * contradict one another round a ring, and the shortest one is found. With other conditions among them
 * it is found by hitting sets (after Bailey and Stuckey 2005): the smallest set that meets every known way
 * to mend the contradiction either contradicts itself, and is then the smallest, or shows a further way to
 * mend it.
 */
export function smallestClash(answers: readonly Answer[], size: number): Answer[] | null {
  if (answers.every((answer) => answer.relative)) return ringOf(answers, size);
  const units = unitsOf(answers, size);
  if (canHold(answers, units)) return null;
  const mends: number[][] = [];
  for (;;) {
    const chosen = smallestHit(mends);
    const set = chosen.map((at) => answers[at] as Answer);
    if (!canHold(set, units)) return set;
    mends.push(mendOf(answers, chosen, units));
  }
}

/**
 * Ratios are judged by their logarithms: thirty ratios of 3 in a row leave the last weight at 3e-15, and
 * a linear programme cannot tell that from nothing.
 */
function ringOf(answers: readonly Answer[], size: number): Answer[] | null {
  const edges = answers.flatMap((answer) =>
    ratioEdgesOf(answer.conditions).map((edge) => ({ ...edge, answer })),
  );
  const ring = shortestRing(edges, size);
  return ring === null ? null : [...new Set(ring.map((at) => (edges[at] as (typeof edges)[number]).answer))];
}

/** Whether some weights make all the answers true, the strict ones strictly. */
function canHold(answers: readonly Answer[], units: Units): boolean {
  const conditions = inUnits(
    answers.flatMap((answer) => answer.conditions),
    units,
  );
  const optimum = roomiest(conditions, units, (condition) => condition.strict);
  return optimum !== null && optimum.value > slack;
}

/** The answers left over once as many as possible are believed, `chosen` first. */
function mendOf(answers: readonly Answer[], chosen: readonly number[], units: Units): number[] {
  const kept = new Set(chosen);
  const left: number[] = [];
  answers.forEach((answer, at) => {
    if (kept.has(at)) return;
    const believed = [...kept].map((index) => answers[index] as Answer);
    if (canHold([...believed, answer], units)) kept.add(at);
    else left.push(at);
  });
  return left;
}

/** The smallest set that has a member in common with every set; the sets are few and small. */
function smallestHit(sets: readonly (readonly number[])[]): number[] {
  for (let most = 0; ; most += 1) {
    const found = hitWithin(sets, [], most);
    if (found !== null) return found;
  }
}

function hitWithin(sets: readonly (readonly number[])[], chosen: number[], most: number): number[] | null {
  const missed = sets.find((set) => !set.some((member) => chosen.includes(member)));
  if (missed === undefined) return chosen;
  if (chosen.length === most) return null;
  for (const member of missed) {
    const found = hitWithin(sets, [...chosen, member], most);
    if (found !== null) return found;
  }
  return null;
}
