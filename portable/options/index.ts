export { knownFindings, options, outcomesOf, SEARCHED_AND_EMPTY } from "./options.ts";
export type { Alarm, Option, OptionOutcome, OptionsAnswer, Verdict } from "./types.ts";
