/**
 * Back from the Freeman-Tukey double arcsine to a proportion, for a sample of `n` (Miller 1978).
 *
 * Of a pooled value there is no one n; the harmonic mean of the sample sizes is put in its place. That is a
 * known fault: where sizes differ by orders of magnitude the result can lie far from every study, and it moves
 * when only sizes change (Schwarzer et al. 2019). Prefer the logit or the binomial-normal model.
 * Values beyond what 0 of n or n of n would give return 0 or 1.
 */
export function fromFreemanTukey(value: number, n: number): number {
  if (value <= doubleArcsine(0, n)) return 0;
  if (value >= doubleArcsine(n, n)) return 1;
  const sine = Math.sin(2 * value);
  const inner = 1 - (sine + (sine - 1 / sine) / n) ** 2;
  return (1 - Math.sign(Math.cos(2 * value)) * Math.sqrt(Math.max(0, inner))) / 2;
}

/** The transformation itself, of x events in n. */
export function doubleArcsine(x: number, n: number): number {
  return (Math.asin(Math.sqrt(x / (n + 1))) + Math.asin(Math.sqrt((x + 1) / (n + 1)))) / 2;
}

/** Harmonic mean of sample sizes. */
export function harmonicMean(sizes: readonly number[]): number {
  return sizes.length / sizes.reduce((sum, size) => sum + 1 / size, 0);
}
