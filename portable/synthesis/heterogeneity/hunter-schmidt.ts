import { fitAt, type Studies, total, weightsAt } from "./studies.ts";

/** Hunter and Schmidt's estimator, (Q - k) / sum of weights, without small-sample correction; never below 0. */
export function hunterSchmidt(studies: Studies): number {
  const { rss } = fitAt(studies, 0);
  return Math.max(0, (rss - studies.yi.length) / total(weightsAt(studies, 0)));
}
