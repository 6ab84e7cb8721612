import type { Option } from "../../options/index.ts";
import type { Block, Passage, Section } from "../document.ts";
import { listed, treatmentName } from "../names.ts";
import { reasonsFor, saidWords } from "../reasons.ts";
import { VERDICTS, verdictHeading, verdictWords } from "../verdict-words.ts";
import type { Writing } from "../writing.ts";

const sentences = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

function passagesFor(option: Option, { personCase, evidence, numbering }: Writing): Passage[] {
  const lead = treatmentName(option.treatment, evidence);
  const delay = option.verdict === "defer" ? verdictWords(option) : "";
  const asked =
    option.verdict === "ask" ? "What you answer to the questions below could close or delay it." : "";
  const reasons = reasonsFor(option, personCase, evidence);
  const said = reasons.map((reason) => ({
    text: sentences([saidWords(reason.said), reason.why, reason.secondary ? "(Read in a summary.)" : ""]),
    sources: [numbering.source(reason.source)],
  }));
  const [first, ...others] = said;
  const opening = sentences([delay, asked, first?.text ?? ""]);
  return [
    {
      lead,
      text: opening === "" ? "No rule that we hold speaks against it." : opening,
      sources: first?.sources ?? [],
    },
    ...others,
  ];
}

/** Questions are ranked by what their answer could change; a reader needs the first, not all. */
const MOST_QUESTIONS = 8;

function openQuestions({ answer, evidence }: Writing): Block[] {
  if (answer.ask.length === 0) return [];
  const items: Passage[] = answer.ask.slice(0, MOST_QUESTIONS).map(({ fact, why }) => ({
    lead: evidence.fact.get(fact)?.question ?? fact,
    text: why,
    sources: [],
  }));
  const more = answer.ask.length - items.length;
  if (more > 0) items.push({ text: `And ${more} more that you have not answered.`, sources: [] });
  return [
    { kind: "heading", text: "Questions that would settle what is open" },
    { kind: "list", items },
  ];
}

/** Options that no rule speaks of, told in one line. */
function unspoken(options: readonly Option[], { evidence }: Writing): Passage[] {
  if (options.length === 0) return [];
  const names = options.map((option) => treatmentName(option.treatment, evidence));
  return [{ lead: `${listed(names)}.`, text: "No rule that we hold speaks against it.", sources: [] }];
}

/** Every option with what speaks against it, the strictest first; none is left out. */
export function verdictSection(writing: Writing): Section {
  const { answer } = writing;
  const blocks = VERDICTS.flatMap((verdict): Block[] => {
    const options = answer.options.filter((option) => option.verdict === verdict);
    if (options.length === 0) return [];
    const plain = options.filter((option) => option.because.length === 0 && verdict === "open");
    const items = options
      .filter((option) => !plain.includes(option))
      .flatMap((option) => {
        const [first, ...others] = passagesFor(option, writing);
        return first === undefined
          ? []
          : [first, ...others.map((one) => ({ ...one, text: `Also: ${one.text}` }))];
      });
    return [
      { kind: "heading", text: verdictHeading(verdict) },
      { kind: "list", items: [...items, ...unspoken(plain, writing)] },
    ];
  });
  const open = openQuestions(writing);
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
      ...open,
    ],
  };
}
