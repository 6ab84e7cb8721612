import { type Stream, shortUniform } from "../distributions/index.ts";

/**
 * A point drawn evenly from the simplex (numbers from 0 that sum to one), by the gaps between sorted
 * uniforms: only additions and comparisons, so that every engine draws the same. Fills `out`.
 */
export function drawSimplex(stream: Stream, out: Float64Array): void {
  const last = out.length - 1;
  for (let at = 0; at < last; at += 1) {
    const drawn = shortUniform(stream);
    let place = at;
    while (place > 0 && (out[place - 1] as number) > drawn) {
      out[place] = out[place - 1] as number;
      place -= 1;
    }
    out[place] = drawn;
  }
  out[last] = 1;
  for (let at = last; at > 0; at -= 1) out[at] = (out[at] as number) - (out[at - 1] as number);
}
