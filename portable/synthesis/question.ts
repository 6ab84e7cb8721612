import type { Finding } from "../evidence/index.ts";

/** What is asked: how often, or how much, this outcome follows this treatment of this concern. */
export interface Question {
  concern: string;
  treatment: string;
  outcome: string;
}

/** A finding that says something about the question, and how directly. */
export interface InformingFinding {
  finding: Finding;
  /** Counted for another concern or treatment than the one asked about. */
  indirect: boolean;
  /** The concern, treatment or group it was counted for. */
  from: string;
}
