import { z } from "zod";
import { StructureKind } from "./structure.ts";
import { Effect } from "./treatment-paths.ts";

/** What an effect does to a kind of structure, in plain words, where no danger zone says more. */
export const Harms = z.strictObject({
  basis: z.literal("textbook"),
  effects: z.record(Effect, z.partialRecord(StructureKind, z.string().min(1))),
  /** For a structure named at risk although its kind is not. */
  alsoAtRisk: z.record(z.string(), z.string().min(1)),
});
export type Harms = z.infer<typeof Harms>;
