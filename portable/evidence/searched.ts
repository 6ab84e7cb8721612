import { z } from "zod";
import { Id } from "./words.ts";

/**
 * A search that came back without a figure to hold: nobody counted this, as far as could be found, or the counts could
 * not be traced to their papers. It says what was looked for, with which words, where and when, so that anyone can look
 * again.
 */
export const Searched = z.strictObject({
  id: Id,
  concern: Id,
  treatment: Id,
  /** The kind of outcome that was looked for. */
  kind: z.enum(["benefit", "harm", "practical"]),
  /** One outcome alone, where the search was for no other of its kind. */
  outcome: Id.optional(),
  /** The words typed, each search as one text. */
  words: z.array(z.string().min(1)).min(1),
  /** What was searched, named so that it can be judged: a database, a collection of pages. */
  where: z.string().min(1),
  on: z.iso.date(),
  /** What came nearest, and why it does not answer; for clinicians. */
  seen: z.string().min(1).optional(),
  /** Counts were seen, but not which paper they come from (no DOI, PMID or PMCID beside them): none is held. */
  untraced: z.literal(true).optional(),
});
export type Searched = z.infer<typeof Searched>;
