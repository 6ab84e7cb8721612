import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { slack } from "./linear-programme.ts";
import { closureOf, withoutEnsured } from "./ratio-closure.ts";
import type { RatioEdge } from "./ratio-edges.ts";

/**
 * The weights that orders and ratios leave, as the logarithms of a few shares. Criteria whose ratio is
 * fixed make up one share between them, of which each has a fixed part; so shares are spread evenly over
 * their simplex just when weights are over theirs.
 */
export interface RatioSystem {
  shares: number;
  /** Criterion to its share, and to the part of that share that is its own. */
  shareOf: Int32Array;
  part: Float64Array;
  /** What nothing else already ensures of the logarithms of two shares. */
  edges: RatioEdge[];
}

/** The system of edges between `size` weights; the edges are taken as able to hold together. */
export function ratioSystem(edges: readonly RatioEdge[], size: number): RatioSystem {
  const most = closureOf(edges, size);
  const apart = (from: number, to: number) => most[from * size + to] as number;
  /** The first criterion of each share stands for it. */
  const heads: number[] = [];
  const shareOf = new Int32Array(size);
  const times = new Float64Array(size).fill(1);
  for (let at = 0; at < size; at += 1) {
    const share = heads.findIndex((head) => apart(head, at) + apart(at, head) <= slack);
    shareOf[at] = share < 0 ? heads.length : share;
    if (share < 0) heads.push(at);
    else times[at] = exp((apart(heads[share] as number, at) - apart(at, heads[share] as number)) / 2);
  }
  const whole = new Float64Array(heads.length);
  times.forEach((time, at) => {
    const share = shareOf[at] as number;
    whole[share] = (whole[share] as number) + time;
  });
  const own = heads.flatMap((from, at) =>
    heads.flatMap((to, other): RatioEdge[] => {
      const shares = ln(whole[other] as number) - ln(whole[at] as number);
      const difference = apart(from, to) + shares;
      return from === to || !Number.isFinite(difference)
        ? []
        : [{ from: at, to: other, most: difference, strict: false }];
    }),
  );
  return {
    shares: heads.length,
    shareOf,
    part: times.map((time, at) => time / (whole[shareOf[at] as number] as number)),
    edges: withoutEnsured(own, heads.length),
  };
}
