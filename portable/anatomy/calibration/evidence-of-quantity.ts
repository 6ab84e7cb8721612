import type { Atlas } from "../data/atlas.ts";
import type { Quantity, QuantityKind } from "../data/quantity.ts";
import { type Observation, observe } from "./observation.ts";
import {
  type BetweenPrior,
  betweenGrid,
  type EffectPrior,
  likelihoodOfBetween,
  type Pooled,
  poolStudies,
} from "./pool-studies.ts";

/** What is known of one quantity: its spread between people, and what its studies say together. */
export interface QuantityEvidence extends Pooled {
  quantity: string;
  /** Between people; for a share, of the log odds' sampling in one study it is not used. */
  within: number;
  /** True when no row gives a spread between people, so that it is taken from like quantities. */
  withinBorrowed: boolean;
  studies: string[];
  rows: string[];
}

/** Quantities whose studies are taken to disagree alike. */
export const likeKinds: Readonly<Record<QuantityKind, string>> = {
  surface: "surface",
  position: "inside",
  depth: "inside",
  thickness: "inside",
  diameter: "inside",
  angle: "inside",
  share: "share",
};

export interface Calibration {
  /** For each group of like kinds, the spread between studies; of measurements relative to the spread between people. */
  priors: Record<string, BetweenPrior>;
  quantities: Map<string, QuantityEvidence>;
}

/** Pools every quantity, each borrowing from its like what its own studies are too few to show. */
export function poolQuantities(atlas: Atlas): Calibration {
  const found = atlas.rows.quantities.map((quantity) => ({
    quantity,
    observations: observationsOf(atlas, quantity),
  }));
  const withins = withinOf(found);
  const priors: Record<string, BetweenPrior> = {};
  for (const like of new Set(Object.values(likeKinds))) {
    priors[like] = learnPrior(
      countedOnce(
        found
          .filter(({ quantity }) => likeKinds[quantity.kind] === like)
          .map(({ quantity }) => ({ quantity, observations: ownObservations(atlas, quantity) })),
      ).map(({ quantity, observations, weight }) => {
        const { within } = withins.get(quantity.id) as { within: number };
        return {
          weight,
          logs: likelihoodOfBetween(observations, effectsOf(quantity, within), betweenGrid(within), within),
        };
      }),
    );
  }
  const quantities = new Map<string, QuantityEvidence>();
  for (const { quantity, observations } of found) {
    if (observations.length === 0) continue;
    const { within, borrowed } = withins.get(quantity.id) as { within: number; borrowed: boolean };
    const relative = priors[likeKinds[quantity.kind]] as BetweenPrior;
    const prior = { median: relative.median * within, logSd: relative.logSd };
    quantities.set(quantity.id, {
      quantity: quantity.id,
      ...poolStudies(observations, prior, effectsOf(quantity, within), within),
      within,
      withinBorrowed: borrowed,
      studies: [...new Set(observations.map(({ study }) => study))].sort(),
      rows: observations.map(({ row }) => row),
    });
  }
  return { priors, quantities };
}

/** On the log-odds scale a share has no spread between people of its own; 1 keeps the scale. */
const shareScale = 1;

function effectsOf(quantity: Quantity, within: number): EffectPrior {
  return quantity.kind === "share" ? { sex: 0.3, ancestry: 0.5 } : { sex: 0.6 * within, ancestry: within };
}

function ownObservations(atlas: Atlas, quantity: Quantity): Observation[] {
  return withoutLoneAncestry(
    atlas.rows.measurements
      .filter((row) => row.virtual?.quantity === quantity.id)
      .flatMap((row) => observe(row, quantity) ?? []),
  );
}

/** An ancestry that all rows share cannot be told from the mean; the mean then stands for it. */
function withoutLoneAncestry(observations: Observation[]): Observation[] {
  const seen = new Set(observations.map(({ ancestry }) => ancestry));
  return seen.size > 1 ? observations : observations.map((one) => ({ ...one, ancestry: null }));
}

function observationsOf(atlas: Atlas, quantity: Quantity): Observation[] {
  const also = (quantity.also ?? []).map(({ row, shift, complement }) => {
    const found = atlas.measurement.get(row);
    return found ? observe(found, quantity, { shift, complement }) : null;
  });
  const own = atlas.rows.measurements
    .filter((row) => row.virtual?.quantity === quantity.id)
    .flatMap((row) => observe(row, quantity) ?? []);
  return withoutLoneAncestry([...own, ...also.filter((one) => one !== null)]);
}

