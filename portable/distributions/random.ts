import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { isFiniteNumber, isWholeNumber } from "./number-rules.ts";

/** Draws numbers evenly from the open interval (0, 1); the same seed gives the same numbers everywhere. */
export type Uniform = () => number;

/**
 * A seeded source of numbers in (0, 1): pure-rand's xoroshiro128+, 53 bits a draw. Both ends are left
 * out so that every quantile function can take the result. Refuses a seed that is not a whole number.
 */
export function seededUniform(seed: number): Uniform {
  isFiniteNumber("seed", seed);
  isWholeNumber("seed", seed, Number.MIN_SAFE_INTEGER);
  const generator = xoroshiro128plus(seed);
  return () => {
    let drawn = 0;
    while (drawn === 0) drawn = uniformFloat64(generator);
    return drawn;
  };
}

/** Standard normal draws by the polar method, two to a pair; no quantile function is called. */
export function normalDraws(uniform: Uniform): () => number {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const next = kept;
      kept = null;
      return next;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const scale = Math.sqrt((-2 * Math.log(square)) / square);
        kept = y * scale;
        return x * scale;
      }
    }
  };
}
