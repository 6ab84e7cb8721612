import type { Evidence, Finding } from "../evidence/index.ts";
import type { OptionOutcome } from "../options/index.ts";
import type { Entry, Figure, Shown } from "../pictures/index.ts";
import { findingLine } from "./finding-figure.ts";
import { comparatorWords } from "./names.ts";
import { plainDefinition } from "./plain-definition.ts";
import { type Cell, emptyCell } from "./table.ts";

const findingsOf = (ids: readonly string[], evidence: Evidence): Finding[] =>
  ids.map((id) => evidence.finding.get(id)).filter((finding) => finding !== undefined);

/** A figure may go against its outcome's direction (a severity score that falls), when all its findings say so. */
function directionOf(
  one: OptionOutcome,
  findings: readonly Finding[],
  evidence: Evidence,
): Figure["direction"] {
  const own = new Set(findings.map((finding) => finding.direction));
  const [only] = own;
  return own.size === 1 && only !== undefined
    ? only
    : (evidence.outcome.get(one.outcome)?.direction ?? "neither");
}

/** An estimate with what it takes to put it into words: which way is better, over which times, against what. */
export function entryOf(one: OptionOutcome, evidence: Evidence): Entry {
  const findings = findingsOf(one.findings, evidence);
  const weeks = findings.map((finding) => finding.followUpWeeks).filter((time) => time !== null);
  const figure: Figure = { ...one, direction: directionOf(one, findings, evidence) };
  if (one.followUpWeeks === null && weeks.length > 0)
    figure.followUpSpan = [Math.min(...weeks), Math.max(...weeks)];
  // What a procedure costs does not hang on what it is done for.
  if (one.outcome === "cost") figure.indirect = false;
  const waited = findings.length > 0 && findings.every(({ treatment }) => treatment === "no-treatment");
  return { figure, against: comparatorWords(one.comparator, evidence, waited) };
}

/** More figures than this are told in the sources alone. */
const MOST_LISTED = 4;

/** What was counted, in the study's words; of several figures that count in their own ways, each with its own. */
function countedWords(one: OptionOutcome, shown: Shown, waiting: boolean, evidence: Evidence): string[] {
  const findings = findingsOf(one.findings, evidence);
  const [only, ...others] = findings;
  if (only === undefined) return [];
  if (others.length === 0)
    return one.outcome === "cost" ? [only.population] : [`Counted: ${plainDefinition(only.definition)}`];
  const of = shown.kind === "odds" ? shown.counts.of : undefined;
  const lines = findings.map((finding) => {
    const other = waiting && finding.treatment !== "no-treatment";
    return findingLine(finding, one.kind, evidence, other ? "other" : "treated", of);
  });
  const told = lines.filter((line) => line !== null);
  if (told.length === 0 || told.length > MOST_LISTED)
    return [`From ${findings.length} figures that count in their own ways: see the sources`];
  return told;
}

/** Findings that name a thing without giving a figure inform the words: a warning of a regulator, a direction. */
function saidWithoutFigure(one: OptionOutcome, evidence: Evidence): string[] {
  if (!one.unknown) return [];
  return findingsOf(
    one.leftOut.map(({ finding }) => finding),
    evidence,
  )
    .filter((finding) => finding.value === null && finding.range === null)
    .map((finding) => `Said without a figure: ${plainDefinition(finding.definition)}`);
}

function doubtOf(findings: readonly Finding[]): string | null {
  const doubts = findings.map((finding) => finding.doubt).filter((doubt) => doubt !== undefined);
  return doubts.length === 0 ? null : doubts.join(" ");
}

/** The cell of an estimate, once it has been put into words; `waiting` names the arm it was seen in. */
export function cellOf(one: OptionOutcome, shown: Shown, waiting: boolean, evidence: Evidence): Cell {
  const findings = findingsOf(one.findings, evidence);
  return {
    ...emptyCell,
    shown,
    counted: countedWords(one, shown, waiting, evidence),
    also: saidWithoutFigure(one, evidence),
    doubt: doubtOf(findings),
    // A study of waiting itself has no such arm: what it compares with is told with the figure.
    arm:
      waiting && findings.some((finding) => finding.treatment !== "no-treatment")
        ? comparatorWords(one.comparator, evidence)
        : null,
    findings: one.findings,
    because: one.because,
    leftOut: one.leftOut,
    searched: one.searched,
  };
}
