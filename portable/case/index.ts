export { Case, emptyCase, LARGEST_CASE_BYTES, LONGEST_WORDS, Weights } from "./case.ts";
export { completeFacts } from "./complete-facts.ts";
export { factsIn, holds, undecidedFacts } from "./condition.ts";
export { Criterion } from "./criteria.ts";
export { type Knowledge, know } from "./knowledge.ts";
export { type ReadMedicine, readMedicine } from "./medicines.ts";
export { nearestName } from "./nearest.ts";
export { readCase } from "./read-case.ts";
export type { Truth } from "./truth.ts";
