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
  const missing = option.missing.map((fact) => evidence.fact.get(fact)?.question ?? fact);
  const asked = option.verdict === "ask" ? `We need your answer to: ${missing.join(" ")}` : "";
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

/** Options that no rule speaks of, told in one line. */
function unspoken(options: readonly Option[], { evidence }: Writing): Passage[] {
  if (options.length === 0) return [];
  const names = options.map((option) => treatmentName(option.treatment, evidence));
  return [{ lead: `${listed(names)}.`, text: "No rule that we hold speaks against it.", sources: [] }];
}

/** Every option with what speaks against it, the strictest first; none is left out. */
export function verdictSection(writing: Writing): Section {
  const { answer, evidence } = writing;
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
  const questions = answer.ask.map(({ fact, why }) => ({
    lead: evidence.fact.get(fact)?.question ?? fact,
    text: why,
    sources: [],
  }));
  const open: Block[] =
    questions.length === 0
      ? []
      : [
          { kind: "heading", text: "Questions that would settle what is open" },
          { kind: "list", items: questions },
        ];
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
