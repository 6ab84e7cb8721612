import type { Certainty, Measure, Searched, Specialty, Urgency } from "../evidence/index.ts";

export type Verdict = "open" | "caution" | "ask" | "defer" | "specialist-first" | "closed";

/**
 * What is known of one outcome of one option, as a row of the side-by-side.
 * Proportions lie in [0, 1]; whatever is not known is null, and `unknown` is then true.
 */
export interface OptionOutcome {
  concern: string;
  outcome: string;
  kind: "benefit" | "harm" | "practical";
  measure: Measure | null;
  centre: number | null;
  interval: [number, number] | null;
  /** Where the next clinic's result would likely fall. */
  prediction: [number, number] | null;
  /** Several findings that may not be pooled: the span of their values. */
  range: [number, number] | null;
  unit: string | null;
  followUpWeeks: number | null;
  /** What the figure is compared with, or, for waiting, the arm it was seen in. */
  comparator: string | null;
  people: number | null;
  studies: number | null;
  certainty: Certainty | null;
  /** Counted for another concern, or for a group this one belongs to. */
  indirect: boolean;
  unknown: boolean;
  /** The search that came back empty, where nothing is known and somebody looked; else null. */
  searched: Searched | null;
  /** How the figure came about, in words a clinician can check. */
  because: string;
  findings: string[];
  leftOut: { finding: string; why: string }[];
}

export interface Option {
  treatment: string;
  kind: "non-surgical" | "surgical";
  verdict: Verdict;
  /** Weeks to wait under `defer`; null when it depends, or when nothing is deferred. */
  deferWeeks: number | null;
  /** Every rule that fired, cautions and informing ones too. */
  because: string[];
  /** Facts that are missing and could change the verdict. */
  missing: string[];
  /** The concerns it is an option for, among the person's own. */
  concerns: string[];
  outcomes: OptionOutcome[];
}

export interface Alarm {
  rule: string;
  redFlag: string | null;
  urgency: Urgency;
  do: string;
  see: Specialty[];
  why: string;
  source: string;
}

/** The answer of the `options` command: one entry per treatment, `no-treatment` among them. */
export interface OptionsAnswer {
  concerns: string[];
  options: Option[];
  alarms: Alarm[];
  ask: { fact: string; why: string }[];
  firstContact: Specialty[];
}
