export { knownFindings, options, outcomesOf } from "./options.ts";
export type { Alarm, Option, OptionOutcome, OptionsAnswer, Verdict } from "./types.ts";
