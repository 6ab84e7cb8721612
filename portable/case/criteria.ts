import { z } from "zod";

/** What may matter to a person when options are weighed. */
export const Criterion = z.enum([
  "improvement",
  "lasting",
  "time-off",
  "sessions",
  "common-side-effects",
  "lasting-harm",
  "cost",
  "anaesthesia",
  "reversibility",
]);
export type Criterion = z.infer<typeof Criterion>;
