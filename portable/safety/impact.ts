import { holds, type Knowledge } from "../case/index.ts";
import type { Urgency } from "../evidence/index.ts";
import type { Verdict } from "./assessment.ts";
import type { Danger } from "./danger.ts";
import { changes, type Judgement } from "./judgement.ts";
import { type Judged, rankOf } from "./verdicts.ts";

/** What an answer would change. */
export interface Impact {
  /** How much: the options that change, by how strict they become, and alarms by how urgent. */
  score: number;
  /** The reason, in the words of the strictest rule it would fire, or of the rule it would settle. */
  why: string;
}

const verdictWeight: Record<Verdict, number> = {
  open: 1,
  caution: 1,
  ask: 1,
  defer: 4,
  "specialist-first": 8,
  closed: 16,
};
const alarmWeight: Record<Urgency, number> = {
  emergency: 4_000,
  "same-day": 2_000,
  "within-2-weeks": 1_000,
  soon: 500,
};

/** What an answer would change, or null when it would change no verdict and no alarm. */
export function impactOf(
  supposed: Knowledge,
  touched: ReadonlySet<string>,
  judgement: Judgement,
): Impact | null {
  const turns = judgement.judged.flatMap((before) => {
    if (!before.danger.facts.some((fact) => touched.has(fact))) return [];
    const truth = holds(before.danger.when, supposed);
    return truth === before.truth ? [] : [{ before, after: { ...before, truth } }];
  });
  let score = 0;
  for (const { after } of turns) {
    if (after.truth === true && after.danger.urgency !== null) score += alarmWeight[after.danger.urgency];
  }
  for (const { was, is } of changes(turns, judgement)) {
    score += rankOf(is) > rankOf(was) ? verdictWeight[is] : 1;
  }
  return score === 0 ? null : { score, why: strictest(turns.map(({ after }) => after)).why };
}

const effectOrder: Danger["effect"][] = ["inform", "caution", "defer", "specialist-first", "closed", "alarm"];

function strictest(turned: readonly Judged[]): Danger {
  const weight = ({ danger, truth }: Judged): number =>
    (truth === true ? 10 : 0) + effectOrder.indexOf(danger.effect);
  const best = turned.reduce((one, other) => (weight(other) > weight(one) ? other : one));
  return best.danger;
}
