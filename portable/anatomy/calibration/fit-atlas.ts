import { type Atlas, type AtlasRows, indexAtlas } from "../data/atlas.ts";
import type { Group } from "../data/measurement.ts";
import type { Quantity } from "../data/quantity.ts";
import type { Varying } from "../data/varying.ts";
import { drawAnatomies } from "../sampling/anatomies.ts";
import { fromLogit, logit } from "../sampling/group-shift.ts";
import { meanAndSpread } from "../sampling/mean-and-spread.ts";
import { takeMeasure } from "../sampling/take.ts";
import { type Calibration, poolQuantities, type QuantityEvidence } from "./evidence-of-quantity.ts";

const draws = 4_093;
const seed = 20_261_124;
const rounds = 8;

/**
 * Sets the numbers of the atlas so that measurements taken on its sampled anatomies give back what
 * the studies say together: a method of simulated moments, one number for each quantity, by Newton
 * steps on the same draws each time. Returns an atlas of its own; the one given stays as it is.
 *
 * Order: numbers without a quantity get their spread between studies from like quantities; then mean
 * and spread between people; then sex and ancestry; then the spread between studies, from which what
 * the anchors of a point already bring is taken away.
 */
export function fitAtlas(given: Atlas): { atlas: Atlas; calibration: Calibration } {
  const atlas = indexAtlas(JSON.parse(JSON.stringify(given.rows)) as AtlasRows);
  const calibration = poolQuantities(atlas);
  forget(atlas, calibration);
  const fitted = atlas.rows.quantities.flatMap((quantity) => {
    const evidence = calibration.quantities.get(quantity.id);
    const value = quantity.sets ? atlas.number.get(quantity.sets.number) : undefined;
    return evidence && value && quantity.sets ? [{ quantity, evidence, value, sets: quantity.sets }] : [];
  });
  const direct = fitted.filter(({ quantity }) => quantity.measure.kind === "share");
  const sampled = fitted.filter(({ quantity }) => quantity.measure.kind !== "share");
  const spreadElsewhere = new Set(
    fitted.flatMap(({ sets }) => (sets.part === "spread" ? [sets.number] : [])),
  );
  for (const { evidence, value } of direct) setShare(value, evidence);
  for (let round = 0; round < rounds; round++) {
    for (const one of sampled) {
      if (one.sets.part === "mean") fitMean(atlas, one, !spreadElsewhere.has(one.sets.number));
      else fitSpread(atlas, one);
    }
  }
  for (let round = 0; round < 3; round++) for (const one of sampled) fitGroups(atlas, one);
  for (const one of sampled) if (one.sets.part === "mean") fitBetween(atlas, one);
  for (const value of atlas.number.values()) round4(value);
  return { atlas, calibration };
}

interface Fitted {
  quantity: Quantity;
  evidence: QuantityEvidence;
  value: Varying;
  sets: { number: string; part: "mean" | "spread" };
}

/** Takes earlier effects away, and gives what no study sets the spread between studies of its like. */
function forget(atlas: Atlas, calibration: Calibration): void {
  for (const [name, value] of atlas.number) {
    delete value.male;
    delete value.ancestry;
    delete value.unsure;
    const share = name.includes("/");
    const like = share
      ? "share"
      : atlas.landmark.has(name.slice(0, name.lastIndexOf(".")))
        ? "surface"
        : "inside";
    const prior = calibration.priors[like];
    value.between = (prior?.median ?? 0) * (share ? 1 : value.sd);
    value.freedom = 5;
  }
}

function setShare(value: Varying, evidence: QuantityEvidence): void {
  value.mean = fromLogit(evidence.mean);
  value.between = evidence.between;
  value.unsure = evidence.unsure;
  value.freedom = evidence.freedom;
  if (Object.keys(evidence.ancestry).length > 0) value.ancestry = { ...evidence.ancestry };
}

const target = ({ quantity, evidence }: Fitted): number =>
  quantity.kind === "share" ? fromLogit(evidence.mean) : evidence.mean;

const nobody: Group = { sex: null, ancestry: null };

/** Mean and spread of the quantity on one population, with a step added to the number it sets. */
function measured(atlas: Atlas, { quantity, sets }: Fitted, step = 0, group: Group = nobody) {
  const anatomies = drawAnatomies(atlas, {
    draws,
    seed,
    face: null,
    group,
    spread: { kind: "people" },
    steps: new Map([[sets.number, step]]),
  });
  return meanAndSpread(takeMeasure(atlas, anatomies, quantity.measure, "left"));
}

function slope(atlas: Atlas, one: Fitted): { now: { mean: number; sd: number }; slope: number } {
  const width = Math.max(0.2, one.value.sd / 4);
  const now = measured(atlas, one);
  const above = measured(atlas, one, width);
  const below = measured(atlas, one, -width);
  return { now, slope: (above.mean - below.mean) / (2 * width) };
}

