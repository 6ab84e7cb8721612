import type { Table } from "../effects/two-by-two.ts";
import { at } from "../weighted-fit.ts";
import { type Arm, armOf } from "./arm.ts";
import type { BinomialNormalModel, CentrePeak } from "./fit.ts";
import type { Quadrature } from "./gauss-hermite.ts";
import { emptyLikelihood, studyLikelihood } from "./marginal-likelihood.ts";

/** Where the likelihood stands at a centre and the levels, and Newton's step from there. */
interface Stand {
  value: number;
  /** Second derivative in the centre, the levels following it. */
  bend: number;
  /** How much height the step would win were the likelihood a parabola. */
  gain: number;
  centreStep: number;
  levelSteps: Float64Array;
}

/** No step is longer than this in log odds: far from the peak the likelihood is no parabola. */
const longestStep = 2;

/**
 * The likelihood of two-armed studies in their common log odds ratio (the centre) and one level a study, the mean log
 * odds of its arms. For a given tau it is a marginal of a log-concave function and so log-concave itself (Prékopa
 * 1973): it has one peak, which Newton's steps in all parameters at once climb to from anywhere. Their matrix is an
 * arrow, a diagonal of levels and one row for the centre, so that a step costs no more than the likelihood does.
 * Tables must hold an event, and a person without one, each; else their level has no end.
 */
export function studyLevels(tables: readonly Table[], rule: Quadrature): BinomialNormalModel {
  const studies = tables.map(({ ai, bi, ci, di }): readonly Arm[] => [
    armOf(ai, ai + bi, 0.5),
    armOf(ci, ci + di, -0.5),
  ]);
  // Each climb starts where the last one left the levels.
  let levels: Float64Array = Float64Array.from(tables, ({ ai, bi, ci, di }) =>
    Math.log((ai + ci) / (bi + di)),
  );
  const one = emptyLikelihood(2);
  const fixed = new Float64Array(2);

  function standAt(places: Float64Array, centre: number, tau: number, free: boolean): Stand {
    const slopes = new Float64Array(studies.length);
    const bends = new Float64Array(studies.length);
    const crosses = new Float64Array(studies.length);
    let [value, gain, centreSlope, centreBend] = [0, 0, 0, 0];
    for (let i = 0; i < studies.length; i++) {
      fixed[0] = at(places, i) + centre / 2;
      fixed[1] = at(places, i) - centre / 2;
      studyLikelihood(studies[i] as readonly Arm[], fixed, tau, rule, one);
      const [first, both, , second] = one.bends as unknown as [number, number, number, number];
      const slope = at(one.slopes, 0) + at(one.slopes, 1);
      // Far from the peak bends by quadrature, and by rounding, can be 0 or worse: the longest step is taken there.
      const bend = Math.min(first + 2 * both + second, -Math.abs(slope) / longestStep, -1e-300);
      const cross = (first - second) / 2;
      slopes[i] = slope;
      bends[i] = bend;
      crosses[i] = cross;
      value += one.value;
      gain -= (slope * slope) / bend / 2;
      // The level follows the centre, and takes its share of slope and bend with it.
      centreSlope += (at(one.slopes, 0) - at(one.slopes, 1)) / 2 - (cross * slope) / bend;
      centreBend += (first - 2 * both + second) / 4 - (cross * cross) / bend;
    }
    centreBend = Math.min(centreBend, -Math.abs(centreSlope) / longestStep, -1e-300);
    const centreStep = free ? limited(-centreSlope / centreBend) : 0;
    if (free) gain -= (centreSlope * centreSlope) / centreBend / 2;
    const levelSteps = slopes.map((slope, i) =>
      limited(-(slope + at(crosses, i) * centreStep) / at(bends, i)),
    );
    return { value, bend: centreBend, gain, centreStep, levelSteps };
  }

  function climb(tau: number, start: number, free: boolean): CentrePeak {
    let centre = start;
    let stand = standAt(levels, centre, tau, free);
    for (let round = 0; round < 100 && stand.gain > 1e-10; round++) {
      let part = 1;
      let next = stepped(levels, stand.levelSteps, part);
      let there = standAt(next, centre + stand.centreStep, tau, free);
      // A loss within the rounding of the value is none.
      for (let halving = 0; halving < 40; halving++) {
        if (there.value >= stand.value - 1e-12 * (1 + Math.abs(stand.value))) break;
        part /= 2;
        next = stepped(levels, stand.levelSteps, part);
        there = standAt(next, centre + part * stand.centreStep, tau, free);
      }
      centre += part * stand.centreStep;
      levels = next;
      stand = there;
    }
    levels = stepped(levels, stand.levelSteps, 1);
    return { centre: centre + stand.centreStep, value: stand.value + stand.gain, bend: stand.bend };
  }

  return {
    peak: (tau, start) => climb(tau, start, true),
    value: (centre, tau) => climb(tau, centre, false).value,
  };
}

const limited = (step: number): number => Math.max(-longestStep, Math.min(longestStep, step));

function stepped(from: Float64Array, steps: Float64Array, part: number): Float64Array {
  return from.map((level, i) => level + part * at(steps, i));
}
