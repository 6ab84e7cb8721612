import { z } from "zod";
import { Day } from "./register.ts";

/** What the ladder looks at, from the bottom up. */
export const RungName = z.enum([
  "identity",
  "deactivation",
  "licence",
  "specialty",
  "extra-training",
  "board-certification",
  "exclusion",
  "opt-out",
  "billed-experience",
  "industry-payments",
  "questions-about-training",
]);
export type RungName = z.infer<typeof RungName>;

/**
 * How far a register bears a statement out. `confirmed` by the register that decides the matter;
 * `self-declared` by the person; `not-found` in the registers read, which clears nobody; `possible`, a
 * match by name alone; `warning`, something to ask about before anything is booked.
 */
export const RungStatus = z.enum(["confirmed", "self-declared", "not-found", "possible", "warning"]);
export type RungStatus = z.infer<typeof RungStatus>;

/** One statement about one person, with the register it rests on and that register's day. */
export const Rung = z.strictObject({
  rung: RungName,
  status: RungStatus,
  /** Plain words. */
  what: z.string().min(1),
  /** The register, and how the entry was matched. */
  source: z.string().min(1),
  /** The day the register speaks for; null when unknown or when no register was read. */
  date: Day.nullable(),
  /** Chance that the entry is of this person; only for `possible`. */
  probability: z.number().min(0).max(1).optional(),
});
export type Rung = z.infer<typeof Rung>;

/** The ladder of one person for one treatment. */
export const Ladder = z.strictObject({
  practitioner: z.strictObject({ id: z.string(), npi: z.string().nullable(), name: z.string() }),
  treatment: z.string(),
  rungs: z.array(Rung),
  /** Questions to put to the practitioner, the most telling first. */
  ask: z.array(z.string()),
});
export type Ladder = z.infer<typeof Ladder>;
