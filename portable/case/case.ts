import { z } from "zod";
import { FactName, FactValue, hasRightCheckDigit, Id } from "../evidence/index.ts";
import { Criterion } from "./criteria.ts";

/** The longest words a case may hold, in characters. */
export const LONGEST_WORDS = 5_000;

/** The largest case file that is read. A case is a few hundred bytes; words make it longer, but never this long. */
export const LARGEST_CASE_BYTES = 256 * 1024;

const Ordinal = z.strictObject({
  kind: z.literal("ordinal"),
  /** Criterion ids, most important first; ties as nested arrays. */
  order: z
    .array(z.union([Criterion, z.array(Criterion).min(1)]))
    .min(1)
    .refine((order) => new Set(order.flat()).size === order.flat().length, {
      error: "each criterion stands once in the order",
    }),
});

const Exact = z.strictObject({
  kind: z.literal("exact"),
  weights: z
    .partialRecord(Criterion, z.number().min(0))
    .refine((weights) => Object.values(weights).some((weight) => weight > 0), {
      error: "at least one weight is above 0",
    }),
});

const Bounds = z.strictObject({
  kind: z.literal("bounds"),
  /** `better` counts `lo` to `hi` times as much as `worse`; no `hi`: at least `lo` times. */
  ratios: z
    .array(
      z
        .strictObject({
          better: Criterion,
          worse: Criterion,
          lo: z.number().positive(),
          hi: z.number().positive().nullable().optional(),
        })
        .refine((ratio) => ratio.hi == null || ratio.hi >= ratio.lo, { error: "hi is at least lo" })
        .refine((ratio) => ratio.better !== ratio.worse, { error: "better and worse are two criteria" }),
    )
    .min(1),
});

/**
 * A question that someone was asked and could not answer: which of the others matters most, or, with `between`,
 * part of the way on one criterion against the whole way on another. It says nothing of the weights; it is
 * kept so that it is not asked again.
 */
const Unsaid = z.strictObject({
  kind: z.literal("unsaid"),
  between: z
    .strictObject({ part: Criterion, whole: Criterion, share: z.number().positive().max(1) })
    .refine(({ part, whole }) => part !== whole, { error: "part and whole are two criteria" })
    .optional(),
});

/** Several things that are all true: an order and then trade-offs, as the questions take them. */
const Several = z.strictObject({
  kind: z.literal("several"),
  all: z.array(z.discriminatedUnion("kind", [Ordinal, Exact, Bounds, Unsaid])).min(1),
});

/** What matters to the person. */
export const Weights = z.discriminatedUnion("kind", [Ordinal, Exact, Bounds, Several]);
export type Weights = z.infer<typeof Weights>;

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Two capital letters that stand for a country: `FR`, and neither `fr`, `XX` nor `ZZ`. */
function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== "ZZ" && countryNames.of(code) !== undefined;
}

/** Everything one person has said; it lives on their device. A fact that is absent is unknown. */
export const Case = z.strictObject({
  version: z.literal(1).default(1),
  answeredOn: z.iso.date().optional(),
  concerns: z.array(z.string()),
  words: z.string().max(LONGEST_WORDS).optional(),
  facts: z.record(FactName, FactValue).default({}),
  /** Life-domain id to 0 (not at all) … 4 (all the time). */
  burden: z.record(Id, z.int().min(0).max(4)).optional(),
  /** About the first concern. */
  weights: Weights.optional(),
  /** About others, by concern: the same thing can matter more where more of it is at stake. */
  weightsFor: z.record(Id, Weights).optional(),
  practitioner: z
    .strictObject({
      npi: z.string().refine(hasRightCheckDigit, { error: "ten digits with the right check digit" }),
    })
    .optional(),
  place: z
    .strictObject({
      country: z.string().refine(isCountry, { error: "an ISO 3166 country code" }).optional(),
      postalCode: z.string().min(1).max(12).optional(),
    })
    .optional(),
});
export type Case = z.infer<typeof Case>;

/** A case in which nothing has been said yet. */
export function emptyCase(): Case {
  return { version: 1, concerns: [], facts: {} };
}
