import type { Block, Section } from "../document.ts";
import { allFactsSaid } from "../facts-said.ts";
import { concernNames, idWords } from "../names.ts";
import type { Writing } from "../writing.ts";

/** The seven life domains, as the person's own words for where it weighs. */
const DOMAINS: Record<string, string> = {
  "skin-feeling": "How the skin feels",
  "being-looked-at": "Being looked at",
  "self-confidence": "Self-confidence",
  mood: "Mood",
  "how-others-treat-me": "How others treat you",
  "work-and-study": "Work and study",
  closeness: "Closeness",
};

const CRITERIA: Record<string, string> = {
  improvement: "a change you would notice",
  lasting: "how long it lasts",
  "time-off": "time off",
  sessions: "how many times",
  "common-side-effects": "common side effects",
  "lasting-harm": "lasting harm",
  cost: "cost",
  anaesthesia: "being put to sleep",
  reversibility: "whether it can be undone",
};

/** Where it weighs on the person's life, by their own count. */
function burdenSaid({ personCase }: Writing): Block[] {
  const items = Object.entries(personCase.burden ?? {}).map(([domain, weight]) => ({
    lead: DOMAINS[domain] ?? idWords(domain),
    text: `${weight}, on a scale from 0 (not at all) to 4 (all the time)`,
    sources: [],
  }));
  return items.length === 0
    ? []
    : [
        { kind: "heading", text: "How it weighs on you" },
        { kind: "list", items },
      ];
}

/** What matters to the person, most first; ties stand together. Other kinds of weights are not told in words. */
function weightsSaid({ personCase: { weights } }: Writing): Block[] {
  const said = weights?.kind === "several" ? weights.all : [weights];
  const order = said.find((one) => one?.kind === "ordinal")?.order ?? [];
  if (order.length === 0) return [];
  const names = order.map((tied) =>
    (Array.isArray(tied) ? tied : [tied]).map((id) => CRITERIA[id] ?? idWords(id)).join(" and "),
  );
  return [
    { kind: "text", lead: "What matters to you, most first", text: `${names.join("; ")}.`, sources: [] },
  ];
}

/** What the person told us, as questions and answers. */
export function saidSection(writing: Writing): Section {
  const { personCase, evidence } = writing;
  const said = allFactsSaid(personCase, evidence);
  const denied = said.filter(({ fact }) => personCase.facts[fact] === false);
  const told = said.filter((one) => !denied.includes(one));
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
  if (told.length > 0)
    blocks.push({
      kind: "list",
      items: told.map(({ question, answer }) => ({ lead: question, text: answer, sources: [] })),
    });
  // Among fifty times "no" the one "yes" that a doctor looks for would be lost.
  if (denied.length > 0)
    blocks.push(
      { kind: "heading", text: "You answered no" },
      { kind: "list", dense: true, items: denied.map(({ question }) => ({ text: question, sources: [] })) },
    );
  return {
    id: "said",
    heading: "What you told us",
    blocks: [...blocks, ...burdenSaid(writing), ...weightsSaid(writing)],
  };
}

/** The person's own words, word for word. */
export function wordsSection({ personCase }: Writing): Section | null {
  const words = personCase.words?.trim();
  return words
    ? { id: "words", heading: "In your own words", blocks: [{ kind: "quote", text: words }] }
    : null;
}