type Found = { quantity: Quantity; observations: Observation[] };

/**
 * Spread between people: pooled over the rows that give one; where none does, from the line of log
 * spread on log mean through the quantities of like kind.
 */
function withinOf(found: readonly Found[]): Map<string, { within: number; borrowed: boolean }> {
  const known = new Map<string, number>();
  for (const { quantity, observations } of found) {
    if (quantity.kind === "share") continue;
    let squares = 0;
    let weights = 0;
    for (const { within, people } of observations) {
      if (within === null) continue;
      const weight = Math.max(1, (people ?? 20) - 1);
      squares += weight * within * within;
      weights += weight;
    }
    if (weights > 0) known.set(quantity.id, Math.sqrt(squares / weights));
  }
  const size = ({ observations }: Found): number =>
    Math.max(
      0.1,
      Math.abs(observations.reduce((sum, { value }) => sum + value, 0) / Math.max(1, observations.length)),
    );
  return new Map(
    found.map((one): [string, { within: number; borrowed: boolean }] => {
      if (one.quantity.kind === "share") return [one.quantity.id, { within: shareScale, borrowed: false }];
      const own = known.get(one.quantity.id);
      if (own !== undefined) return [one.quantity.id, { within: own, borrowed: false }];
      const like = found.filter(
        ({ quantity }) => quantity.kind === one.quantity.kind && known.has(quantity.id),
      );
      const pairs = like.map(
        (other) => [Math.log(size(other)), Math.log(known.get(other.quantity.id) ?? 1)] as const,
      );
      return [one.quantity.id, { within: Math.exp(line(pairs, Math.log(size(one)))), borrowed: true }];
    }),
  );
}

/** Least-squares line through the pairs, read at `x`; with fewer than three, their mean ratio. */
function line(pairs: readonly (readonly [number, number])[], x: number): number {
  const count = pairs.length;
  if (count === 0) return x + Math.log(0.25);
  const meanX = pairs.reduce((sum, [a]) => sum + a, 0) / count;
  const meanY = pairs.reduce((sum, [, b]) => sum + b, 0) / count;
  if (count < 3) return x + meanY - meanX;
  const xx = pairs.reduce((sum, [a]) => sum + (a - meanX) ** 2, 0);
  const xy = pairs.reduce((sum, [a, b]) => sum + (a - meanX) * (b - meanY), 0);
  return meanY + (xx === 0 ? 0 : xy / xx) * (x - meanX);
}

/**
 * The options of one feature in the same studies are one look at how those studies differ, not several:
 * what one option gains another loses. They share a weight of 1.
 */
function countedOnce(found: readonly Found[]): (Found & { weight: number })[] {
  const looks = found.map(({ quantity, observations }) => {
    if (quantity.measure.kind !== "share") return quantity.id;
    const { structure, feature } = quantity.measure;
    return `${structure}/${feature} ${[...new Set(observations.map(({ study }) => study))].sort().join()}`;
  });
  return found.map((one, index) => ({
    ...one,
    weight: 1 / looks.filter((look) => look === looks[index]).length,
  }));
}

/**
 * Empirical Bayes: the log-normal spread between studies under which all quantities of a group are
 * together most likely. `looks` are log-likelihoods on the grid relative to each quantity's own scale.
 */
function learnPrior(looks: readonly { weight: number; logs: readonly number[] }[]): BetweenPrior {
  const grid = betweenGrid(1);
  let best: BetweenPrior = { median: 0.7, logSd: 0.6 };
  let top = Number.NEGATIVE_INFINITY;
  for (const logSd of [0.4, 0.5, 0.6, 0.7, 0.8]) {
    for (let step = -30; step <= 15; step++) {
      const median = Math.exp(step / 10);
      const weights = grid.map((between) => Math.exp(-((Math.log(between / median) / logSd) ** 2) / 2));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      let sum = 0;
      for (const { weight, logs } of looks) {
        const highest = Math.max(...logs);
        const mean = logs.reduce(
          (part, value, index) => part + ((weights[index] ?? 0) / total) * Math.exp(value - highest),
          0,
        );
        sum += weight * (highest + Math.log(mean));
      }
      if (sum > top) {
        top = sum;
        best = { median, logSd };
      }
    }
  }
  return best;
}
