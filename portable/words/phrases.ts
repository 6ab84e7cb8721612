import MiniSearch from "minisearch";
import type { Evidence } from "../evidence/index.ts";
import { analyse, type Term } from "./analysis.ts";
import { isFaint } from "./concepts.ts";
import { buildProfiles, type Profiles } from "./profiles.ts";

/** One way of saying a concern or a treatment, as meanings. */
export interface Phrase {
  id: number;
  /** Concern id, or treatment id. */
  of: string;
  kind: "concern" | "treatment";
  concepts: readonly string[];
  /** Set on a phrase of one word: that very word must be there. */
  stem: string | null;
}

/** The phrases, ready to be looked up by the meanings they share with a sentence. */
export interface PhraseBook {
  /** Phrases that share a meaning with these, in no order that matters. */
  sharing(concepts: ReadonlySet<string>): Phrase[];
  /** How telling a meaning is: rare ones weigh more, as in inverse document frequency. */
  weight(concept: string): number;
  profiles: Profiles;
  /** Every word used in a phrase. */
  vocabulary: ReadonlySet<string>;
}

const contentOf = (text: string): Term[] => analyse(text).filter((term) => !term.empty);

/** Reads every name and spoken phrase of the evidence into one book. */
export function buildPhraseBook(evidence: Evidence): PhraseBook {
  const phrases: Phrase[] = [];
  const vocabulary = new Set<string>();
  const add = (of: string, kind: Phrase["kind"], said: string) => {
    const terms = contentOf(said);
    for (const term of terms) vocabulary.add(term.word);
    const concepts = [...new Set(terms.map((term) => term.concept))];
    if (concepts.length === 0) return;
    const stem = terms.length === 1 ? (terms[0]?.stem ?? null) : null;
    phrases.push({ id: phrases.length, of, kind, concepts, stem });
  };
  for (const concern of evidence.rows.concerns)
    for (const said of new Set([concern.name, ...concern.alsoCalled, ...concern.saidAs]))
      add(concern.id, "concern", said);
  for (const treatment of evidence.rows.treatments.filter(({ id }) => id !== "no-treatment"))
    for (const said of new Set([treatment.name, ...treatment.saidAs])) add(treatment.id, "treatment", said);

  const index = new MiniSearch<{ id: number; concepts: string }>({
    fields: ["concepts"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  index.addAll(phrases.map(({ id, concepts }) => ({ id, concepts: concepts.join(" ") })));
  const uses = new Map<string, number>();
  for (const { concepts } of phrases) for (const c of concepts) uses.set(c, (uses.get(c) ?? 0) + 1);
  return {
    sharing: (concepts) =>
      index.search([...concepts].join(" ")).flatMap((hit) => phrases[Number(hit.id)] ?? []),
    weight: (concept) =>
      Math.log(1 + phrases.length / (uses.get(concept) ?? 1)) * (isFaint(concept) ? 0.4 : 1),
    profiles: buildProfiles(phrases),
    vocabulary,
  };
}
