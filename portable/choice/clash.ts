import type { Answer } from "./answer.ts";
import { roomiest, slack } from "./linear-programme.ts";

/**
 * The fewest answers that cannot all be true of any weights; null when all can. Found by hitting sets
 * (after Bailey and Stuckey 2005): the smallest set that meets every known way to mend the contradiction
 * either contradicts itself, and is then the smallest, or shows a further way to mend it.
 */
export function smallestClash(answers: readonly Answer[], size: number): Answer[] | null {
  if (canHold(answers, size)) return null;
  const mends: number[][] = [];
  for (;;) {
    const chosen = smallestHit(mends);
    const set = chosen.map((at) => answers[at] as Answer);
    if (!canHold(set, size)) return set;
    mends.push(mendOf(answers, chosen, size));
  }
}

/** Whether some weights make all the answers true, the strict ones strictly. */
export function canHold(answers: readonly Answer[], size: number): boolean {
  const conditions = answers.flatMap((answer) => answer.conditions);
  const optimum = roomiest(conditions, size, (condition) => condition.strict);
  return optimum !== null && optimum.value > slack;
}

/** The answers left over once as many as possible are believed, `chosen` first. */
function mendOf(answers: readonly Answer[], chosen: readonly number[], size: number): number[] {
  const kept = new Set(chosen);
  const left: number[] = [];
  answers.forEach((answer, at) => {
    if (kept.has(at)) return;
    const believed = [...kept].map((index) => answers[index] as Answer);
    if (canHold([...believed, answer], size)) kept.add(at);
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
