import type { RatioEdge } from "./ratio-edges.ts";

/**
 * The most that all edges together allow the logarithm of each weight to be above another's, at
 * `from * size + to` (Floyd and Warshall's shortest walks); infinity where nothing bounds it.
 */
export function closureOf(edges: readonly RatioEdge[], size: number): Float64Array {
  const most = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at < size; at += 1) most[at * size + at] = 0;
  for (const edge of edges) {
    const place = edge.from * size + edge.to;
    most[place] = Math.min(most[place] as number, edge.most);
  }
  for (let by = 0; by < size; by += 1) {
    for (let from = 0; from < size; from += 1) {
      const first = most[from * size + by] as number;
      if (first === Number.POSITIVE_INFINITY) continue;
      for (let to = 0; to < size; to += 1) {
        const through = first + (most[by * size + to] as number);
        if (through < (most[from * size + to] as number)) most[from * size + to] = through;
      }
    }
  }
  return most;
}

/** Shorter than this, a way round is the same length. */
const dust = 1e-12;

/**
 * The edges of a closure that no two others ensure. Right only where no ring has a sum of nothing, as
 * after joining what has a fixed ratio: otherwise two edges could each ensure the other.
 */
export function withoutEnsured(closed: readonly RatioEdge[], size: number): RatioEdge[] {
  const most = closureOf(closed, size);
  const apart = (from: number, to: number) => most[from * size + to] as number;
  return closed.filter(({ from, to, most: own }) => {
    for (let by = 0; by < size; by += 1) {
      if (by === from || by === to) continue;
      if (apart(from, by) + apart(by, to) <= own + dust) return false;
    }
    return true;
  });
}
