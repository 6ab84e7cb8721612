import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import type { Stream } from "../distributions/index.ts";
import { closureOf } from "./ratio-closure.ts";
import type { RatioEdge } from "./ratio-edges.ts";
import { type RatioSystem, ratioSystem } from "./ratio-system.ts";
import { RatioWalk } from "./ratio-walk.ts";
import { type Settled, settledDraws } from "./settled.ts";

const chainCount = 4;
const pilotDraws = 25;
/** How far a start may lie beyond what was said, as a logarithm: a share twenty times another. */
const beyond = 3;

/** Even draws of `size` weights from all that orders and ratios leave; they are taken as able to hold. */
export function ratioDraws(
  edges: readonly RatioEdge[],
  size: number,
  draws: number,
  stream: Stream,
): Settled {
  const system = ratioSystem(edges, size);
  const walks = startsOf(system).map((start) => new RatioWalk(system, start));
  return settledDraws(walks, size, draws, 1, stream);
}

/**
 * Weights of about the size that orders and ratios give them: the geometric mean of a few draws. Conditions
 * written in units of these can be told apart by a linear programme, however small a weight must be.
 */
export function typicalWeights(edges: readonly RatioEdge[], size: number, stream: Stream): Float64Array {
  const system = ratioSystem(edges, size);
  const columns = Array.from({ length: size }, () => new Float64Array(1));
  const logs = new Float64Array(size);
  for (const start of startsOf(system)) {
    const walk = new RatioWalk(system, start);
    for (let draw = 0; draw < pilotDraws; draw += 1) {
      walk.go(4, stream);
      walk.record(columns, 0);
      for (let at = 0; at < size; at += 1) {
        logs[at] = (logs[at] as number) + ln(columns[at]?.[0] as number) / (pilotDraws * chainCount);
      }
    }
  }
  return logs.map((log) => exp(log));
}

/**
 * Four sets of logarithms of shares that the edges allow, well apart: most of the way from the middle of
 * what is allowed to where one share is as large, against the others, as it may be.
 */
function startsOf({ edges, shares }: RatioSystem): Float64Array[] {
  const width = edges.reduce((sum, edge) => sum + Math.abs(edge.most), beyond);
  const boxed = Array.from({ length: shares * shares }, (_, place): RatioEdge => {
    return { from: Math.floor(place / shares), to: place % shares, most: width, strict: false };
  });
  const most = closureOf([...edges, ...boxed], shares);
  const ends = Array.from({ length: shares }, (_, end) =>
    Float64Array.from({ length: shares }, (_, at) => -(most[at * shares + end] as number)),
  );
  const middle = Float64Array.from(
    { length: shares },
    (_, at) => ends.reduce((sum, end) => sum + (end[at] as number), 0) / shares,
  );
  return Array.from({ length: chainCount }, (_, chain) => {
    const end = ends[Math.floor((chain * shares) / chainCount)] as Float64Array;
    return middle.map((log, at) => 0.3 * log + 0.7 * (end[at] as number));
  });
}
