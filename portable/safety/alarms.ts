import { Urgency } from "../evidence/index.ts";
import type { Alarm } from "./assessment.ts";
import type { Judged } from "./verdicts.ts";

/** The alarms that have fired, most urgent first; a red flag that one of the rules carries is not said twice. */
export function firedAlarms(judged: readonly Judged[]): Judged[] {
  const fired = judged.filter(({ danger, truth }) => danger.effect === "alarm" && truth === true);
  const carried = new Set(
    fired.flatMap(({ danger }) => (danger.id === danger.redFlag ? [] : [danger.redFlag])),
  );
  return fired
    .filter(({ danger }) => danger.id !== danger.redFlag || !carried.has(danger.redFlag))
    .sort((one, other) => soonness(one) - soonness(other));
}

export function toAlarm({ danger }: Judged): Alarm {
  return {
    rule: danger.id,
    redFlag: danger.redFlag,
    urgency: danger.urgency ?? "emergency",
    do: danger.do,
    see: [...danger.see],
    why: danger.why,
    source: danger.source,
  };
}

const soonness = ({ danger }: Judged): number => Urgency.options.indexOf(danger.urgency ?? "emergency");
