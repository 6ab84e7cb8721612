import type { Condition, Evidence } from "../evidence/index.ts";
import { analyse, type Term } from "./analysis.ts";

/** Words that name a warning sign. They raise its question; they do not answer it. */
export interface Warning {
  /** A fact to ask about. */
  fact: string;
  /** The red flag whose phrase it was; null when it was a phrase of the fact's own. */
  redFlag: string | null;
  /** The person's own words that raised it. */
  matched: string;
}

/** Words without meaning for a sign. Shorter than the list for concerns: "see" and "feel" matter here. */
const EMPTY = new Set(
  (
    "a an the this that these those my mine your his her its our their i me we us you he she it they them " +
    "is am are was were be been being do does did doing have has had having will would shall should can could may might must " +
    "to of for in at by with from as and or if then than so very really quite just too much some any there here im ive"
  ).split(" "),
);

/** Words that say it has happened already. */
const HAPPENED = new Set(["had", "got", "did", "done", "went", "gone", "took", "last"]);

const meaningsOf = (terms: readonly Term[]): Term[] =>
  terms.filter((term) => !EMPTY.has(term.word) || HAPPENED.has(term.word));

/** Something with phrases: a red flag, which asks about every fact of its condition, or one fact. */
interface Sign {
  redFlag: string | null;
  facts: readonly string[];
  saidAs: readonly string[];
}

function signsOf(evidence: Evidence): Sign[] {
  const { redFlags, facts } = evidence.rows;
  return [
    ...redFlags.map(({ id, when, saidAs }) => ({ redFlag: id, facts: factsOf(when), saidAs })),
    ...facts.flatMap(({ id, saidAs }) =>
      saidAs === undefined ? [] : [{ redFlag: null, facts: [id], saidAs }],
    ),
  ];
}

interface SignPhrase {
  sign: Sign;
  concepts: readonly string[];
  /** A phrase of one word must find that very word. */
  stem: string | null;
}

const phrasesFor = new WeakMap<Evidence, SignPhrase[]>();

function signPhrases(evidence: Evidence): SignPhrase[] {
  const before = phrasesFor.get(evidence);
  if (before !== undefined) return before;
  const phrases = signsOf(evidence).flatMap((sign) =>
    sign.saidAs.flatMap((said) => {
      const terms = analyse(said).filter((term) => !EMPTY.has(term.word));
      const all = [...new Set(terms.map((term) => term.concept))];
      const lasting = all.filter((concept) => concept !== "became");
      const concepts = lasting.length >= 3 ? lasting : all;
      if (concepts.length === 0) return [];
      return [{ sign, concepts, stem: concepts.length === 1 ? (terms[0]?.stem ?? null) : null }];
    }),
  );
  phrasesFor.set(evidence, phrases);
  return phrases;
}

/** Words of the signs' phrases, for the speller. */
export function signVocabulary(evidence: Evidence): string[] {
  return signsOf(evidence).flatMap(({ saidAs }) =>
    saidAs.flatMap((said) => analyse(said).map((term) => term.word)),
  );
}

/**
 * The warning signs that someone's words name, one entry for each fact they ask about.
 * It fails towards asking: a sign counts when all the words of one of its phrases stand in one sentence or
 * in two that follow each other, in any order; it does not count when the sign itself is denied
 * ("it does not bleed", "no fever").
 *
 * @param text what they wrote, as written: `matched` is cut from it
 */
export function findWarnings(text: string, terms: readonly Term[], evidence: Evidence): Warning[] {
  const sentences = [...Map.groupBy(meaningsOf(terms), (term) => term.sentence).values()];
  const runs = sentences.flatMap((run, at) => [
    run,
    ...(at > 0 ? [[...(sentences[at - 1] ?? []), ...run]] : []),
  ]);
  const warnings = new Map<string, Warning>();
  for (const phrase of signPhrases(evidence)) {
    for (const run of runs) {
      const found = findPhrase(phrase, run);
      if (found === null) continue;
      const start = Math.min(...found.map((term) => term.start));
      const end = Math.max(...found.map((term) => term.end));
      const { redFlag, facts } = phrase.sign;
      for (const fact of facts) {
        const key = `${redFlag} ${fact}`;
        if (!warnings.has(key)) warnings.set(key, { fact, redFlag, matched: text.slice(start, end) });
      }
      break;
    }
  }
  return [...warnings.values()];
}

/** The terms of the run that say the phrase, or null when one is missing, denied or about something else. */
function findPhrase({ concepts, stem }: SignPhrase, run: readonly Term[]): Term[] | null {
  const found: Term[] = [];
  for (const [at, concept] of concepts.entries()) {
    const term = run.find((candidate, place) => {
      const before = run[place - 1];
      if (isPaint(candidate, before)) return false;
      if (stem !== null) return candidate.stem === stem;
      if (concept === "no") return says(candidate, "no") && isOf(candidate, concepts[at + 1], run);
      return says(candidate, concept) && !isBelowEye(candidate, before, concepts);
    });
    if (term === undefined) return null;
    found.push(term);
  }
  if (!concepts.includes("no") && found.some((term) => isDenied(term, run))) return null;
  return found;
}

/** "Today", "had" and "got" say that it has happened, as "since" does. */
const says = (term: Term, concept: string): boolean =>
  term.concept === concept || (concept === "since" && (term.concept === "today" || HAPPENED.has(term.word)));

/** The "not" stands shortly before what it denies: "cannot see", and not "not worried. I see". */
const isOf = (not: Term, denied: string | undefined, run: readonly Term[]): boolean =>
  denied === undefined ||
  run.some(
    (term) =>
      says(term, denied) &&
      term.clause === not.clause &&
      term.place > not.place &&
      term.place - not.place <= 3,
  );

/** "Under my eyes" is a place of bags and circles, and not the eye. */
const isBelowEye = (term: Term, before: Term | undefined, concepts: readonly string[]): boolean =>
  term.concept === "eye" && before?.concept === "under" && !concepts.includes("under");

/** Lipstick that bleeds has run into the lines around a mouth. */
const isPaint = (term: Term, before: Term | undefined): boolean =>
  term.concept === "bleed" && before?.concept === "lipstick";

/** A "no" or "not" up to two words before it, in the same clause. */
function isDenied(term: Term, run: readonly Term[]): boolean {
  return run.some(
    (other) =>
      (other.word === "no" || other.word === "not" || other.word === "without") &&
      other.clause === term.clause &&
      other.place < term.place &&
      term.place - other.place <= 2,
  );
}

/** The facts a condition asks about, in its order. */
function factsOf(condition: Condition): string[] {
  if ("fact" in condition) return [condition.fact];
  if ("all" in condition) return [...new Set(condition.all.flatMap(factsOf))];
  if ("any" in condition) return [...new Set(condition.any.flatMap(factsOf))];
  if ("not" in condition) return factsOf(condition.not);
  return [];
}
