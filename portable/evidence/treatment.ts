import { z } from "zod";
import { Id, Region } from "./words.ts";

/** Something that can be done, `no-treatment` and `camouflage` included. */
export const Treatment = z.strictObject({
  id: Id,
  name: z.string().min(1),
  /** What people call it, brand names included, for finding the concern it was wanted for. */
  saidAs: z.array(z.string().min(1)),
  kind: z.enum(["non-surgical", "surgical"]),
  whatHappens: z.string().min(1),
  anaesthesia: z.array(z.enum(["none", "topical", "local", "sedation", "general"])),
  sessionsTypical: z.string().min(1).nullable(),
  /** Days until most people go out; null when nobody has counted them. */
  downtimeDays: z.strictObject({ low: z.number().min(0), high: z.number().min(0) }).nullable(),
  resultLasts: z.string().min(1).nullable(),
  whoUsually: z.array(z.string().min(1)),
  structuresAtRisk: z.array(Id),
  regions: z.array(Region),
  aim: z.enum(["repair", "enhance", "both"]),
  /** Fields above that nobody has seen a source for. */
  unverified: z.array(z.string()),
  /** Field name to the ids of the sources it was seen in. */
  fieldSources: z.record(z.string(), z.array(Id)),
  sources: z.array(Id),
});
export type Treatment = z.infer<typeof Treatment>;
