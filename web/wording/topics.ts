import type { Fact } from "../../portable/evidence/index.ts";

export type Topic = Fact["topic"];

/** Each group of questions: its page's heading, and a sentence under it; in the order in which answers are listed. */
export const topics: Record<Topic, { title: string; lead: string }> = {
  you: { title: "About you", lead: "What is safe depends on the person." },
  pregnancy: {
    title: "Pregnancy",
    lead: "Some treatments could harm a baby. We ask this again at every visit.",
  },
  health: { title: "Your health", lead: "Some conditions make a treatment unsafe, or ask for more care." },
  medicines: {
    title: "What you take",
    lead: "Never stop a medicine because of this page: ask who prescribed it.",
  },
  skin: {
    title: "Your skin",
    lead: "How skin heals, and how it takes heat and light, differs from person to person.",
  },
  eyes: { title: "Your eyes", lead: "What is done near the eyes can change how they work." },
  mind: {
    title: "How you feel",
    lead: "These are asked of everyone, because some people are better helped in another way first.",
  },
  "past-treatment": { title: "What was done before", lead: "Some treatments need time between them." },
  plan: { title: "What you have in mind", lead: "Where and by whom something is done changes its risk." },
  "warning-sign": {
    title: "Any of these now?",
    lead: "Some signs need a doctor before anything else. Tick what is true for you now.",
  },
};
