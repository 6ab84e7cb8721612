import type { Evidence } from "../evidence/index.ts";
import type { Term } from "./analysis.ts";
import { type Match, matchPhrases } from "./matches.ts";
import { concernsOfTreatments } from "./named-treatments.ts";
import type { PhraseBook } from "./phrases.ts";
import { concernsOfRegions, namedRegions } from "./regions.ts";

/** A concern and how well the words fit it. */
export interface FoundConcern {
  concern: string;
  /** 0 to 1. From 0.6 the words fit well; below 0.4 it is a guess to ask about. */
  score: number;
}

/** One piece of what was written that speaks for a concern. */
interface Sign {
  concern: string;
  strength: number;
  at: readonly number[];
  dismissed: boolean;
}

const LEAST_SCORE = 0.3;
/** A concern this much weaker than the best one is left out. */
const LEAST_SHARE_OF_BEST = 0.4;
const SET_ASIDE = 0.2;
const NESTED = 0.45;
const ACROSS_CLAUSES = 0.8;

/** The concerns that the terms speak of, best first; an empty list when they speak of none. */
export function rankConcerns(terms: readonly Term[], book: PhraseBook, evidence: Evidence): FoundConcern[] {
  const matches = runsOf(terms).flatMap(({ run, factor }) =>
    matchPhrases(run, book).map((match) => ({ ...match, strength: match.strength * factor })),
  );
  const regions = namedRegions(terms);
  const signs: Sign[] = [
    ...outsideLonger(matches.filter((match) => match.phrase.kind === "concern")),
    ...concernsOfTreatments(matches, regions, evidence),
  ].filter((sign) => sign.strength >= LEAST_SCORE / 2);
  signs.push(
    ...sentencesOf(terms).flatMap((run) =>
      book.profiles.like(run).map((hit) => ({ ...hit, dismissed: false })),
    ),
  );
  if (!signs.some((sign) => !sign.dismissed && sign.strength >= LEAST_SCORE))
    signs.push(...concernsOfRegions(regions, evidence));
  const scored = [...Map.groupBy(signs, (sign) => sign.concern)].map(([concern, own]) => ({
    concern,
    score: scoreOf(own),
    dismissed: own.every((sign) => sign.dismissed),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score, dismissed }) =>
      dismissed ? score > 0.02 : score >= Math.max(LEAST_SCORE, best * LEAST_SHARE_OF_BEST),
    )
    .sort((a, b) => b.score - a.score || a.concern.localeCompare(b.concern, "en"))
    .map(({ concern, score }) => ({ concern, score: Math.round(score * 1000) / 1000 }));
}

const sentencesOf = (terms: readonly Term[]): Term[][] => [
  ...Map.groupBy(terms, (term) => term.sentence).values(),
];

/** Each clause by itself, and each sentence whole unless a part of it is set aside. */
function runsOf(terms: readonly Term[]): { run: Term[]; factor: number }[] {
  const clauses = [...Map.groupBy(terms, (term) => term.clause).values()];
  return [
    ...clauses.map((run) => ({ run, factor: 1 })),
    ...sentencesOf(terms)
      .filter(
        (run) => run[0]?.clause !== run.at(-1)?.clause && !run.some((term) => term.dismissed === "aside"),
      )
      .map((run) => ({ run, factor: ACROSS_CLAUSES })),
  ];
}

/** Weakens a match that lies inside a longer one of another concern: "spots" in "brown spots". */
function outsideLonger(matches: readonly Match[]): Sign[] {
  return matches.map((match) => {
    const inside = matches.some(
      (other) =>
        other.phrase.of !== match.phrase.of &&
        other.at.length > match.at.length &&
        other.strength >= match.strength &&
        match.at.every((place) => other.at.includes(place)),
    );
    return {
      concern: match.phrase.of,
      strength: match.strength * (inside ? NESTED : 1),
      at: match.at,
      dismissed: match.dismissed,
    };
  });
}

/** Signs that rest on other words add up; signs that rest on the same words do not. */
function scoreOf(signs: readonly Sign[]): number {
  const standing = signs.filter((sign) => !sign.dismissed);
  const used = standing.length > 0 ? standing : signs;
  const factor = standing.length > 0 ? 1 : SET_ASIDE;
  const covered = new Set<number>();
  let doubt = 1;
  for (const sign of used.toSorted((a, b) => b.strength - a.strength)) {
    const fresh =
      sign.at.length === 0 ? 1 : sign.at.filter((place) => !covered.has(place)).length / sign.at.length;
    doubt *= 1 - sign.strength * fresh;
    for (const place of sign.at) covered.add(place);
  }
  return (1 - doubt) * factor;
}
