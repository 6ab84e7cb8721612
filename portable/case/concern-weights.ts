import type { Case, Weights } from "./case.ts";

/** What the case says of what matters for one of its concerns; undefined where the person was not asked. */
export function weightsOf(now: Case, concern: string): Weights | undefined {
  return now.weightsFor?.[concern] ?? (now.concerns[0] === concern ? now.weights : undefined);
}

/** The case with what matters for one of its concerns said anew; `undefined`: not said at all. */
export function withWeights(now: Case, concern: string, weights: Weights | undefined): Case {
  const { weights: first, weightsFor, ...others } = now;
  const { [concern]: _before, ...rest } = weightsFor ?? {};
  if (now.concerns[0] === concern) return joined(others, weights, rest);
  return joined(others, first, weights === undefined ? rest : { ...rest, [concern]: weights });
}

/** The case without a concern, and without what was said of it; the others keep what was said of them. */
export function withoutConcern(now: Case, concern: string): Case {
  const kept = withWeights(now, concern, undefined);
  const [next, ...further] = now.concerns.filter((one) => one !== concern);
  const left = { ...kept, concerns: next === undefined ? [] : [next, ...further] };
  if (next === undefined) return left;
  // Whichever concern is first now, what was said of it stands where the first one's does.
  return withWeights({ ...left, concerns: left.concerns }, next, weightsOf(left, next));
}

function joined(
  others: Omit<Case, "weights" | "weightsFor">,
  weights: Weights | undefined,
  weightsFor: Record<string, Weights>,
): Case {
  return {
    ...others,
    ...(weights === undefined ? {} : { weights }),
    ...(Object.keys(weightsFor).length === 0 ? {} : { weightsFor }),
  };
}
