import { readRateUnit } from "../evidence/index.ts";
import type { Figure } from "./figure.ts";

/** A figure read as a share of those counted, each number in [0, 1]. */
export interface Share {
  centre: number | null;
  interval: [number, number] | null;
  prediction: [number, number] | null;
  range: [number, number] | null;
  /** What each one counted is, where the source does not count people: "syringes". */
  each: string | null;
}

/** "per syringe": what each one counted was, when it was not a person. */
const EACH = /^per ([a-z]+)$/;

/** What the stored numbers are to be divided by to give a share, and what was counted; null when they are no share. */
function countedAs(figure: Figure): { by: number; each: string | null } | null {
  if (figure.measure === "proportion") {
    const each = EACH.exec(figure.unit ?? "")?.[1];
    return { by: 1, each: each === undefined ? null : `${each}s` };
  }
  if (figure.measure === "rate") {
    const rate = readRateUnit(figure.unit);
    if (rate === null || /\byears?\b/.test(rate.of)) return null;
    return { by: rate.per, each: rate.of === "people" ? null : rate.of };
  }
  const ends = figure.range ?? [];
  const plain = figure.unit === null || figure.unit === "proportion";
  const isShare = plain && ends.length > 0 && ends.every((end) => end >= 0 && end <= 1);
  return figure.measure === "range" && isShare ? { by: 1, each: null } : null;
}

const scaled = (pair: [number, number] | null, by: number): [number, number] | null =>
  pair && [pair[0] / by, Math.min(1, pair[1] / by)];

/**
 * The figure as a share of those counted, or null when it is a quantity, a difference or a ratio.
 * A rate counts as a share only when its unit says per how many of what, and not over how many years.
 */
export function shareOf(figure: Figure): Share | null {
  const counted = countedAs(figure);
  if (counted === null) return null;
  const { by, each } = counted;
  return {
    centre: figure.centre === null ? null : figure.centre / by,
    interval: scaled(figure.interval, by),
    prediction: scaled(figure.prediction, by),
    range: scaled(figure.range, by),
    each,
  };
}
