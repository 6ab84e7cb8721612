import type { Evidence } from "../../evidence/index.ts";
import type { OptionOutcome } from "../../options/index.ts";
import type { Block, Section } from "../document.ts";
import { concernName, inSentence, listed, outcomeName, treatmentName } from "../names.ts";
import type { Writing } from "../writing.ts";

const whom = (treatment: string, evidence: Evidence): string =>
  treatment === "no-treatment" ? "people who waited" : inSentence(treatmentName(treatment, evidence));

/** The treatments that one outcome was not counted for: those somebody looked for in vain, and the others. */
interface Uncounted {
  searched: string[];
  untraced: string[];
  notSearched: string[];
}

const looked = (one: OptionOutcome): keyof Uncounted =>
  one.searched === null ? "notSearched" : one.searched.untraced ? "untraced" : "searched";

function uncountedWords({ searched, untraced, notSearched }: Uncounted, evidence: Evidence): string {
  const names = (ids: readonly string[]): string => listed(ids.map((id) => whom(id, evidence)));
  return [
    ...(notSearched.length === 0 ? [] : [`not counted for ${names(notSearched)}.`]),
    ...(searched.length === 0
      ? []
      : [`we looked and found no study that counted this for ${names(searched)}.`]),
    ...(untraced.length === 0
      ? []
      : [`we looked and found counts for ${names(untraced)} that we could not trace to a paper.`]),
  ]
    .map((text, at) => (at === 0 ? text : text.charAt(0).toUpperCase() + text.slice(1)))
    .join(" ");
}

/** What nobody counted, as far as we hold studies: for every option, not only those side by side. */
export function notKnownSection({
  personCase,
  answer,
  evidence,
}: Pick<Writing, "personCase" | "answer" | "evidence">): Section {
  const blocks = personCase.concerns.flatMap((concern): Block[] => {
    const uncounted = new Map<string, Uncounted>();
    for (const option of answer.options)
      for (const one of option.outcomes)
        if (one.concern === concern && one.unknown) {
          const of = uncounted.get(one.outcome) ?? { searched: [], untraced: [], notSearched: [] };
          of[looked(one)].push(option.treatment);
          uncounted.set(one.outcome, of);
        }
    const items = [...uncounted].map(([outcome, of]) => ({
      lead: outcomeName(outcome, evidence),
      text: uncountedWords(of, evidence),
      sources: [],
    }));
    const doubtful = answer.options
      .flatMap((option) => option.outcomes)
      .filter((one) => one.concern === concern)
      .flatMap((one) => one.findings)
      .flatMap((id) => evidence.finding.get(id)?.doubt ?? []);
    const doubts = [...new Set(doubtful)].map((doubt) => ({ lead: "Doubtful", text: doubt, sources: [] }));
    return items.length + doubts.length === 0
      ? []
      : [
          { kind: "heading", text: concernName(concern, evidence) },
          { kind: "list", items: [...items, ...doubts] },
        ];
  });
  return {
    id: "not-known",
    heading: "What is not known",
    blocks: [
      {
        kind: "text",
        text: "Not known means that no study we hold counted it. It does not mean that it does not happen.",
        sources: [],
      },
      ...blocks,
    ],
  };
}
