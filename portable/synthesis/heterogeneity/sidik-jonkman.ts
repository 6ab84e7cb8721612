import { weightedFit } from "../weighted-fit.ts";
import { fitAt, freedom, type Studies } from "./studies.ts";

/** The crude variance of the effects that Sidik and Jonkman start from. */
export function crudeVariance(studies: Studies): number {
  const k = studies.yi.length;
  const { rss } = weightedFit(studies.yi, studies.design, new Float64Array(k).fill(1));
  return rss / k;
}

/** Sidik and Jonkman's (model error variance) estimator; above 0 unless all effects are equal. */
export function sidikJonkman(studies: Studies): number {
  const crude = crudeVariance(studies);
  if (crude === 0) return 0;
  return (crude * fitAt(studies, crude).rss) / freedom(studies);
}
