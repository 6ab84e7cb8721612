export type { Alarm, Option, OptionOutcome, OptionsAnswer, Verdict } from "./types.ts";
