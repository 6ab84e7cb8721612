import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { openUniform, type Stream } from "../distributions/index.ts";
import { type Block, blocksOf } from "./ratio-blocks.ts";
import type { RatioSystem } from "./ratio-system.ts";
import type { Walk } from "./settled.ts";

/** No share is tried beyond this many times, or below this part of, what the others hold together. */
const farthest = 40;

/**
 * One chain of even draws from the weights that orders and ratios leave, by Gibbs steps on the logarithms
 * of the shares. A step multiplies a block of shares by one factor. Of an even point of the simplex, the
 * sum of `m` of `n` shares follows beta(m, n - m), and so does it here, within what the edges allow; the
 * factor is drawn from that by slice sampling with shrinkage (Neal 2003, Ann Stat 31(3), 705-767), which
 * needs no tuning and leaves the even spread as it is.
 */
export class RatioWalk implements Walk {
  readonly #system: RatioSystem;
  readonly #blocks: readonly Block[];
  readonly #logs: Float64Array;
  readonly #shares: Float64Array;

  constructor(system: RatioSystem, start: Float64Array) {
    this.#system = system;
    this.#blocks = blocksOf(system.edges, system.shares);
    this.#logs = Float64Array.from(start);
    this.#shares = new Float64Array(system.shares);
    this.#measure();
  }

  /** Moves every block once, `rounds` times. */
  go(rounds: number, stream: Stream): void {
    for (let round = 0; round < rounds; round += 1) {
      for (const block of this.#blocks) this.#move(block, stream);
      this.#measure();
    }
  }

  record(columns: readonly Float64Array[], at: number): void {
    const { shareOf, part } = this.#system;
    for (let weight = 0; weight < columns.length; weight += 1) {
      (columns[weight] as Float64Array)[at] =
        (part[weight] as number) * (this.#shares[shareOf[weight] as number] as number);
    }
  }

  /** Shares sum to one again; only their ratios mean something, so that no error can build up. */
  #measure(): void {
    let largest = Number.NEGATIVE_INFINITY;
    for (const log of this.#logs) largest = Math.max(largest, log);
    let sum = 0;
    for (let at = 0; at < this.#logs.length; at += 1) {
      this.#shares[at] = exp((this.#logs[at] as number) - largest);
      sum += this.#shares[at] as number;
    }
    const shift = largest + ln(sum);
    for (let at = 0; at < this.#logs.length; at += 1) {
      this.#logs[at] = (this.#logs[at] as number) - shift;
      this.#shares[at] = (this.#shares[at] as number) / sum;
    }
  }

  #move(block: Block, stream: Stream): void {
    const { members, down, up } = block;
    const logs = this.#logs;
    let least = -farthest;
    let most = farthest;
    if (down.from.length > 0) least = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < down.from.length; at += 1) {
      const room =
        (logs[down.to[at] as number] as number) -
        (logs[down.from[at] as number] as number) -
        (down.most[at] as number);
      if (room > least) least = room;
    }
    if (up.from.length > 0) most = Number.POSITIVE_INFINITY;
    for (let at = 0; at < up.from.length; at += 1) {
      const room =
        (logs[up.from[at] as number] as number) +
        (up.most[at] as number) -
        (logs[up.to[at] as number] as number);
      if (room < most) most = room;
    }
    const step = this.#step(block, Math.min(least, 0), Math.max(most, 0), stream);
    const factor = exp(step);
    for (let at = 0; at < members.length; at += 1) {
      const share = members[at] as number;
      logs[share] = (logs[share] as number) + step;
      this.#shares[share] = (this.#shares[share] as number) * factor;
    }
  }

  /** The logarithm of the factor, between `least` and `most`, by shrinking towards no step at all. */
  #step(block: Block, least: number, most: number, stream: Stream): number {
    const count = block.members.length;
    const all = this.#shares.length;
    // Each is summed by itself: the smaller would be lost in the difference from the whole.
    const own = this.#sumOf(block.members);
    const others = this.#sumOf(block.others);
    const height = (step: number) => count * step - all * ln(own * exp(step) + others);
    const level = height(0) + ln(openUniform(stream));
    for (;;) {
      const step = least + openUniform(stream) * (most - least);
      if (height(step) >= level) return step;
      if (step < 0) least = step;
      else most = step;
      if (!(most - least > 1e-14)) return 0;
    }
  }

  #sumOf(members: Int32Array): number {
    let sum = 0;
    for (let at = 0; at < members.length; at += 1) sum += this.#shares[members[at] as number] as number;
    return sum;
  }
}
