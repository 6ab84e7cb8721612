import { type Evidence, type Finding, linkOf, type Source } from "../evidence/index.ts";
import { certaintyWords, followUpWords, writeNumber } from "../pictures/index.ts";

/** A source as it is cited, with a link where there is one that may be followed. */
export interface Citation {
  source: string;
  text: string;
  /** A DOI, PubMed, PMC, regulator or guideline body; null for every other address. */
  link: string | null;
  /** Said when its own page was not read. */
  seenIn: string | null;
}

const ended = (part: string): string => (/[.?!]$/.test(part) ? part : `${part}.`);

/** "Carruthers JD. Double-blind, placebo-controlled study … Plast Reconstr Surg, 2003." */
export function cite(id: string, evidence: Evidence): Citation {
  const source = evidence.source.get(id);
  if (source === undefined)
    throw new RangeError(`unknown source: ${id}. Run validate and mend the row that names it.`);
  const published = [source.publishedIn, source.year === null ? null : String(source.year)]
    .filter((part) => part !== null)
    .join(", ");
  const parts = [source.firstAuthor, source.title, published].filter((part) => part !== null && part !== "");
  const text = parts.length === 0 ? id : parts.map((part) => ended(part ?? "")).join(" ");
  return { source: id, text, link: linkOf(source), seenIn: seenInWords(source) };
}

const seenInWords = (source: Source): string | null =>
  source.seenIn.length === 0 ? null : "we read a copy or a summary of it";

const DESIGNS = {
  "meta-analysis": "several studies added together",
  "systematic-review": "a review of all studies that could be found",
  rct: "a trial that put people into groups by chance",
  cohort: "people followed over time, without groups made by chance",
  "case-series": "patients of a clinic, without a comparison",
  survey: "people were asked",
  registry: "records of a register",
  label: "the product's official label",
  guideline: "a guideline",
} satisfies Record<Finding["design"], string>;

const READ = {
  abstract: "We read its summary, not the whole paper.",
  "full-text": null,
  label: null,
  guideline: null,
  secondary: "We read it quoted by others, not itself.",
} satisfies Record<Finding["seenIn"], string | null>;

const DENOMINATORS = {
  own: "people counted",
  "whole-review": "people in the whole review; how many stand behind this very figure is not stated",
  "not-stated": "people, as the source gives it",
} satisfies Record<Finding["denominator"], string>;

/** One finding as a reader checks it. */
export interface FindingWords {
  finding: string;
  citation: Citation;
  counted: string;
  who: string;
  /** "258 people counted; a trial that put people into groups by chance; after 7 months". */
  how: string;
  sure: string;
  doubt: string | null;
  read: string | null;
}

export function findingWords(id: string, evidence: Evidence): FindingWords {
  const finding = evidence.finding.get(id);
  if (finding === undefined)
    throw new RangeError(`unknown finding: ${id}. Run validate and mend the row that names it.`);
  const people = finding.n === null ? null : `${writeNumber(finding.n)} ${DENOMINATORS[finding.denominator]}`;
  const time =
    finding.followUpWeeks === null ? "time not stated" : `after ${followUpWords(finding.followUpWeeks)}`;
  return {
    finding: id,
    citation: cite(finding.source, evidence),
    counted: finding.definition,
    who: finding.population,
    how: [DESIGNS[finding.design], people, time].filter((part) => part !== null).join("; "),
    sure: `${certaintyWords(finding.certainty).words}: ${finding.certaintyWhy}`,
    doubt: finding.doubt ?? null,
    read: READ[finding.seenIn],
  };
}
