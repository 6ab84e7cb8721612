import { slack } from "./linear-programme.ts";
import type { RatioEdge } from "./ratio-edges.ts";

/**
 * The shortest ring of edges that no weights can meet, as places in `edges`; null when weights can meet
 * them all. Round a ring the differences of logarithms sum to nothing, so a ring whose largest sum is
 * below that, or just that with a strict edge in it, contradicts itself; and every contradiction among
 * orders and ratios holds such a ring. Least sums of walks with one, two, three … edges find the one with
 * the fewest (Bellman and Ford's recurrence, kept by the number of edges).
 */
export function shortestRing(edges: readonly RatioEdge[], size: number): number[] | null {
  // A strict edge is shortened so that a ring of sum nothing with one in it falls below the slack.
  const lengths = edges.map((edge) => edge.most - (edge.strict ? 2 * slack : 0));
  if (allCanHold(edges, lengths, size)) return null;
  let shortest: number[] | null = null;
  for (let start = 0; start < size; start += 1) {
    const most: number = shortest === null ? size : shortest.length - 1;
    shortest = ringFrom(start, most, edges, lengths, size) ?? shortest;
  }
  return shortest;
}

/** Bellman and Ford: shortest walks from anywhere settle, unless some ring goes down for ever. */
function allCanHold(edges: readonly RatioEdge[], lengths: readonly number[], size: number): boolean {
  const reach = new Float64Array(size);
  for (let round = 0; round <= size; round += 1) {
    let moved = false;
    edges.forEach(({ from, to }, at) => {
      const through = (reach[from] as number) + (lengths[at] as number);
      if (through < (reach[to] as number) - slack) {
        reach[to] = through;
        moved = true;
      }
    });
    if (!moved) return true;
  }
  return false;
}

/** The ring of fewest edges through `start` that contradicts itself, if one of at most `most` does. */
function ringFrom(
  start: number,
  most: number,
  edges: readonly RatioEdge[],
  lengths: readonly number[],
  size: number,
): number[] | null {
  let reach = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  reach[start] = 0;
  /** For each number of edges, the last edge of the shortest walk to each weight. */
  const last: Int32Array[] = [];
  while (last.length < most) {
    const next = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    const by = new Int32Array(size).fill(-1);
    edges.forEach(({ from, to }, at) => {
      const through = (reach[from] as number) + (lengths[at] as number);
      if (through < (next[to] as number)) {
        next[to] = through;
        by[to] = at;
      }
    });
    reach = next;
    last.push(by);
    if ((reach[start] as number) < -slack) return traced(start, last, edges);
  }
  return null;
}

/** The edges of a walk that ends where it began, first to last. */
function traced(end: number, last: readonly Int32Array[], edges: readonly RatioEdge[]): number[] {
  const ring: number[] = [];
  let at = end;
  for (const by of last.toReversed()) {
    const edge = by[at] as number;
    ring.push(edge);
    at = (edges[edge] as RatioEdge).from;
  }
  return ring.reverse();
}
