import { type Evidence, searchedFor } from "../evidence/index.ts";
import { type Option, type OptionOutcome, type OptionsAnswer, searchSays } from "../options/index.ts";
import { type Denominator, denominatorFor, type Figure, showRow } from "../pictures/index.ts";
import { cellOf, entryOf } from "./entry.ts";
import { inSentence, listed, outcomeName, treatmentName } from "./names.ts";
import { practicalRows, SHOWN_WITH_FIELDS } from "./practical.ts";
import { type Cell, type Column, type Comparison, emptyCell, type Row, type RowKind } from "./table.ts";

const WAITING = "no-treatment";

const sideOf = (option: Option): Column["side"] =>
  option.treatment === WAITING ? "waiting" : option.kind === "surgical" ? "with surgery" : "without surgery";

/** The options to set side by side, waiting always last; ids that are no option of the concern are passed over. */
function columnsOf(answer: OptionsAnswer, concern: string, chosen: readonly string[]): Option[] {
  const of = (id: string): Option | undefined =>
    answer.options.find((option) => option.treatment === id && option.concerns.includes(concern));
  return [...new Set([...chosen.filter((id) => id !== WAITING), WAITING])]
    .map(of)
    .filter((option) => option !== undefined);
}

function outcomeIds(options: readonly Option[], concern: string, kind: RowKind): string[] {
  const all = options.flatMap((option) =>
    option.outcomes.filter((one) => one.concern === concern && one.kind === kind).map((one) => one.outcome),
  );
  return [...new Set(all)];
}

/** What stands for an outcome that an option has no entry for. */
function missingCell(option: Option, { id, kind, concern }: RowOf, evidence: Evidence): Cell {
  const waiting = option.treatment === WAITING;
  if (waiting && kind === "harm")
    return { ...emptyCell, text: "Does not apply: it comes from being treated." };
  if (waiting && kind === "practical") return { ...emptyCell, text: "Does not apply." };
  const searched = searchedFor(evidence, { concern, treatment: option.treatment, kind, outcome: id });
  if (searched !== null) {
    const because = searchSays(searched);
    return { ...emptyCell, shown: { kind: "not-known", because }, because, searched };
  }
  const because = waiting
    ? "No study that we hold followed people who waited and counted this."
    : `No study that we hold counted this for ${inSentence(treatmentName(option.treatment, evidence))}.`;
  return { ...emptyCell, shown: { kind: "not-known", because }, because };
}

interface RowOf {
  id: string;
  kind: RowKind;
  concern: string;
  /** The denominator of the table, when the whole table shares one. */
  of: Denominator | undefined;
}

function outcomeRow(of: RowOf, options: readonly Option[], evidence: Evidence): Row {
  const { id, kind, concern } = of;
  const found = options.map((option) =>
    option.outcomes.find((one) => one.concern === concern && one.outcome === id && one.kind === kind),
  );
  const known = found.filter((one) => one !== undefined);
  const row = showRow(
    known.map((one) => entryOf(one, evidence)),
    of.of,
  );
  const shown = new Map(known.map((one, index) => [one, row.shown[index]]));
  const outcome = evidence.outcome.get(id);
  const beside = new Set(
    found.filter((_, index) => options[index]?.treatment !== WAITING).flatMap((one) => one?.findings ?? []),
  );
  return {
    id,
    kind,
    name: outcomeName(id, evidence),
    explain: outcome?.explain ?? null,
    grave: outcome?.grave ?? false,
    of: row.of,
    cells: options.map((option, index): Cell => {
      const one = found[index];
      const figure = one && shown.get(one);
      if (one === undefined || figure === undefined) return missingCell(option, of, evidence);
      if (option.treatment !== WAITING) return cellOf(one, figure, false, evidence);
      const cell = cellOf(one, figure, true, evidence);
      const warned = warnedAgainst(one, option);
      return { ...cell, also: [...warned, ...cell.also, ...fromElsewhere(one, beside, evidence)] };
    }),
  };
}

/**
 * Waiting is closed, or needs a doctor first, under an alarm alone. What was counted in others (how seldom any one mole
 * turns into cancer) would soothe there, where nothing may.
 */
function warnedAgainst(one: OptionOutcome, { verdict }: Option): string[] {
  return one.unknown || (verdict !== "closed" && verdict !== "specialist-first")
    ? []
    : ["you told us of a warning sign: this figure does not say what waiting means for you"];
}

/** Said of a figure for waiting that comes from a study of some other treatment than those beside it. */
function fromElsewhere(one: OptionOutcome, beside: ReadonlySet<string>, evidence: Evidence): string[] {
  if (one.unknown || one.findings.some((id) => beside.has(id))) return [];
  const studied = one.findings
    .map((id) => evidence.finding.get(id)?.treatment)
    .filter((id) => id !== undefined && id !== WAITING)
    .map((id) => inSentence(treatmentName(id ?? "", evidence)));
  const names = listed([...new Set(studied)]);
  return names === "" ? [] : [`from a study of ${names}: do not compare it with the figures beside it`];
}

const isKnown = (cell: Cell): boolean => cell.shown !== null && cell.shown.kind !== "not-known";
const knownTreated = (row: Row): number => row.cells.slice(0, -1).filter(isKnown).length;
const isOverall = (row: Row): boolean => row.id.startsWith("adverse:any");

/** What both options were counted for comes first; among harms the whole chance, then the grave ones. */
function inOrder(a: Row, b: Row): number {
  return (
    Number(isOverall(b)) - Number(isOverall(a)) ||
    Number(b.grave) - Number(a.grave) ||
    knownTreated(b) - knownTreated(a)
  );
}

/**
 * Sets options for one concern side by side. `scale` says what shares a denominator: each row (on a page),
 * or each table of benefits or harms (in the brief).
 */
export function compare(
  answer: OptionsAnswer,
  concern: string,
  chosen: readonly string[],
  evidence: Evidence,
  scale: "row" | "table" = "row",
): Comparison {
  const options = columnsOf(answer, concern, chosen);
  const figuresOf = (kind: RowKind): Figure[] =>
    options
      .flatMap((option) => option.outcomes)
      .filter((one) => one.concern === concern && one.kind === kind && !one.unknown)
      .map((one) => entryOf(one, evidence).figure);
  const rowsOf = (kind: RowKind): Row[] => {
    const of = scale === "table" ? denominatorFor(figuresOf(kind)) : undefined;
    return outcomeIds(options, concern, kind)
      .filter((id) => !SHOWN_WITH_FIELDS.includes(id))
      .map((id) => outcomeRow({ id, kind, concern, of }, options, evidence))
      .toSorted(inOrder);
  };
  return {
    concern,
    columns: options.map((option) => ({
      treatment: option.treatment,
      name: treatmentName(option.treatment, evidence),
      side: sideOf(option),
      verdict: option.verdict,
    })),
    rows: [
      ...rowsOf("benefit"),
      ...rowsOf("harm"),
      ...practicalRows(options, concern, evidence),
      ...rowsOf("practical"),
    ],
  };
}
