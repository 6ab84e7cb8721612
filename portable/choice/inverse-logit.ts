/**
 * The probability whose log odds are `x`. The engine's own exponential is used for its speed; engines
 * may differ in its last bit, which moves a total by about 1e-16 and so can change no rank: totals
 * closer than 1e-12 share theirs.
 */
export function inverseLogit(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
