export { type Estimate, estimate } from "./estimate.ts";
export { exactProportionInterval } from "./proportion-interval.ts";
export type { InformingFinding, Question } from "./question.ts";
