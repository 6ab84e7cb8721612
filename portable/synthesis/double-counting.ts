import { certaintyRank } from "./certainty-steps.ts";
import { gathers } from "./comparable.ts";
import type { Figure } from "./figure.ts";

export interface Kept {
  kept: Figure[];
  leftOut: { finding: string; why: string }[];
}

/** A count that two rows report is one count: the second is left out, whatever words it is given. */
export function withoutRepeats(figures: readonly Figure[]): Kept {
  const kept: Figure[] = [];
  const leftOut: Kept["leftOut"] = [];
  for (const figure of figures) {
    const first = kept.find((other) => isRepeat(other, figure));
    if (first === undefined) kept.push(figure);
    else leftOut.push({ finding: figure.id, why: `the same count as ${first.id}` });
  }
  return { kept, leftOut };
}

function isRepeat(one: Figure, other: Figure): boolean {
  if (one.measure !== other.measure || one.value !== other.value || one.unit !== other.unit) return false;
  if (one.events !== null && one.n !== null) return one.events === other.events && one.n === other.n;
  const sameEnds = JSON.stringify(one.interval) === JSON.stringify(other.interval);
  return one.source === other.source && sameEnds && one.definition === other.definition;
}

/**
 * Among comparable figures, a review that gathers studies stands for the studies inside it: nobody is counted
 * twice. The surest review is kept, then the one of most studies, most people, and the later in the data; it
 * must be at least as sure as the surest study, or the studies are kept and the reviews left out.
 */
export function withoutDoubleCounting(set: readonly Figure[]): Kept {
  const newest = set.some((figure) => figure.latest) ? set.filter((figure) => figure.latest) : [...set];
  const leftOut = set
    .filter((figure) => !newest.includes(figure))
    .map((figure) => ({ finding: figure.id, why: "an older year of the same series" }));
  const reviews = newest.filter(gathers);
  const studies = newest.filter((figure) => !gathers(figure));
  const best = [...reviews].sort(
    (one, other) =>
      certaintyRank(one.certainty) - certaintyRank(other.certainty) ||
      size(other.studies, other.reviewStudies) - size(one.studies, one.reviewStudies) ||
      size(other.n, other.reviewPeople) - size(one.n, one.reviewPeople),
  )[0];
  if (best === undefined) return { kept: studies, leftOut };
  const surest = Math.min(...studies.map((figure) => certaintyRank(figure.certainty)));
  const chosen = certaintyRank(best.certainty) <= surest ? [best] : studies;
  for (const figure of newest) {
    if (chosen.includes(figure)) continue;
    leftOut.push({
      finding: figure.id,
      why: chosen.includes(best)
        ? `may already be counted in ${best.id}, which gathers ${gathers(figure) ? "more or surer studies" : "such studies"}`
        : "gathers studies, is less sure than the studies themselves, and may hold them",
    });
  }
  return { kept: chosen, leftOut };
}

const size = (own: number | null, review: number | null): number => own ?? review ?? 0;
