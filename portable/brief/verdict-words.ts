import type { Option, Verdict } from "../options/index.ts";
import { followUpWords } from "../pictures/index.ts";

/** Strictest first: the order in which options are listed by what speaks against them. */
export const VERDICTS: readonly Verdict[] = ["closed", "specialist-first", "defer", "ask", "caution", "open"];

const HEADINGS = {
  closed: "Not safe for you as things are",
  "specialist-first": "See a specialist first",
  defer: "Not yet",
  ask: "More answers are needed",
  caution: "Possible, with care",
  open: "Nothing you told us speaks against it",
} satisfies Record<Verdict, string>;

/** A verdict as the heading of a group of options. */
export const verdictHeading = (verdict: Verdict): string => HEADINGS[verdict];

/** A verdict of one option in one short sentence; a delay says how long. */
export function verdictWords({ verdict, deferWeeks }: Pick<Option, "verdict" | "deferWeeks">): string {
  if (verdict === "defer")
    return deferWeeks === null
      ? "Not yet. How long to wait depends: ask."
      : `Not yet: at least ${followUpWords(Math.ceil(deferWeeks))} must pass first.`;
  return `${HEADINGS[verdict]}.`;
}
