import { z } from "zod";

const CriterionId = z.string().min(1);

/** An order of criteria, most important swing first; criteria that matter the same share a nested array. */
const Ordinal = z.strictObject({
  kind: z.literal("ordinal"),
  order: z.array(z.union([CriterionId, z.array(CriterionId).min(1)])).min(1),
  /**
   * What the order says of criteria it does not name. `below` (when absent): each matters at most as
   * much as the last one named, as when someone picks what matters most and then stops.
   * `free`: it says nothing of them.
   */
  rest: z.enum(["below", "free"]).optional(),
});

/** One weight for every criterion; they sum to one. */
const Exact = z.strictObject({
  kind: z.literal("exact"),
  weights: z.record(CriterionId, z.number()),
});

/** How many times as much one swing matters as another: between `lo` and `hi`; no `hi`: at least `lo`. */
const Bounds = z.strictObject({
  kind: z.literal("bounds"),
  ratios: z
    .array(
      z.strictObject({
        better: CriterionId,
        worse: CriterionId,
        lo: z.number(),
        hi: z.number().nullable().optional(),
      }),
    )
    .min(1),
});

/** Any linear condition on the weights: the sum of coefficient times weight, against a number. */
const Linear = z.strictObject({
  kind: z.literal("linear"),
  constraints: z
    .array(
      z.strictObject({
        coefficients: z.record(CriterionId, z.number()),
        relation: z.enum(["at-least", "at-most", "equals"]),
        value: z.number(),
      }),
    )
    .min(1),
});

const None = z.strictObject({ kind: z.literal("none") });

/** One thing a person has said about what matters to them. */
export const Statement = z.discriminatedUnion("kind", [None, Ordinal, Exact, Bounds, Linear]);
export type Statement = z.infer<typeof Statement>;

/** What is known of the weights: one statement, or several that all hold. */
export const Preferences = z.union([Statement, z.array(Statement)]);
export type Preferences = z.infer<typeof Preferences>;

/** The statements as a list; `none` says nothing and is left out. */
export function statementsOf(preferences: Preferences): Statement[] {
  const all = Array.isArray(preferences) ? preferences : [preferences];
  return all.filter((statement) => statement.kind !== "none");
}
