import type { Urgency } from "../../portable/evidence/index.ts";

/** When an alarm must be seen, most urgent first: as a heading, and inside a sentence. */
export const urgencies: { urgency: Urgency; heading: string; when: string }[] = [
  { urgency: "emergency", heading: "Get emergency help now", when: "now" },
  { urgency: "same-day", heading: "Be seen today", when: "today" },
  { urgency: "within-2-weeks", heading: "Be seen within two weeks", when: "within two weeks" },
  { urgency: "soon", heading: "Be seen soon", when: "soon" },
];

/** 0 for the most urgent. */
export const urgencyRank = (urgency: Urgency): number =>
  urgencies.findIndex((one) => one.urgency === urgency);
