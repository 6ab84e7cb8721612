import type { Ranking } from "../ranking.ts";

/** Which of their cares someone weighs more, and which less, for whom an option comes first. */
export interface WhoWouldChoose {
  alternative: string;
  /** Criteria that weigh clearly more than for people in general, most of all first. */
  more: string[];
  /** Criteria that weigh clearly less, least of all first. */
  less: string[];
  /** How often the option comes first for someone with just those weights. */
  confidence: number;
}

/** A central weight this far from the usual one is worth a word. */
const clearlyMore = 1.15;
const clearlyLess = 0.85;
const mostNamed = 3;

/**
 * Central weights as words can say them: what one would have to care about for each option to come
 * first, compared with the mean weights of everyone still possible. Options that never do are left out.
 */
export function whoWouldChoose(
  ranking: Ranking,
  meanWeights: Readonly<Record<string, number>>,
): WhoWouldChoose[] {
  return Object.entries(ranking.centralWeights).flatMap(([alternative, weights]) => {
    const confidence = ranking.confidence[alternative];
    if (weights === null || confidence == null) return [];
    const ratios = Object.entries(weights)
      .map(([criterion, weight]) => ({ criterion, ratio: weight / (meanWeights[criterion] ?? Number.NaN) }))
      .sort((one, other) => other.ratio - one.ratio);
    const named = (list: typeof ratios) => list.slice(0, mostNamed).map(({ criterion }) => criterion);
    return [
      {
        alternative,
        more: named(ratios.filter(({ ratio }) => ratio >= clearlyMore)),
        less: named(ratios.filter(({ ratio }) => ratio <= clearlyLess).reverse()),
        confidence,
      },
    ];
  });
}
