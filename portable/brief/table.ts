import type { Searched } from "../evidence/index.ts";
import type { OptionOutcome, Verdict } from "../options/index.ts";
import type { Denominator, Shown } from "../pictures/index.ts";

export type RowKind = "benefit" | "harm" | "practical";

/** What stands where a row and a column meet. */
export interface Cell {
  /** A figure, or "not known" with its reason. */
  shown: Shown | null;
  /** Words in place of a figure: "does not apply", "local anaesthetic or sedation". */
  text: string | null;
  /** What was counted, in the study's words; for a cost its place and year. */
  counted: string[];
  /** What else was said of it: without a figure, or elsewhere. */
  also: string[];
  /** Why the figure or the words are doubtful. */
  doubt: string | null;
  /** For waiting: the arm it was seen in, in plain words. */
  arm: string | null;
  /** The findings behind the figure. */
  findings: string[];
  /** The sources of words that are no finding. */
  sources: string[];
  /** How the figure came about, in words a clinician can check. */
  because: string;
  leftOut: OptionOutcome["leftOut"];
  /** The search that came back empty, where somebody looked for a figure in vain. */
  searched: Searched | null;
}

export interface Row {
  id: string;
  kind: RowKind;
  name: string;
  explain: string | null;
  /** A harm that does not go away or endangers life, sight or movement. */
  grave: boolean;
  of: Denominator;
  cells: Cell[];
}

export interface Column {
  treatment: string;
  name: string;
  side: "without surgery" | "with surgery" | "waiting";
  verdict: Verdict;
}

/** Options for one concern side by side, waiting last; every row is drawn to one scale. */
export interface Comparison {
  concern: string;
  columns: Column[];
  rows: Row[];
}

export const emptyCell: Cell = {
  shown: null,
  text: null,
  counted: [],
  also: [],
  doubt: null,
  arm: null,
  findings: [],
  sources: [],
  because: "",
  leftOut: [],
  searched: null,
};
