import type { Drawing } from "./drawing.ts";
import { drawIconArray } from "./icon-array.ts";
import type { IconCounts } from "./icon-counts.ts";
import { drawIntervalBar } from "./interval-bar.ts";
import { writeNumber } from "./number-words.ts";
import { headline, type Shown } from "./shown.ts";

function countsWords({ of, full, likely, possible }: IconCounts): string {
  const words = [
    full > 0 ? `${writeNumber(full)} as good as certain` : "",
    likely > full ? `${writeNumber(likely - full)} more likely` : "",
    possible > likely ? `${writeNumber(possible - likely)} more possible` : "",
  ].filter((part) => part !== "");
  return words.length === 0 ? "" : `Of ${writeNumber(of)} dots: ${words.join(", ")}.`;
}

/** The picture that belongs to a shown figure; null when there is nothing to draw. */
export function pictureOf(shown: Shown): Drawing | null {
  if (shown.kind === "odds") return drawIconArray(shown.counts, headline(shown), countsWords(shown.counts));
  if (shown.kind === "amount") return drawIntervalBar(shown.bar, headline(shown), shown.span);
  return null;
}
