import { z } from "zod";
import { Id } from "./words.ts";

/** Fact names are lower-case words joined by underscores. */
export const FactName = z.string().regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/);

export const FactValue = z.union([z.boolean(), z.number(), z.string(), z.array(z.string()), z.null()]);
export type FactValue = z.infer<typeof FactValue>;

/** When a rule or question applies: one comparison, or several joined. Absent facts make it unknown. */
export type Condition =
  | { fact: string; op: "==" | "!=" | "<" | "<=" | ">" | ">="; value: boolean | number | string }
  | { fact: string; op: "includes"; value: string }
  | { fact: string; op: "includes-any"; value: string[] }
  | { always: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({
      fact: FactName,
      op: z.enum(["==", "!=", "<", "<=", ">", ">="]),
      value: z.union([z.boolean(), z.number(), z.string()]),
    }),
    z.strictObject({ fact: FactName, op: z.literal("includes"), value: z.string() }),
    z.strictObject({ fact: FactName, op: z.literal("includes-any"), value: z.array(z.string()).min(1) }),
    z.strictObject({ always: z.literal(true) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);

/** One thing that can be true of a person, and how it is asked. */
export const Fact = z.strictObject({
  id: FactName,
  type: z.enum(["boolean", "number", "months-since", "choice", "list"]),
  /** Whole numbers only unless `step` says otherwise; both ends included. */
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().optional(),
  /** What `null` says for a number that may not apply ("I have no such weakness"); `months-since` reads null as never. */
  nullMeans: z.string().min(1).optional(),
  /** The allowed values of a `choice` or `list`, with plain labels. */
  options: z
    .array(z.strictObject({ value: z.union([z.string(), z.number()]), label: z.string().min(1) }))
    .optional(),
  question: z.string().min(1),
  explain: z.string().min(1).optional(),
  /** Under which heading it is asked; `warning-sign` facts make the one short screen before the options. */
  topic: z.enum([
    "you",
    "warning-sign",
    "pregnancy",
    "health",
    "medicines",
    "skin",
    "eyes",
    "mind",
    "past-treatment",
    "plan",
  ]),
  /** False: asked again at every visit and never stored. */
  remembered: z.boolean(),
  /**
   * Asked only when this holds or could hold. Where it certainly does not hold the fact cannot be true
   * (a man is not pregnant) and is taken as false, none or never; a missing answer never does that.
   */
  askedWhen: Condition.optional(),
  /** The fact is true whenever this holds: trying for a baby means a pregnancy is possible. */
  trueWhen: Condition.optional(),
  /** Concerns that say it by themselves: someone who asks about a keloid has had one. */
  trueFor: z.array(Id).min(1).optional(),
  /** Phrases people write when this may be true of them. They raise the question; they never answer it. */
  saidAs: z.array(z.string().min(1)).min(1).optional(),
});
export type Fact = z.infer<typeof Fact>;

/** A class of medicines and the names people type for it, lower case. */
export const MedicineClass = z.strictObject({
  id: Id,
  name: z.string().min(1),
  names: z.array(z.string().min(1)).min(1),
  /** Facts that taking it makes true. */
  makesTrue: z.array(FactName).optional(),
  /** The yes-or-no fact that says the very same: known from the list of medicines, and the other way about. */
  sameAs: FactName.optional(),
  /** The months-since fact that is 0 while it is taken. */
  monthsSince: FactName.optional(),
  /** Wider classes it belongs to: isotretinoin is a retinoid too. */
  alsoCounts: z.array(Id).optional(),
});
export type MedicineClass = z.infer<typeof MedicineClass>;
