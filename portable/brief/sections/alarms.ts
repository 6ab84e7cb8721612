import type { Urgency } from "../../evidence/index.ts";
import type { Block, Section } from "../document.ts";
import { numbersFor, ringWords } from "../emergency-numbers.ts";
import { listed, specialtyName } from "../names.ts";
import type { Writing } from "../writing.ts";

const WHEN = {
  emergency: "Now",
  "same-day": "Today",
  "within-2-weeks": "Within two weeks",
  soon: "Soon",
} satisfies Record<Urgency, string>;

const URGENCIES = Object.keys(WHEN) as Urgency[];

/** What needs a doctor first: at the very top, before anything else. */
export function alarmSection({ answer, personCase, evidence, numbering }: Writing): Section | null {
  if (answer.alarms.length === 0) return null;
  const sorted = answer.alarms.toSorted(
    (a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency),
  );
  const blocks: Block[] = sorted.map((alarm) => ({
    kind: "warning",
    lead: `${WHEN[alarm.urgency]}: ${alarm.do}`,
    text: `${alarm.why} See ${listed(alarm.see.map(specialtyName), "or")}.`,
    sources: numbering.sources([alarm.source]),
  }));
  if (sorted.some(({ urgency }) => urgency === "emergency"))
    blocks.unshift({
      kind: "warning",
      lead: ringWords(numbersFor(personCase.place?.country, evidence)),
      text: "Do this before you read on.",
      sources: [],
    });
  return { id: "alarms", heading: "See someone first", blocks };
}
