import type { Drawing } from "../pictures/index.ts";
import type { Comparison } from "./table.ts";

/** What a section is about; a reader may leave any of them out, but not what warns. */
export type SectionId =
  | "alarms"
  | "said"
  | "words"
  | "concern"
  | "life"
  | "first-contact"
  | "side-by-side"
  | "verdicts"
  | "what-follows"
  | "beneath"
  | "your-face"
  | "not-known"
  | "questions"
  | "wrong"
  | "practitioner"
  | "about";

/** Words with the numbers of the sources they rest on. */
export interface Passage {
  text: string;
  sources: number[];
  /** Set before the text and stronger: a name, a time, a verdict. */
  lead?: string;
}

/** A comparison with the source numbers of every cell, row by row. */
export interface ComparisonBlock {
  kind: "comparison";
  comparison: Comparison;
  /** For each row and column, the numbers of the sources. */
  sources: number[][][];
}

export type Block =
  | { kind: "heading"; text: string }
  | ({ kind: "text" } & Passage)
  /** What the person typed, word for word. */
  | { kind: "quote"; text: string }
  /** `dense` for many short items that are looked through, not read. */
  | { kind: "list"; items: Passage[]; dense?: true }
  | ({ kind: "warning" } & Passage)
  /** A drawing, whose title and description say in words what it shows. */
  | { kind: "picture"; drawing: Drawing }
  | ComparisonBlock;

export interface Section {
  id: SectionId;
  heading: string;
  blocks: Block[];
}

/** One source of the brief, with what was taken from it. */
export interface NumberedSource {
  number: number;
  text: string;
  link: string | null;
  seenIn: string | null;
  /** What was counted, in whom, how, and how sure; empty for a source of rules or facts. */
  findings: {
    counted: string;
    who: string;
    how: string;
    sure: string;
    doubt: string | null;
    read: string | null;
  }[];
}

/** The case answered, for a person to read and carry to an appointment. */
export interface Brief {
  title: string;
  /** ISO date. */
  madeOn: string;
  sections: Section[];
  sources: NumberedSource[];
}
