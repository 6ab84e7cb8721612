import { normalCdf } from "../distributions/index.ts";
import type { Likelihood } from "./binomial-normal/fit.ts";
import { gaussHermite } from "./binomial-normal/gauss-hermite.ts";
import { climb } from "./binomial-normal/maximise.ts";
import { oneArmLikelihood } from "./binomial-normal/one-arm.ts";
import type { Effects } from "./effects/effect.ts";
import type { Count } from "./effects/proportion.ts";
import { at } from "./weighted-fit.ts";

/** Scale of the half-normal prior on tau, on the log odds or log scale. */
export const priorScale = 1;

export interface PriorPooled {
  /** Median of what the data and the prior say of the mean. */
  estimate: number;
  ci: [number, number];
  /** The same of the effect in a new study. */
  pi: [number, number];
}

/** Two effects on a log scale, with known variances. */
export function poolTwoEffects({ yi, vi }: Effects, level = 0.95, scale = priorScale): PriorPooled {
  const likelihood: Likelihood = (mean, tau) => {
    const sum = { value: 0, slope: 0, bend: 0 };
    for (let i = 0; i < yi.length; i++) {
      const variance = at(vi, i) + tau * tau;
      const residual = at(yi, i) - mean;
      sum.value -= (Math.log(variance) + residual ** 2 / variance) / 2;
      sum.slope += residual / variance;
      sum.bend -= 1 / variance;
    }
    return sum;
  };
  return averageOverTau(likelihood, yi.reduce((sum, y) => sum + y, 0) / yi.length, level, scale);
}

/** Two proportions by their counts, on the log odds scale; there must be an event, and someone without one. */
export function poolTwoCounts(counts: readonly Count[], level = 0.95, scale = priorScale): PriorPooled {
  const events = counts.reduce((sum, { xi }) => sum + xi, 0);
  const people = counts.reduce((sum, { ni }) => sum + ni, 0);
  return averageOverTau(
    oneArmLikelihood(counts, gaussHermite(7)),
    Math.log(events / (people - events)),
    level,
    scale,
  );
}

/** Points of the grid over tau, to five scales, and over the mean, to six of its standard errors either way. */
const tauPoints = 50;
const meanPoints = 41;

/**
 * Two studies cannot tell how far studies differ: estimators say 0 half of the time, and Hartung and Knapp's t with
 * one degree of freedom says nothing at all. So tau is averaged over, under a half-normal prior of scale 1 on log
 * odds or log ratios, with the mean left free (Friede et al. 2017, Röver et al. 2021), on a grid of both. For log
 * odds and log ratios only: on another scale no prior of a fixed size would mean anything.
 */
function averageOverTau(likelihood: Likelihood, start: number, level: number, scale: number): PriorPooled {
  const cells: (Omit<Cell, "weight"> & { log: number })[] = [];
  for (let place = 0; place < tauPoints; place++) {
    const tau = (5 * scale * (place + 0.5)) / tauPoints;
    const { at: peak, local } = climb((mean) => likelihood(mean, tau), start);
    const step = (12 / (meanPoints - 1)) * Math.sqrt(1 / Math.max(-local.bend, 1e-6));
    for (let other = 0; other < meanPoints; other++) {
      const mean = peak + step * (other - (meanPoints - 1) / 2);
      const prior = -(tau * tau) / (2 * scale * scale);
      cells.push({ mean, tau, step, log: likelihood(mean, tau).value + prior + Math.log(step) });
    }
  }
  const largest = cells.reduce((most, { log }) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const weighed = cells
    .map(({ log, ...cell }): Cell => ({ ...cell, weight: Math.exp(log - largest) }))
    .filter(({ weight }) => weight > 1e-6);
  const tail = (1 - level) / 2;
  // Within a cell the mean is spread evenly; a new effect is normal about it.
  const ofMean = (x: number, { mean, step }: Cell) => Math.min(1, Math.max(0, (x - mean) / step + 0.5));
  const ofNew = (x: number, { mean, tau }: Cell) => normalCdf((x - mean) / tau);
  return {
    estimate: quantile(weighed, 0.5, ofMean),
    ci: [quantile(weighed, tail, ofMean), quantile(weighed, 1 - tail, ofMean)],
    pi: [quantile(weighed, tail, ofNew), quantile(weighed, 1 - tail, ofNew)],
  };
}

interface Cell {
  mean: number;
  tau: number;
  /** Width of the cell in the mean. */
  step: number;
  weight: number;
}

/** Where the weighed chance of lying below reaches `p`, by halving. */
function quantile(cells: readonly Cell[], p: number, below: (x: number, cell: Cell) => number): number {
  const sum = cells.reduce((all, { weight }) => all + weight, 0);
  const chance = (x: number) => cells.reduce((all, cell) => all + cell.weight * below(x, cell), 0) / sum;
  let low = cells.reduce(
    (least, { mean, tau }) => Math.min(least, mean - 10 * tau),
    Number.POSITIVE_INFINITY,
  );
  let high = cells.reduce((most, { mean, tau }) => Math.max(most, mean + 10 * tau), Number.NEGATIVE_INFINITY);
  while (high - low > 1e-5 * (1 + Math.abs(high))) {
    const middle = (low + high) / 2;
    if (chance(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
