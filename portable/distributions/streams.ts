import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { isWholeNumber, refuse } from "./number-rules.ts";

/** One sequence of 32-bit numbers. Each call of `next()` moves it on; nothing else does. */
export type Stream = RandomGenerator;

/** The largest seed; the generator keeps 32 bits of it, and two seeds must never mean the same draws. */
export const largestSeed = 2 ** 32 - 1;

/**
 * A source of streams that never overlap: pure-rand's xoroshiro128+, each stream 2^64 steps after the
 * one before. Giving each quantity its own stream keeps its draws the same when another quantity is
 * added after it. Refuses a seed that is not a whole number from 0 to 4294967295.
 *
 * @example
 * const streams = separateStreams(20261124);
 * const first = streams(); // and streams() again for the next quantity
 */
export function separateStreams(seed: number): () => Stream {
  isWholeNumber("seed", seed, 0);
  if (seed > largestSeed) refuse("seed", `above ${largestSeed}`, seed, "Give a 32-bit whole number.");
  const generator = xoroshiro128plus(seed);
  return () => {
    generator.jump();
    return generator.clone();
  };
}

const scale26 = 2 ** -26;
const scale32 = 2 ** -32;
const scale53 = 2 ** -53;

/** A number in the open interval (0, 1), 53 bits; both ends are left out so that logarithms hold. */
export function openUniform(stream: Stream): number {
  for (;;) {
    // The generator's lowest bits are its weakest, so each word gives its upper ones.
    const drawn = (stream.next() >>> 6) * scale26 + (stream.next() >>> 5) * scale53;
    if (drawn > 0) return drawn;
  }
}

/** A number in the open interval (0, 1) of 32 bits: one call of the generator, and fine enough for a sample. */
export function shortUniform(stream: Stream): number {
  return ((stream.next() >>> 0) + 0.5) * scale32;
}
