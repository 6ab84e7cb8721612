/**
 * Whether a share of our draws and a printed share of other draws can be the same chance: they differ
 * by at most 3.5 standard errors of their difference (a chance of 1 in 2,000 that the same chance fails).
 */
export function agreesWithDraws(
  ours: number,
  ourDraws: number,
  printed: number,
  printedDraws: number,
): boolean {
  const pooled = (ours * ourDraws + printed * printedDraws) / (ourDraws + printedDraws);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / ourDraws + 1 / printedDraws));
  return Math.abs(ours - printed) <= 3.5 * error;
}
