import { z } from "zod";

/** The registers that can be read, by the names of the command line. */
export const RegisterName = z.enum([
  "nppes",
  "nppes-deactivated",
  "leie",
  "medicare",
  "opt-out",
  "open-payments",
  "rpps",
  "fhir",
  "licences",
]);
export type RegisterName = z.infer<typeof RegisterName>;

/** A day as its register prints it, made ISO 8601: `2026-11-24`. */
export const Day = z.iso.date();

/** One register as it stands in a store: which file, of which day, and whether it is made up. */
export const LoadedRegister = z.strictObject({
  register: RegisterName,
  /** Which edition, where several of one kind can be held: the licensing state or board, the year of payments. */
  edition: z.string().nullable(),
  /** The day the file speaks for; null when neither the file nor its name says. */
  date: Day.nullable(),
  entries: z.int().min(0),
  /** True for examples: the people in it do not exist. */
  fictional: z.boolean(),
});
export type LoadedRegister = z.infer<typeof LoadedRegister>;
