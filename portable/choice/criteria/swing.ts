import { partialValue } from "../partial-value.ts";
import type { Criterion } from "../problem.ts";
import type { CriterionRow } from "./criterion-row.ts";
import { stepWords } from "./level-words.ts";

/** From the worst to the best that the options span on one criterion. */
export interface Swing {
  criterion: string;
  name: string;
  /** The name inside a sentence. */
  phrase: string;
  explain: string;
  worst: number;
  best: number;
  /** The whole step in words. */
  words: string;
}

/** The hull widened to whole grains within the limits, so that it can be said in plain numbers. */
export function plainScale(row: CriterionRow, [low, high]: readonly [number, number]): [number, number] {
  const down = Math.floor(low / row.grain + 1e-9) * row.grain;
  const up = Math.ceil(high / row.grain - 1e-9) * row.grain;
  return [Math.max(row.limits[0], tidy(down)), Math.min(row.limits[1], tidy(up))];
}

export function swingOf(row: CriterionRow, [low, high]: readonly [number, number]): Swing {
  const [worst, best] = row.direction === "increasing" ? [low, high] : [high, low];
  return {
    criterion: row.id,
    name: row.name,
    phrase: row.phrase,
    explain: row.explain,
    worst,
    best,
    words: stepWords(row, worst, best),
  };
}

/** The level that lies part of the way from worst to best, by worth: `share` 0.5 is worth half the swing. */
export function levelAt(criterion: Criterion, share: number): number {
  if (criterion.scale === "hull")
    throw new RangeError("invalid criterion; a level needs a scale in numbers: hull.");
  const increasing = criterion.direction === "increasing";
  const [low, high] = criterion.scale;
  const points = [
    { at: low, value: increasing ? 0 : 1 },
    ...(criterion.through ?? []),
    { at: high, value: increasing ? 1 : 0 },
  ];
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]] as [
      { at: number; value: number },
      { at: number; value: number },
    ];
    const inside = increasing ? share <= to.value : share >= to.value;
    if (inside) return from.at + ((share - from.value) / (to.value - from.value)) * (to.at - from.at);
  }
  return increasing ? high : low;
}

/**
 * The shares of a swing that a trade-off may offer: those of whole grains, near every tenth of the way, so
 * that part of the way is said in plain numbers and is worth just that share.
 */
export function offersOf(row: CriterionRow, criterion: Criterion): number[] {
  if (criterion.scale === "hull")
    throw new RangeError("invalid criterion; offers need a scale in numbers: hull.");
  const value = partialValue(criterion, criterion.scale);
  const levels = Array.from({ length: 10 }, (_, at) => {
    const level = levelAt(criterion, (at + 1) / 10);
    return tidy(Math.round(level / row.grain) * row.grain);
  });
  const shares = [...new Set(levels)].map((level) => Number(value(level).toPrecision(12)));
  return [...new Set([...shares.filter((share) => share > 0 && share < 1), 1])].sort(
    (one, other) => one - other,
  );
}

/** The turning points of a curve that lie inside a scale, as worth from 0 to 1 on that scale. */
export function throughOf(
  row: CriterionRow,
  [low, high]: readonly [number, number],
): { at: number; value: number }[] {
  const curve = row.curve ?? [];
  const worth = (x: number) => {
    const at = Math.max(
      1,
      curve.findIndex((point) => x <= point.at),
    );
    const [from, to] = [curve[at - 1], curve[at]];
    if (from === undefined || to === undefined) return 1;
    return from.value + ((x - from.at) / (to.at - from.at)) * (to.value - from.value);
  };
  const span = worth(high) - worth(low);
  return curve
    .filter((point) => point.at > low && point.at < high)
    .map((point) => {
      const share = (point.value - worth(low)) / span;
      return { at: point.at, value: row.direction === "increasing" ? share : 1 - share };
    });
}

/** Multiples of a decimal grain without the dust of their sum: 0.15000000000000002 is 0.15. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
