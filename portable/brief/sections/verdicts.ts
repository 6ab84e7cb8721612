import type { Option, Verdict } from "../../options/index.ts";
import { askWords } from "../ask-words.ts";
import type { Block, Passage, Section } from "../document.ts";
import { inSentence, listed, treatmentName } from "../names.ts";
import { type Reason, reasonsFor, saidWords } from "../reasons.ts";
import { VERDICTS, verdictHeading, verdictWords } from "../verdict-words.ts";
import type { Writing } from "../writing.ts";

const sentences = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** What stands beside an option that no reason of its own speaks of. */
const WITHOUT_REASON = {
  open: "No rule that we hold speaks against this.",
  ask: "What you answer to the questions below could close or delay this.",
} satisfies Partial<Record<Verdict, string>>;
const UNANSWERED = "What you answer to the questions below could still change that.";

function reasonPassage(reason: Reason, lead: string, before: string, { numbering }: Writing): Passage {
  const read = reason.secondary ? "(Read in a summary.)" : "";
  return {
    lead,
    text: sentences([before, saidWords(reason.said), reason.why, read]),
    sources: [numbering.source(reason.source)],
  };
}

/** The reason that gave an option its verdict; an option that is open or waits for an answer has none. */
function leading(option: Option, { personCase, evidence }: Writing): Reason | null {
  if (option.verdict === "open" || option.verdict === "ask") return null;
  return reasonsFor(option, personCase, evidence)[0] ?? null;
}

/** Whether an answer that is still missing could change what is said of an option. */
const waitsForAnswer = ({ missing }: Option, { answer }: Writing): boolean =>
  answer.ask.some(({ fact }) => missing.includes(fact));

/** Options of one verdict, those with the same leading reason together. */
function groupPassages(options: readonly Option[], writing: Writing): Passage[] {
  const groups = Map.groupBy(options, (option) => {
    const unanswered = option.verdict === "open" && waitsForAnswer(option, writing);
    return `${leading(option, writing)?.rule} ${option.deferWeeks} ${unanswered}`;
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = group.map((option) => treatmentName(option.treatment, writing.evidence));
    const lead = `${listed(names.map((name, at) => (at === 0 ? name : inSentence(name))))}.`;
    const reason = leading(first, writing);
    const delay = first.verdict === "defer" ? verdictWords(first) : "";
    if (reason !== null) return [reasonPassage(reason, lead, delay, writing)];
    if (first.verdict === "ask") return [{ lead, text: WITHOUT_REASON.ask, sources: [] }];
    const open = waitsForAnswer(first, writing) ? UNANSWERED : "";
    return [{ lead, text: sentences([delay, WITHOUT_REASON.open, open]), sources: [] }];
  });
}

/** Every other rule that fired, once, with the options it speaks of. */
function otherReasons(writing: Writing): Block[] {
  const { answer, personCase, evidence } = writing;
  const found = new Map<string, { reason: Reason; names: string[] }>();
  for (const option of answer.options) {
    const led = leading(option, writing);
    for (const reason of reasonsFor(option, personCase, evidence)) {
      if (reason.rule === led?.rule) continue;
      const known = found.get(reason.rule) ?? { reason, names: [] };
      found.set(reason.rule, known);
      known.names.push(inSentence(treatmentName(option.treatment, evidence)));
    }
  }
  if (found.size === 0) return [];
  const all = answer.options.length - 1;
  const items = [...found.values()].map(({ reason, names }) => {
    const about = names.length >= all ? "any of these" : listed(names);
    return reasonPassage(reason, `About ${about}:`, "", writing);
  });
  return [
    { kind: "heading", text: "Also to know" },
    { kind: "list", items },
  ];
}

/** Questions are ranked by what their answer could change; a reader needs the first, not all. */
const MOST_QUESTIONS = 8;

function openQuestions({ answer, evidence }: Writing): Block[] {
  if (answer.ask.length === 0) return [];
  const items: Passage[] = answer.ask.slice(0, MOST_QUESTIONS).map((asked) => ({
    lead: evidence.fact.get(asked.fact)?.question ?? asked.fact,
    text: askWords(asked, evidence),
    sources: [],
  }));
  const more = answer.ask.length - items.length;
  if (more > 0) items.push({ text: `And ${more} more that you have not answered.`, sources: [] });
  return [
    { kind: "heading", text: "Questions that would settle what is open" },
    { kind: "list", items },
  ];
}

/** Every option with what speaks against it, the strictest first; none is left out. */
export function verdictSection(writing: Writing): Section {
  const blocks = VERDICTS.flatMap((verdict): Block[] => {
    const options = writing.answer.options.filter((option) => option.verdict === verdict);
    if (options.length === 0) return [];
    return [
      { kind: "heading", text: verdictHeading(verdict) },
      { kind: "list", items: groupPassages(options, writing) },
    ];
  });
  return {
    id: "verdicts",
    heading: "All options, and what is unsafe for you",
    blocks: [
      {
        kind: "text",
        text: "These come from rules that we hold and from what you told us. A doctor who sees you may know better.",
        sources: [],
      },
      ...blocks,
      ...otherReasons(writing),
      ...openQuestions(writing),
    ],
  };
}
