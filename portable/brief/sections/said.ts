import type { Block, Section } from "../document.ts";
import { allFactsSaid } from "../facts-said.ts";
import { concernNames } from "../names.ts";
import type { Writing } from "../writing.ts";

/** What the person told us, as questions and answers. */
export function saidSection({ personCase, evidence }: Writing): Section {
  const said = allFactsSaid(personCase, evidence);
  const blocks: Block[] = [
    {
      kind: "text",
      lead: "What bothers you",
      text: `${concernNames(personCase.concerns, evidence)}.`,
      sources: [],
    },
  ];
  if (said.length === 0)
    blocks.push({
      kind: "text",
      text: "You answered no questions about your health. What is safe for you is then not known.",
      sources: [],
    });
  else
    blocks.push({
      kind: "list",
      items: said.map(({ question, answer }) => ({ lead: question, text: answer, sources: [] })),
    });
  return { id: "said", heading: "What you told us", blocks };
}

/** The person's own words, word for word. */
export function wordsSection({ personCase }: Writing): Section | null {
  const words = personCase.words?.trim();
  return words
    ? { id: "words", heading: "In your own words", blocks: [{ kind: "quote", text: words }] }
    : null;
}

/** The practitioner the person named. */
export function practitionerSection({ personCase }: Writing): Section | null {
  if (personCase.practitioner === undefined) return null;
  return {
    id: "practitioner",
    heading: "Who might do it",
    blocks: [
      {
        kind: "text",
        text: `You named the practitioner with the number (NPI) ${personCase.practitioner.npi}. This brief has not checked who that is or what they are trained for.`,
        sources: [],
      },
    ],
  };
}
