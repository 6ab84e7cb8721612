import type { Figure } from "./figure.ts";
import { shareOf } from "./share.ts";

export type Denominator = 100 | 10_000;

const isRare = (share: number): boolean => share > 0 && share < 0.01;

/** The shares a reader is shown first: the centre, the upper bound when nothing was seen, or both ends of a range. */
function shownShares(figure: Figure): number[] {
  const share = shareOf(figure);
  if (share === null) return [];
  if (share.centre === null) return share.range ?? [];
  if (share.centre === 0) return share.interval ? [share.interval[1]] : [];
  return [share.centre];
}

/**
 * The one denominator of a row or table: 100, or 10,000 as soon as any figure in it lies below 1 in 100.
 * Figures that are not shares of people do not count.
 */
export function denominatorFor(figures: readonly Figure[]): Denominator {
  return figures.some((figure) => shownShares(figure).some(isRare)) ? 10_000 : 100;
}
