import { countOf } from "./cautious-rounding.ts";
import type { Denominator } from "./denominator.ts";
import { cautiousSide, type Figure } from "./figure.ts";
import { shareOf } from "./share.ts";

/** `good` hoped for, `harm` feared, `plain` neither: what the colour of a picture stands for. */
export type Tone = "good" | "harm" | "plain";

/**
 * How many dots of an icon array are drawn which way. Counted from the first dot: up to `full` they are
 * as good as certain, from there to `likely` pale, from there to `possible` outlined, the rest empty.
 */
export interface IconCounts {
  of: Denominator;
  full: number;
  likely: number;
  possible: number;
  tone: Tone;
}

const TONES = { benefit: "good", harm: "harm", practical: "plain", burden: "harm" } satisfies Record<
  Figure["kind"],
  Tone
>;

/** A benefit is hoped for even where it is counted downwards, as a severity score that falls. */
export const toneOf = (kind: Figure["kind"]): Tone => TONES[kind];

/**
 * The dots of a share: `full` is the lower end of the interval, `likely` its centre, `possible` its upper end,
 * each rounded to the cautious side. Without an interval nothing is as good as certain: all dots are pale.
 * A span of several findings has no centre: pale up to its lower end, outlined up to its upper.
 * Null when the figure is no share or nothing is known.
 */
export function iconCounts(figure: Figure, of: Denominator): IconCounts | null {
  const share = shareOf(figure);
  if (share === null || figure.unknown) return null;
  const count = (value: number): number => countOf(value, of, cautiousSide(figure));
  const tone = toneOf(figure.kind);
  if (share.centre === null) {
    if (share.range === null) return null;
    const likely = count(share.range[0]);
    return { of, full: 0, likely, possible: Math.max(likely, count(share.range[1])), tone };
  }
  const likely = count(share.centre);
  if (share.interval === null) return { of, full: 0, likely, possible: likely, tone };
  return {
    of,
    full: Math.min(likely, count(share.interval[0])),
    likely,
    possible: Math.max(likely, count(share.interval[1])),
    tone,
  };
}
