import type { Treatment } from "../../evidence/index.ts";
import type { Block, Passage, Section } from "../document.ts";
import { inSentence, listed, treatmentName } from "../names.ts";
import { structureForDoctor } from "../structure-words.ts";
import { comparedTreatments, type Writing } from "../writing.ts";

const plain = (text: string): Passage => ({ text, sources: [] });

/** Questions that follow from what a treatment's own facts leave open. */
function aboutTreatment(treatment: Treatment): Passage[] {
  const unsure = (field: string, known: boolean): boolean => !known || treatment.unverified.includes(field);
  const questions: Passage[] = [];
  if (treatment.structuresAtRisk.length > 0)
    questions.push(
      plain(`How do you keep these safe: ${listed(treatment.structuresAtRisk.map(structureForDoctor))}?`),
    );
  if (unsure("resultLasts", treatment.resultLasts !== null))
    questions.push(plain("How long does it last, and in how many of your patients?"));
  if (unsure("downtimeDays", treatment.downtimeDays !== null))
    questions.push(plain("How many days until your patients go out?"));
  if (treatment.anaesthesia.length > 1) questions.push(plain("How will I be numbed, and by whom?"));
  return questions;
}

/** Questions that follow from what no study counted. */
function aboutGaps({ answer }: Writing, treatment: string): Passage[] {
  const outcomes = answer.options.find((option) => option.treatment === treatment)?.outcomes ?? [];
  const known = (kind: string): boolean =>
    outcomes.some((one) => one.kind === kind && !one.unknown && !one.indirect);
  const questions: Passage[] = [];
  if (!known("benefit"))
    questions.push(plain("Of your last 20 patients like me, how many saw a change they were glad of?"));
  if (!known("harm")) questions.push(plain("Of your last 100 patients, how many had a problem, and which?"));
  return questions;
}

function aboutTraining({ evidence, numbering }: Writing, treatment: string): Passage[] {
  const families = evidence.rows.qualifications.families.filter((family) =>
    family.treatments.includes(treatment),
  );
  return families.flatMap((family) =>
    family.ask.map((text, at) => ({ text, sources: at === 0 ? numbering.sources(family.sources) : [] })),
  );
}

/** What to ask at the appointment, option by option. Options closed for this person are not asked about. */
export function questionSection(writing: Writing): Section {
  const { evidence } = writing;
  const blocks = comparedTreatments(writing, false).flatMap((id): Block[] => {
    const treatment = evidence.treatment.get(id);
    if (treatment === undefined) return [];
    const items = [...aboutTraining(writing, id), ...aboutTreatment(treatment), ...aboutGaps(writing, id)];
    return items.length === 0
      ? []
      : [
          { kind: "heading", text: `About ${inSentence(treatmentName(id, evidence))}` },
          { kind: "list", items },
        ];
  });
  return {
    id: "questions",
    heading: "Questions to ask",
    blocks: [
      {
        kind: "list",
        items: [
          plain("What happens if I do nothing, or wait a year?"),
          plain("Have you examined me for anything that should be treated first?"),
          plain("Who will do it, and how many like mine has that person done in the last year?"),
          plain("What would you do if it went wrong, and whom do I ring at night?"),
          plain("What does it all cost, with check-ups and putting things right?"),
        ],
      },
      ...blocks,
    ],
  };
}
