import { z } from "zod";
import { Condition } from "./fact.ts";
import { Id, Specialty, Urgency } from "./words.ts";

/**
 * A safety rule. When its condition holds, each treatment it applies to gets its effect.
 * When its condition is unknown, a rule that could close, defer, refer or alarm makes the verdict `ask`.
 */
export const Rule = z.strictObject({
  id: Id,
  /** Treatment or treatment-group ids. */
  appliesTo: z.array(Id).min(1),
  /** Only for these concerns (or concern groups); absent: for every concern. An emergency heeds no such limit. */
  concerns: z.array(Id).min(1).optional(),
  /**
   * Concerns for which its question is put. For any other the rule still acts on what the person has said,
   * but nobody is asked and an unknown answer holds nothing back: questions must not frighten the wrong person.
   */
  askedFor: z.array(Id).min(1).optional(),
  when: Condition,
  effect: z.enum(["closed", "specialist-first", "defer", "caution", "inform", "alarm"]),
  /**
   * For `alarm`: how soon, who receives it, what to do now, and the sign it shares a page with.
   * `see` may stand with `specialist-first` too.
   */
  urgency: Urgency.optional(),
  see: z.array(Specialty).min(1).optional(),
  do: z.string().min(1).optional(),
  redFlag: Id.optional(),
  /** Treatments that the referral leads to, which it must not close (Mohs surgery for a skin cancer). */
  leadsTo: z.array(Id).optional(),
  /** For `defer`: weeks to wait, counted from the end of the reason (the last capsule, the last cigarette); null when it depends. */
  deferWeeks: z.number().min(0).nullable().optional(),
  why: z.string().min(1),
  source: Id,
  strength: z.enum(["label", "guideline", "consensus", "expert", "case-reports"]),
  /** True when the rule's source was not read itself but through a summary or mirror. */
  secondary: z.boolean(),
  note: z.string().min(1).optional(),
});
export type Rule = z.infer<typeof Rule>;

/** A warning sign: what to do now, whom it sends the person to, and the facts that show it. */
export const RedFlag = z.strictObject({
  id: Id,
  sign: z.string().min(1),
  /** Treatments it can follow; empty: it needs no treatment to happen. */
  after: z.array(Id),
  urgency: Urgency,
  see: z.array(Specialty).min(1),
  do: z.string().min(1),
  why: z.string().min(1),
  /** The facts that fire it. */
  when: Condition,
  /** Words in a person's own sentence that raise its question. */
  saidAs: z.array(z.string().min(1)),
  source: Id,
  secondary: z.boolean(),
});
export type RedFlag = z.infer<typeof RedFlag>;
