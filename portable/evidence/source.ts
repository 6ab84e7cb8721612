import { z } from "zod";
import { Id } from "./words.ts";

/** One paper, label, guideline, agency page or register: what every figure and rule answers to. */
export const Source = z.strictObject({
  id: Id,
  kind: z.enum([
    "paper",
    "label",
    "guideline",
    "agency",
    "professional-body",
    "register",
    "statistics",
    "web",
  ]),
  title: z.string().min(1).nullable(),
  firstAuthor: z.string().min(1).nullable(),
  /** The journal, agency or body that published it. */
  publishedIn: z.string().min(1).nullable(),
  year: z.int().min(1900).max(2100).nullable(),
  pmid: z
    .string()
    .regex(/^\d{1,9}$/)
    .nullable(),
  pmcid: z
    .string()
    .regex(/^PMC\d{3,9}$/)
    .nullable(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .nullable(),
  url: z.url().nullable(),
  /** Where its words were read when that was not its own address: a mirror, a summary. */
  seenIn: z.array(z.string().min(1)),
  note: z.string().min(1).optional(),
});
export type Source = z.infer<typeof Source>;
