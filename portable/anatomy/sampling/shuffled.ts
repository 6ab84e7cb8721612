import type { Uniform } from "../../distributions/index.ts";

/** The whole numbers below `count` in a random order (Fisher and Yates). */
export function shuffled(count: number, uniform: Uniform): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1));
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}
