import type { RedFlag, Urgency } from "../../evidence/index.ts";
import type { Block, Section } from "../document.ts";
import { numbersFor, ringWords } from "../emergency-numbers.ts";
import { comparedTreatments, type Writing } from "../writing.ts";

const HEADINGS = {
  emergency: "Get help now",
  "same-day": "Be seen today",
  "within-2-weeks": "Be seen within two weeks",
  soon: "Be seen soon",
} satisfies Record<Urgency, string>;

const noSigns: Block = {
  kind: "text",
  text: "We hold no warning signs for these treatments. That does not mean there are none: ask.",
  sources: [],
};

/** The warning signs that can follow the treatments side by side, what to do, and the number to ring. */
export function wrongSection(writing: Writing): Section {
  const { evidence, numbering, personCase } = writing;
  const treatments = comparedTreatments(writing, true);
  const follows = (flag: RedFlag): boolean =>
    flag.after.length > 0 &&
    flag.after.some((id) => evidence.covers(id).some((one) => treatments.includes(one)));
  const flags = evidence.rows.redFlags.filter(follows);
  const blocks = (Object.keys(HEADINGS) as Urgency[]).flatMap((urgency): Block[] => {
    const items = flags
      .filter((flag) => flag.urgency === urgency)
      .map((flag) => ({ lead: `${flag.sign}.`, text: flag.do, sources: numbering.sources([flag.source]) }));
    return items.length === 0
      ? []
      : [
          { kind: "heading", text: HEADINGS[urgency] },
          { kind: "list", items },
        ];
  });
  const numbers = numbersFor(personCase.place?.country, evidence);
  const report: Block[] =
    numbers?.report == null
      ? []
      : [
          {
            kind: "text",
            text: `Report harm to ${numbers.report.name}: ${numbers.report.url}`,
            sources: numbering.sources(numbers.sources),
          },
        ];
  return {
    id: "wrong",
    heading: "If it goes wrong",
    blocks: [
      {
        kind: "warning",
        lead: ringWords(numbers),
        text: "Ring at once if you cannot see, cannot breathe, cannot speak or feel very ill.",
        sources: [],
      },
      ...(blocks.length === 0 ? [noSigns] : blocks),
      ...report,
    ],
  };
}
