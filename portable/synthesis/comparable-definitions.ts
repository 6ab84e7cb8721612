/**
 * Findings whose definitions were read side by side and count the same thing in the same way, though their
 * words differ. Everything else counts as comparable only when its words are the same. `followUpJudged`
 * marks groups whose times were read to be comparable though one of them is not stated as a number.
 */
export const comparableDefinitions: readonly {
  findings: readonly string[];
  why: string;
  followUpJudged?: true;
}[] = [
  {
    findings: ["forehead-btx-response-d30-study1", "forehead-btx-response-d30-study2"],
    why: "two trials of one programme with one definition of response at day 30",
  },
  {
    findings: ["rosacea-brimonidine-success-study1", "rosacea-brimonidine-success-study2"],
    why: "two trials of one programme with one definition of success on day 29",
  },
  {
    findings: ["glabellar-btx-eyelid-ptosis-pooled", "glabellar-btx-eyelid-ptosis-pivotal"],
    why: "drooping lid in the months after injection between the brows, counted in trials",
  },
  {
    findings: ["midface-fat-any-complication-groen", "midface-fat-complication-2023"],
    why: "any complication of facial fat grafting, in two overlapping reviews",
    followUpJudged: true,
  },
  {
    findings: ["any-bdd-prevalence-surgery-2024", "any-bdd-prevalence-surgery-2017"],
    why: "share of cosmetic surgery patients with body dysmorphic disorder, in two overlapping reviews",
    followUpJudged: true,
  },
];
