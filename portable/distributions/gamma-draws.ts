import ln from "@stdlib/math-base-special-ln";
import pow from "@stdlib/math-base-special-pow";
import { openUniform, type Stream } from "./streams.ts";
import { standardNormal } from "./ziggurat-normal.ts";

/**
 * Gamma draws of scale 1 by Marsaglia and Tsang (2000, ACM Trans Math Softw 26(3), 363-372): a cubed
 * normal, accepted 96 times in 100 or more. A shape below 1 is drawn one higher and brought down by a
 * power of a uniform (ibid., section 6). `shape` is taken as already checked to be above 0.
 */
export function gammaDraws(shape: number): (stream: Stream) => number {
  if (shape < 1) {
    const above = gammaDraws(shape + 1);
    return (stream) => above(stream) * pow(openUniform(stream), 1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return (stream) => {
    for (;;) {
      const x = standardNormal(stream);
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = openUniform(stream);
      const square = x * x;
      if (u < 1 - 0.0331 * square * square) return d * v;
      if (ln(u) < 0.5 * square + d * (1 - v + ln(v))) return d * v;
    }
  };
}

/** Fills `out` with beta draws: one gamma draw over the sum of two. Shapes are taken as checked. */
export function fillBeta(stream: Stream, out: Float64Array, alpha: number, beta: number): void {
  const first = gammaDraws(alpha);
  const second = gammaDraws(beta);
  for (let at = 0; at < out.length; at += 1) {
    let x = 0;
    let y = 0;
    // Both can vanish together only when both shapes are tiny.
    while (x + y === 0) {
      x = first(stream);
      y = second(stream);
    }
    out[at] = x / (x + y);
  }
}
