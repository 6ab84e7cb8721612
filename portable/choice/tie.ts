/**
 * Totals this near to one another share their ranks: each takes an equal part of each of the ranks they
 * fill together, and half of the win in a pair. So alternatives that are the same get the same shares,
 * and shares sum to one by alternative and by rank.
 */
const tie = 1e-12;

export function isTie(one: number, other: number): boolean {
  return Math.abs(one - other) <= tie * Math.max(1, Math.abs(one));
}
