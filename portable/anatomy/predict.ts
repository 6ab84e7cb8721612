import { isWholeNumber } from "../distributions/index.ts";
import type { Atlas } from "./data/atlas.ts";
import type { Group } from "./data/measurement.ts";
import type { Quantity } from "./data/quantity.ts";
import type { Side } from "./face/vector.ts";
import { drawAnatomies, type SamplingOptions } from "./sampling/anatomies.ts";
import { meanAndSpread } from "./sampling/mean-and-spread.ts";
import { newStudyOf, shapeOf } from "./sampling/new-study.ts";
import { takeMeasure } from "./sampling/take.ts";

/** A published measurement taken on sampled anatomies; the contract of `atlas predict`. */
export interface Prediction {
  status: "placed" | "not-placed";
  /** Why it cannot be placed, or what it was taken on. */
  reason: string;
  mean: number | null;
  /** Spread between people of one population; of a share, that of yes and no. */
  sdWithin: number | null;
  /** Spread between the true means of studies; never zero. */
  sdBetween: number | null;
  /** Where the mean or proportion that a new study prints would fall. */
  q025: number | null;
  q50: number | null;
  q975: number | null;
  draws: number;
}

export interface PredictOptions {
  seed?: number;
  studies?: number;
}

/** People in one simulated study: about the median of the studies in the data. */
const peoplePerStudy = { measurement: 40, share: 60 };

/** A share is known no better than by half a person of a study. */
const halfAPerson = 0.5 / peoplePerStudy.share;

const nobodyHasIt = "No sampled person has the variant that it is measured in.";

/** People of one population that the mean and the spread between people are read from. */
const populationDraws = 20_011;

/**
 * Takes the measurement `id` on one population, for its mean and spread, and on simulated studies, for
 * where a new study would fall: each study draws means of its own, then people. The row says what to
 * measure and in which sex or ancestry; its value and spread are never read. Refuses an id that is not in
 * the atlas, and numbers of studies below 1.
 */
export function predict(atlas: Atlas, id: string, options: PredictOptions = {}): Prediction {
  const row = atlas.measurement.get(id);
  if (!row)
    throw new RangeError(
      `invalid id; no measurement of the atlas: ${JSON.stringify(id)}. See data/anatomy/measurements.jsonl.`,
    );
  if (!row.virtual) return notPlaced(row.notPlaced ?? "It cannot be taken on the atlas.");
  const quantity = atlas.quantity.get(row.virtual.quantity);
  if (!quantity) return notPlaced("Its quantity is not in the atlas.");
  return predictQuantity(atlas, quantity, row.virtual, row.virtual.side ?? "left", options);
}

/** The same for a quantity that no row of the atlas need hold, in a group of one's own. */
export function predictQuantity(
  atlas: Atlas,
  quantity: Quantity,
  group: Group,
  side: Side,
  { seed = 1, studies = 2_000 }: PredictOptions = {},
): Prediction {
  isWholeNumber("studies", studies, 1);
  const people = quantity.kind === "share" ? peoplePerStudy.share : peoplePerStudy.measurement;
  const draws = studies * people;
  const sampled = drawAnatomies(atlas, {
    draws,
    seed,
    face: null,
    group: { sex: group.sex, ancestry: group.ancestry },
    spread: { kind: "studies", studies },
  });
  const taken = takeMeasure(atlas, sampled, quantity.measure, side);
  const means: number[] = [];
  for (let study = 0; study < studies; study++) {
    const { count, mean } = meanAndSpread(taken.subarray(study * people, (study + 1) * people));
    if (count > 0) means.push(mean);
  }
  const population = drawAnatomies(atlas, {
    draws: populationDraws,
    seed,
    face: null,
    group: { sex: group.sex, ancestry: group.ancestry },
    spread: { kind: "people" },
  });
  const { mean, sd } = meanAndSpread(takeMeasure(atlas, population, quantity.measure, side));
  if (means.length === 0 || !Number.isFinite(mean)) return notPlaced(nobodyHasIt);
  const sdBetween = betweenStudies(atlas, quantity, group, side, sampled.used, seed);
  return {
    status: "placed",
    reason: takenOn(group),
    mean,
    sdWithin: sd,
    sdBetween,
    ...newStudyOf(means, shapeOf(quantity), mean, people),
    draws: draws + populationDraws,
  };
}

/**
 * How far the true means of studies lie apart: each number behind the measurement is moved by its own
 * spread between studies, up and down, on the same people; the effects add as variances.
 */
function betweenStudies(
  atlas: Atlas,
  quantity: Quantity,
  group: Group,
  side: Side,
  used: ReadonlySet<string>,
  seed: number,
): number {
  const base: SamplingOptions = {
    draws: 2_003,
    seed,
    face: null,
    group: { sex: group.sex, ancestry: group.ancestry },
    spread: { kind: "people" },
  };
  let variance = 0;
  for (const name of used) {
    const between = atlas.number.get(name)?.between ?? 0;
    if (between === 0) continue;
    const at = (step: number): number =>
      meanAndSpread(
        takeMeasure(
          atlas,
          drawAnatomies(atlas, { ...base, steps: new Map([[name, step]]) }),
          quantity.measure,
          side,
        ),
      ).mean;
    variance += ((at(between) - at(-between)) / 2) ** 2;
  }
  return Math.max(Math.sqrt(variance), quantity.kind === "share" ? halfAPerson : 0);
}

function takenOn({ sex, ancestry }: Group): string {
  const who = [sex, ancestry].filter(Boolean).join(", ");
  return who === ""
    ? "Taken on sampled anatomies of the reference adult."
    : `Taken on sampled anatomies: ${who}.`;
}

const notPlaced = (reason: string): Prediction => ({
  status: "not-placed",
  reason,
  mean: null,
  sdWithin: null,
  sdBetween: null,
  q025: null,
  q50: null,
  q975: null,
  draws: 0,
});
