import { normalQuantile } from "../../distributions/index.ts";

/**
 * Shares that add to 1. Measured options keep theirs and the others split what is left; measured
 * options that add to more than 1, or that are all there are, are scaled to 1.
 */
export function optionShares(options: readonly { share: number; measured: boolean }[]): number[] {
  const sum = (measured: boolean): number =>
    options.reduce((total, option) => total + (option.measured === measured ? option.share : 0), 0);
  const measured = sum(true);
  const rest = sum(false);
  if (rest === 0 || measured === 0 || measured >= 1) {
    const total = measured === 0 ? rest : measured;
    return options.map((option) => (option.measured || measured === 0 ? option.share / total : 0));
  }
  return options.map((option) => (option.measured ? option.share : (option.share / rest) * (1 - measured)));
}

/** Where the normal axis is cut so that each option gets its share. */
export function boundsOf(shares: readonly number[]): number[] {
  const bounds: number[] = [];
  let sum = 0;
  for (const share of shares.slice(0, -1)) {
    sum += share;
    bounds.push(
      sum <= 0 ? Number.NEGATIVE_INFINITY : sum >= 1 ? Number.POSITIVE_INFINITY : normalQuantile(sum),
    );
  }
  return bounds;
}
