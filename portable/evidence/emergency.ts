import { z } from "zod";
import { Id } from "./words.ts";

/** Numbers to ring in one country. */
export const EmergencyNumbers = z.strictObject({
  /** ISO 3166-1 alpha-2, or `other` for the page's last entry. */
  country: z.string().regex(/^(?:[A-Z]{2}|other)$/),
  name: z.string().min(1),
  ambulance: z.array(z.string().min(2)).min(1),
  crisisLines: z.array(
    z.strictObject({
      name: z.string().min(1),
      number: z.string().min(2).nullable(),
      text: z.string().min(1).optional(),
      /** Where lines are listed, when no one line serves. */
      url: z.url().optional(),
    }),
  ),
  /** Where to report harm from a product or procedure. */
  report: z.strictObject({ name: z.string().min(1), url: z.url() }).nullable(),
  sources: z.array(Id).min(1),
});
export type EmergencyNumbers = z.infer<typeof EmergencyNumbers>;
