export { knownFindings, options, outcomesOf, searchSays } from "./options.ts";
export type { Alarm, Option, OptionOutcome, OptionsAnswer, Verdict } from "./types.ts";
