import { z } from "zod";
import { Id, Region, Specialty } from "./words.ts";

/** What bothers the person. */
export const Concern = z.strictObject({
  id: Id,
  name: z.string().min(1),
  alsoCalled: z.array(z.string().min(1)),
  /** Further phrases people write, for finding the concern from their own words. */
  saidAs: z.array(z.string().min(1)),
  whatItIs: z.string().min(1),
  regions: z.array(Region).min(1),
  domain: z.enum(["skin", "volume", "shape", "laxity", "dynamic-lines", "defect", "function"]),
  causes: z.array(z.enum(["ageing", "disease", "congenital", "trauma", "accident", "cancer", "infection"])),
  /** Treatment ids that are options for it. `no-treatment` is always one and is not listed. */
  options: z.array(Id).min(1),
  /** Each reason to see a doctor first, and the rule that acts on it. */
  seeDoctorFirstIf: z.array(z.strictObject({ text: z.string().min(1), rules: z.array(Id).min(1) })),
  typicalRoute: z.enum(["non-surgical", "surgical", "both", "depends"]),
  firstContact: z.array(Specialty).min(1),
  sources: z.array(Id),
});
export type Concern = z.infer<typeof Concern>;

/** A named set of concerns or treatments; findings and rules about it inform all it covers. */
export const Group = z.strictObject({
  id: Id,
  name: z.string().min(1),
  covers: z.array(Id).min(1),
});
export type Group = z.infer<typeof Group>;
