import type { RatioEdge } from "./ratio-edges.ts";

/** Shares that a walk moves together, and the edges that hold them to the others. */
export interface Block {
  members: Int32Array;
  others: Int32Array;
  /** Ends of the edges by which a share within bounds one outside from above, and how far. */
  down: BlockEdges;
  /** Ends of the edges by which a share outside bounds one within from above, and how far. */
  up: BlockEdges;
}

interface BlockEdges {
  from: Int32Array;
  to: Int32Array;
  most: Float64Array;
}

/**
 * Each share alone, and the shares on one side of each link of a spanning forest. Where the links are all
 * there is (ratios in a chain, or all to one criterion), the second kind moves one ratio at a time and
 * leaves all others as they are, so that a long chain does not creep.
 */
export function blocksOf(edges: readonly RatioEdge[], shares: number): Block[] {
  const single = Array.from({ length: shares }, (_, at) => [at]);
  const sides = subtreesOf(edges, shares).filter((side) => side.length > 1 && side.length < shares - 1);
  // One share has nothing beside it to be moved against.
  return shares < 2 ? [] : [...single, ...sides].map((members) => blockOf(members, edges, shares));
}

/** The shares below each share of a spanning forest, itself included; breadth first from the lowest. */
function subtreesOf(edges: readonly RatioEdge[], shares: number): number[][] {
  const parent = new Int32Array(shares).fill(-1);
  const order: number[] = [];
  const seen = new Set<number>();
  for (let root = 0; root < shares; root += 1) {
    if (seen.has(root)) continue;
    seen.add(root);
    const queue = [root];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      order.push(at);
      for (const { from, to } of edges) {
        const other = from === at ? to : to === at ? from : -1;
        if (other < 0 || seen.has(other)) continue;
        seen.add(other);
        parent[other] = at;
        queue.push(other);
      }
    }
  }
  const below = Array.from({ length: shares }, (_, at) => [at]);
  for (const at of order.toReversed()) {
    const above = parent[at] as number;
    if (above >= 0) below[above]?.push(...(below[at] as number[]));
  }
  return below;
}

function blockOf(members: readonly number[], edges: readonly RatioEdge[], shares: number): Block {
  const within = new Set(members);
  return {
    members: Int32Array.from(members),
    others: Int32Array.from(Array.from({ length: shares }, (_, at) => at).filter((at) => !within.has(at))),
    down: edgesOf(edges.filter(({ from, to }) => within.has(from) && !within.has(to))),
    up: edgesOf(edges.filter(({ from, to }) => !within.has(from) && within.has(to))),
  };
}

function edgesOf(edges: readonly RatioEdge[]): BlockEdges {
  return {
    from: Int32Array.from(edges, (edge) => edge.from),
    to: Int32Array.from(edges, (edge) => edge.to),
    most: Float64Array.from(edges, (edge) => edge.most),
  };
}
