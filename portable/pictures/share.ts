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

/** "per-10000", "per 10,000 operations". */
const PER = /^per[- ](\d[\d,]*)(?: ([a-z]+))?$/;
/** "per syringe". */
const EACH = /^per ([a-z]+)$/;

/** What the stored numbers are to be divided by to give a share; null when they are no share. */
function divisor(figure: Figure): number | null {
  if (figure.measure === "proportion") return 1;
  const per = figure.unit === null ? null : PER.exec(figure.unit);
  if (figure.measure === "rate" && per?.[1]) return Number(per[1].replaceAll(",", ""));
  const plainRange = figure.unit === null || figure.unit === "proportion";
  const ends = figure.range ?? [];
  const inUnit = ends.every((end) => end >= 0 && end <= 1);
  return figure.measure === "range" && plainRange && ends.length > 0 && inUnit ? 1 : null;
}

/** The noun of the unit, in the plural; null for people. */
function eachOf(unit: string | null): string | null {
  if (unit === null) return null;
  const one = EACH.exec(unit)?.[1];
  return one === undefined ? (PER.exec(unit)?.[2] ?? null) : `${one}s`;
}

const scaled = (pair: [number, number] | null, by: number): [number, number] | null =>
  pair && [pair[0] / by, Math.min(1, pair[1] / by)];

/**
 * The figure as a share of those counted, or null when it is a quantity, a difference or a ratio.
 * A rate counts as a share only when its unit says per how many (`per-10000`) and not over what time.
 */
export function shareOf(figure: Figure): Share | null {
  const by = divisor(figure);
  if (by === null) return null;
  return {
    centre: figure.centre === null ? null : figure.centre / by,
    interval: scaled(figure.interval, by),
    prediction: scaled(figure.prediction, by),
    range: scaled(figure.range, by),
    each: eachOf(figure.unit),
  };
}
