import { countOf } from "./cautious-rounding.ts";
import { certaintyWords } from "./certainty-words.ts";
import type { Denominator } from "./denominator.ts";
import { cautiousSide, type Figure } from "./figure.ts";
import { iconCounts } from "./icon-counts.ts";
import { figureNotes } from "./notes.ts";
import { writeNumber } from "./number-words.ts";
import { type Share, shareOf } from "./share.ts";
import type { Shown } from "./shown.ts";
import { overTime } from "./time-words.ts";

type Count = (share: number) => number;

const ends = (pair: [number, number], count: Count): string => {
  const [low, high] = [count(pair[0]), count(pair[1])];
  if (low === high) return `within 1 of ${writeNumber(low)}`;
  return low === 0 ? `up to ${writeNumber(high)}` : `between ${writeNumber(low)} and ${writeNumber(high)}`;
};

/** The smallest whole number that is truly above the share: "fewer than 3 of 100" for at most 2.4. */
const above = (share: number, of: number): number => Math.min(of, countOf(share, of, "down") + 1);

interface Headline {
  lead: string;
  number: string;
  span: string;
}

function noneSeen(share: Share, figure: Figure, of: Denominator): Headline | null {
  if (share.interval === null) return null;
  const each = share.each ?? "people";
  const among =
    figure.people === null ? "none were seen" : `none were seen among ${writeNumber(figure.people)} ${each}`;
  return { lead: "fewer than", number: writeNumber(above(share.interval[1], of)), span: among };
}

function someSeen(centre: number, share: Share, figure: Figure, of: Denominator): Headline {
  const count: Count = (value) => countOf(value, of, cautiousSide(figure));
  const shown = count(centre);
  const span = share.interval ? ends(share.interval, count) : "";
  if (shown === 0) return { lead: "fewer than", number: "1", span };
  const under = centre * of < 1 && (share.interval === null || share.interval[1] * of <= 1);
  return under
    ? { lead: "up to", number: "1", span: "" }
    : { lead: "about", number: writeNumber(shown), span };
}

function spanOnly(range: [number, number], count: Count): Headline {
  const [low, high] = [count(range[0]), count(range[1])];
  const span = "the lowest and the highest that was found";
  if (low === high) return { lead: "about", number: writeNumber(low), span: "" };
  // Of nobody in a few, the exact bound is what could still be; it may be higher than all that was seen.
  if (low === 0)
    return {
      lead: "up to",
      number: writeNumber(high),
      span: "the highest that was found, or not ruled out where none were seen",
    };
  return { lead: "", number: `${writeNumber(low)} to ${writeNumber(high)}`, span };
}

/** Where the next clinic would fall, unless that is what the interval says already. */
function predictionWords({ interval, prediction }: Share, count: Count): string | null {
  if (prediction === null) return null;
  const words = ends(prediction, count);
  return interval !== null && ends(interval, count) === words ? null : words;
}

function headlineOf(share: Share, figure: Figure, of: Denominator): Headline | null {
  const count: Count = (value) => countOf(value, of, cautiousSide(figure));
  if (share.centre === 0) return noneSeen(share, figure, of);
  if (share.centre !== null) return someSeen(share.centre, share, figure, of);
  return share.range ? spanOnly(share.range, count) : null;
}

/**
 * A share of people as odds: "about 66 of 100 over 7 months, between 60 and 72". Nothing seen becomes
 * "fewer than N", from the upper end of the interval, never 0; without that end it is not known.
 * Null when the figure is no share.
 */
export function showShare(figure: Figure, of: Denominator): Shown | null {
  const share = shareOf(figure);
  if (share === null) return null;
  const counts = iconCounts(figure, of);
  const words = headlineOf(share, figure, of);
  if (counts === null || words === null) return { kind: "not-known", because: figure.because };
  const each = share.each ? ` ${share.each}` : "";
  const count: Count = (value) => countOf(value, of, cautiousSide(figure));
  return {
    kind: "odds",
    lead: words.lead,
    number: words.number,
    after: `of ${writeNumber(of)}${each}${overTime(figure.followUpWeeks, figure.followUpSpan)}`,
    span: words.span,
    certainty: certaintyWords(figure.certainty),
    notes: figureNotes(figure, predictionWords(share, count)),
    counts,
  };
}