function fitMean(atlas: Atlas, one: Fitted, withSpread: boolean): void {
  const { now, slope: steepness } = slope(atlas, one);
  if (Math.abs(steepness) < 1e-6) return;
  const missing = (target(one) - now.mean) / steepness;
  const longest = Math.max(2, 2 * one.value.sd);
  const step = Math.min(longest, Math.max(-longest, missing));
  // Steps on the share of an option are log odds.
  if (one.sets.number.includes("/")) one.value.mean = fromLogit(logit(one.value.mean) + step);
  else one.value.mean += step;
  // A share's spread between people is that of yes and no: it sets nothing.
  if (!withSpread || one.quantity.kind === "share" || one.quantity.measure.kind === "gap-at") return;
  const others = now.sd ** 2 - (steepness * one.value.sd) ** 2;
  const wanted = Math.max(one.evidence.within ** 2 - others, (0.1 * one.evidence.within) ** 2);
  one.value.sd = (one.value.sd + Math.sqrt(wanted) / Math.abs(steepness)) / 2;
}

function fitSpread(atlas: Atlas, one: Fitted): void {
  const kept = one.value.sd;
  const at = (sd: number): number => {
    one.value.sd = sd;
    return measured(atlas, one).mean;
  };
  const now = at(kept);
  const steepness = (at(kept * 1.1) - at(kept / 1.1)) / (2 * Math.log(1.1));
  one.value.sd = kept;
  if (Math.abs(steepness) < 1e-4) return;
  const step = Math.min(0.3, Math.max(-0.3, (target(one) - now) / steepness));
  one.value.sd = kept * Math.exp(step);
}

/** Half the difference between men and women, and each ancestry's distance, as the measurement shows them. */
function fitGroups(atlas: Atlas, one: Fitted): void {
  if (one.sets.part !== "mean" || one.quantity.kind === "share") return;
  const { evidence, value } = one;
  const ancestries = Object.entries(evidence.ancestry);
  if (evidence.male === 0 && ancestries.length === 0) return;
  const { now, slope: steepness } = slope(atlas, one);
  if (evidence.male !== 0) {
    const men = measured(atlas, one, 0, { sex: "male", ancestry: null }).mean;
    const women = measured(atlas, one, 0, { sex: "female", ancestry: null }).mean;
    value.male = (value.male ?? 0) + (evidence.male - (men - women) / 2) / steepness;
  }
  for (const [ancestry, distance] of ancestries) {
    const shown = measured(atlas, one, 0, { sex: null, ancestry }).mean - now.mean;
    value.ancestry ??= {};
    value.ancestry[ancestry] = (value.ancestry[ancestry] ?? 0) + (distance - shown) / steepness;
  }
}

function fitBetween(atlas: Atlas, one: Fitted): void {
  const { evidence, value, quantity } = one;
  const { slope: steepness } = slope(atlas, one);
  if (Math.abs(steepness) < 1e-6) return;
  // A share sampled by geometry is known on the log-odds scale; a step there moves it by p (1 - p).
  const share = target(one);
  const scale = quantity.kind === "share" ? share * (1 - share) : 1;
  const others = otherSpread(atlas, one);
  const wanted = Math.max((scale * evidence.between) ** 2 - others, (0.3 * scale * evidence.between) ** 2);
  value.between = Math.sqrt(wanted) / Math.abs(steepness);
  value.unsure = (scale * evidence.unsure) / Math.abs(steepness);
  value.freedom = evidence.freedom;
}

/** Variance between studies that the other numbers behind the measurement bring. */
function otherSpread(atlas: Atlas, one: Fitted): number {
  const used = drawAnatomies(atlas, { draws: 1, seed, face: null, spread: { kind: "people" } });
  takeMeasure(atlas, used, one.quantity.measure, "left");
  let sum = 0;
  for (const name of used.used) {
    const other = atlas.number.get(name);
    if (!other || name === one.sets.number || other.between === 0) continue;
    const step = other.between;
    const at = (size: number): number => measuredAt(atlas, one.quantity, name, size);
    sum += ((at(step) - at(-step)) / 2) ** 2;
  }
  return sum;
}

function measuredAt(atlas: Atlas, quantity: Quantity, number: string, step: number): number {
  const anatomies = drawAnatomies(atlas, {
    draws: 1021,
    seed,
    face: null,
    spread: { kind: "people" },
    steps: new Map([[number, step]]),
  });
  return meanAndSpread(takeMeasure(atlas, anatomies, quantity.measure, "left")).mean;
}

function round4(value: Varying): void {
  const round = (number: number): number => Math.round(number * 1e4) / 1e4;
  value.mean = round(value.mean);
  value.sd = round(value.sd);
  value.between = round(value.between);
  value.freedom = Math.round(value.freedom * 10) / 10;
  if (value.unsure !== undefined) value.unsure = round(value.unsure);
  if (value.male !== undefined) value.male = round(value.male);
  if (value.ancestry)
    value.ancestry = Object.fromEntries(
      Object.entries(value.ancestry).map(([id, size]) => [id, round(size)]),
    );
}
