export { type AssessmentInput, assess } from "./assess.ts";
export {
  type Alarm,
  type Assessment,
  type OptionVerdict,
  type Question,
  type Verdict,
  verdictOrder,
} from "./assessment.ts";
