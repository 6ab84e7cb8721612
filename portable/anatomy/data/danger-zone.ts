import { z } from "zod";
import { Id, Region } from "../../evidence/index.ts";
import { Station } from "./treatment-paths.ts";

/** A place that published work names as dangerous, what lies there, and how the practised avoid harm. */
export const DangerZone = z.strictObject({
  id: Id,
  zone: z.string().min(1),
  boundaries: z.string().min(1),
  structures: z.array(Id).min(1),
  harm: z.string().min(1),
  relevantTreatments: z.array(Id).min(1),
  depthOrPlane: z.string().min(1),
  saferTechnique: z.string().min(1),
  seenIn: z.string().min(1),
  source: Id,
  region: z.array(Region).min(1),
  /** The zone as discs on the skin, in landmark terms; radius in millimetres. */
  areas: z.array(Station.extend({ radius: z.number().positive() })).min(1),
});
export type DangerZone = z.infer<typeof DangerZone>;
