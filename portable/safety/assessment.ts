import type { Specialty, Urgency } from "../evidence/index.ts";

/** What the rules say of one option, most lenient first. The strictest that holds is the verdict. */
export const verdictOrder = ["open", "caution", "ask", "defer", "specialist-first", "closed"] as const;
export type Verdict = (typeof verdictOrder)[number];

/** What the rules say of one option for one person. */
export interface OptionVerdict {
  verdict: Verdict;
  /** Weeks to wait, counted from the end of the reason; null when it depends or nothing defers. */
  deferWeeks: number | null;
  /** Every rule that fired, cautions and informing ones too, in the order of the data. */
  because: string[];
  /** Facts nobody told that could still fire a rule for it. */
  missing: string[];
}

/** A sign that needs a doctor, and how soon. */
export interface Alarm {
  /** The rule that fired, or the red flag itself when no rule carries it. */
  rule: string;
  redFlag: string | null;
  urgency: Urgency;
  do: string;
  see: Specialty[];
  why: string;
  source: string;
}

/** One question worth asking, and the reason in the words of the rule it could decide. */
export interface Question {
  fact: string;
  why: string;
}

export interface Assessment {
  /** One entry for every option of the concerns and for `no-treatment`, also under an alarm. */
  verdicts: Record<string, OptionVerdict>;
  /** Most urgent first. */
  alarms: Alarm[];
  /** The questions whose answers could change most, best first; none that changes nothing. */
  ask: Question[];
  /** Whom to see first, in order. */
  firstContact: Specialty[];
}
