import type { Condition, Evidence, Urgency } from "../../portable/evidence/index.ts";
import type { FoundConcern, Warning } from "../../portable/words/index.ts";

const HOW_SOON = {
  emergency: "This may be an emergency.",
  "same-day": "Have this seen today.",
  "within-2-weeks": "Have this seen within two weeks.",
  soon: "Have this seen soon.",
} as const;

interface Sign {
  asks: string;
  urgency: Urgency;
  does: string;
  matched: string;
}

/** Each sign once: what it asks, and what to do if the answer is yes. */
function signsOf(warnings: readonly Warning[], evidence: Evidence): Sign[] {
  const signs = new Map<string, Sign>();
  for (const { fact, redFlag, matched } of warnings) {
    const flag = redFlag === null ? undefined : evidence.redFlag.get(redFlag);
    if (flag !== undefined)
      signs.set(flag.id, {
        asks: `Is it this? ${flag.sign}.`,
        urgency: flag.urgency,
        does: flag.do,
        matched,
      });
    else {
      const alarm = gravestAlarm(fact, evidence);
      const asks = evidence.fact.get(fact)?.question;
      if (alarm !== null && asks !== undefined) signs.set(fact, { asks, ...alarm, matched });
    }
  }
  return [...signs.values()];
}

const urgencies = Object.keys(HOW_SOON);

/** What to do under the most urgent alarm that reads this fact: its other facts are not known here. */
function gravestAlarm(fact: string, evidence: Evidence): { urgency: Urgency; does: string } | null {
  const { rules, redFlags } = evidence.rows;
  const alarms = [...rules, ...redFlags].flatMap(({ when, urgency, do: does }) =>
    urgency !== undefined && does !== undefined && reads(when, fact) ? [{ urgency, does }] : [],
  );
  alarms.sort((one, other) => urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency));
  return alarms[0] ?? null;
}

function reads(condition: Condition, fact: string): boolean {
  if ("fact" in condition) return condition.fact === fact;
  if ("all" in condition) return condition.all.some((part) => reads(part, fact));
  if ("any" in condition) return condition.any.some((part) => reads(part, fact));
  return "not" in condition && reads(condition.not, fact);
}

/** Warning signs first, then the concerns by name, best first. */
export function describeFoundConcerns(
  found: { concerns: readonly FoundConcern[]; warnings: readonly Warning[] },
  evidence: Evidence,
): string {
  const lines: string[] = [];
  for (const { asks, urgency, does, matched } of signsOf(found.warnings, evidence))
    lines.push(`You wrote "${matched}". ${asks}`, `  If so: ${HOW_SOON[urgency]} ${does}`, "");
  if (found.concerns.length === 0)
    lines.push(
      "These words name no concern that we know. Say where on your face it is, and what you see there,",
      'for example "lines between my eyebrows". If you feel low, talk to someone you trust or to your doctor.',
    );
  for (const { concern, score } of found.concerns)
    lines.push(`${score.toFixed(2)}  ${evidence.concern.get(concern)?.name ?? concern} (${concern})`);
  return `${lines.join("\n")}\n`;
}
