import MiniSearch from "minisearch";
import type { Term } from "./analysis.ts";
import { isFacePart, isFaint } from "./concepts.ts";
import type { Phrase } from "./phrases.ts";

/** What each concern is spoken of with, taken over all its phrases: for words that no one phrase holds. */
export interface Profiles {
  /** Concerns whose phrases share these meanings, best first, with a strength from 0 to 1. */
  like(terms: readonly Term[]): { concern: string; strength: number; at: readonly number[] }[];
}

const LEAST_MEANINGS = 2;
const MOST = 0.66;
const HALF = 7;

/** Indexes each concern as one text: the meanings of all its phrases, ranked by BM25. */
export function buildProfiles(phrases: readonly Phrase[]): Profiles {
  const index = new MiniSearch<{ id: string; meanings: string }>({
    fields: ["meanings"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  const byConcern = Map.groupBy(
    phrases.filter(({ kind }) => kind === "concern"),
    (phrase) => phrase.of,
  );
  index.addAll(
    [...byConcern].map(([id, own]) => ({ id, meanings: own.flatMap(({ concepts }) => concepts).join(" ") })),
  );
  return {
    like(terms) {
      const content = terms.filter((term) => !term.empty && term.dismissed === null);
      if (!content.some((term) => isFacePart(term.concept))) return [];
      const meanings = [...new Set(content.map((term) => term.concept))];
      const hits = index.search(meanings.join(" "), { boostTerm: (term) => (isFaint(term) ? 0.3 : 1) });
      return hits
        .filter((hit) => hit.terms.filter((term) => !isFaint(term)).length >= LEAST_MEANINGS)
        .map((hit) => ({
          concern: String(hit.id),
          strength: MOST * (hit.score / (hit.score + HALF)),
          at: content.filter((term) => hit.terms.includes(term.concept)).map((term) => term.place),
        }));
    },
  };
}
