import { normalQuantile, seededUniform, tQuantile } from "../../distributions/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { Group } from "../data/measurement.ts";
import type { Feature } from "../data/structure.ts";
import type { Varying } from "../data/varying.ts";
import type { Face } from "../face/face.ts";
import { isSide, normalOf, type Side, times, type Vector } from "../face/vector.ts";
import { type Frame, frameOf, known, type Linear, scaleKey } from "./frame.ts";
import { fromLogit, groupShift, logit } from "./group-shift.ts";
import { optionShares } from "./option-shares.ts";
import { checkSampling } from "./sampling-rules.ts";
import { shuffled } from "./shuffled.ts";
import { normalDrawsByName, seedOf } from "./spread-draws.ts";

/** One value for each sampled person. */
export type Column = Float64Array;

export interface Position {
  x: Column;
  y: Column;
  z: Column;
}

export interface SamplingOptions {
  /** Up to 1,000,000. */
  draws: number;
  /** A whole number from 0 to 4294967295. */
  seed: number;
  /** A face whose landmarks stand still; null draws landmarks from the population too. */
  face: Face | null;
  group?: Group;
  /**
   * `people` draws one population; `studies` draws that many studies of equal size, each with means
   * of its own; `anyone` draws a person from a population nobody has told us, so both spreads add.
   */
  spread: { kind: "people" } | { kind: "anyone" } | { kind: "studies"; studies: number };
  /** Steps added to the mean of a number, by its name; for finding what a measurement depends on. */
  steps?: ReadonlyMap<string, number>;
}

/** Sampled whole anatomies; each number, place and option is worked out when first asked for. */
export interface Anatomies {
  draws: number;
  frame: Frame;
  number(name: string, side: Side): Column;
  /** Depth below the skin, held inside the tissue. */
  depth(place: string, side: Side): Column;
  position(place: string, side: Side): Position;
  /** A linear form as columns. */
  column(linear: Linear): Position;
  /** Index of the option that each person has of `structure/feature`. */
  option(feature: string, side: Side): Uint8Array;
  /** Names of the numbers that were asked for. */
  used: ReadonlySet<string>;
}

const least = 0.2;

/**
 * Draws anatomies. The same seed gives the same people, whatever is asked of them and in which order.
 * Refuses numbers that are none (`sampling-rules.ts`), and a number of draws that the studies do not divide.
 */
export function drawAnatomies(atlas: Atlas, options: SamplingOptions): Anatomies {
  const { draws, seed, spread } = options;
  checkSampling(atlas, options);
  const studies = spread.kind === "studies" ? spread.studies : 1;
  const perStudy = draws / studies;
  const group = options.group ?? { sex: null, ancestry: null };
  const normal = normalDrawsByName(draws, seed);
  const columns = new Map<string, Column>();
  const latents = new Map<string, Column>();
  const positions = new Map<string, Position>();
  const choices = new Map<string, Uint8Array>();
  const used = new Set<string>();
  const before = predecessors(atlas);

  const varying = (name: string): Varying => {
    const found = atlas.number.get(name);
    if (!found) throw new RangeError(`invalid number; not in the atlas: ${JSON.stringify(name)}.`);
    return found;
  };
  const center = (name: string): number =>
    varying(name).mean + groupShift(varying(name), group) + (options.steps?.get(name) ?? 0);
  const frame = frameOf(atlas, options.face, center);

  /** Standard normal for one number on one side: left and right correlated, points along a course too. */
  const latent = (name: string, side: Side): Column => {
    const key = `${name}@${side}`;
    const done = latents.get(key);
    if (done) return done;
    const { correlation, single } = pairing(atlas, name);
    const previous = before.get(name);
    const own = previous ? Math.sqrt(1 - previous.along ** 2) : 1;
    const ingredients = single
      ? [{ name, weight: own }]
      : [
          { name, weight: own * Math.sqrt(correlation) },
          { name: key, weight: own * Math.sqrt(1 - correlation) },
        ];
    const made = normal.mix(
      ingredients,
      previous && { column: latent(previous.name, side), weight: previous.along },
    );
    latents.set(key, made);
    return made;
  };

  /** One step for each study, drawn from the t distribution that the spread between studies is known by. */
  const studySteps = (name: string): Float64Array => {
    const { between, unsure = 0, freedom } = varying(name);
    const scale = Math.hypot(between, unsure);
    const uniform = seededUniform(seedOf(name, seed));
    const steps = new Float64Array(studies);
    // Stratified, in a random order: each study takes one of equally likely slices.
    const order = shuffled(studies, uniform);
    for (let study = 0; study < studies; study++) {
      steps[study] = scale * tQuantile(((order[study] ?? 0) + 0.5) / studies, freedom);
    }
    return steps;
  };

  const widthOf = (name: string): number => {
    const { sd, between, unsure = 0 } = varying(name);
    return spread.kind === "anyone" ? Math.hypot(sd, between, unsure) : sd;
  };

  const number = (name: string, asked: Side): Column => {
    const side: Side = pairing(atlas, name).single ? "left" : asked;
    const key = `${name}@${side}`;
    const done = columns.get(key);
    if (done) return done;
    used.add(name);
    const middle = center(name);
    const width = widthOf(name);
    const made = new Float64Array(draws).fill(middle);
    if (width > 0) addScaled(made, latent(name, side), width);
    if (spread.kind === "studies") {
      const steps = studySteps(name);
      for (let row = 0, study = 0; study < studies; study++) {
        for (const end = row + perStudy; row < end; row++)
          made[row] = (made[row] as number) + (steps[study] as number);
      }
    }
    // A width, a thickness or a diameter cannot vanish.
    if (name.includes("!")) hold(made, 0.1 * middle, Number.POSITIVE_INFINITY);
    columns.set(key, made);
    return made;
  };

  const depth = (place: string, asked: Side): Column => {
    const { structure, point } = known(atlas, place);
    const side: Side = structure.side === "midline" ? "left" : asked;
    const key = `${place}.held@${side}`;
    const done = columns.get(key);
    if (done) return done;
    const name = `${place}.depth`;
    const made = new Float64Array(draws);
    if (spread.kind === "studies") {
      const free = number(name, side);
      for (let row = 0; row < draws; row++) made[row] = held(free[row] as number, least, point.tissue);
    } else {
      used.add(name);
      const middle = center(name);
      const width = widthOf(name);
      if (width > 0) {
        const shape = latent(name, side);
        for (let row = 0; row < draws; row++)
          made[row] = held(middle + width * (shape[row] as number), least, point.tissue);
      } else made.fill(held(middle, least, point.tissue));
    }
    columns.set(key, made);
    return made;
  };

  const column = (linear: Linear): Position => {
    // What is the same for everyone is gathered first, so that fixed numbers need no column.
    const constant: [number, number, number] = [...linear.constant];
    const moving: { direction: Vector; values: Column; factor: number }[] = [];
    for (const [key, direction] of linear.terms) {
      const split = key.lastIndexOf("@");
      const name = key.slice(0, split);
      const side = key.slice(split + 1) as Side;
      if (key === scaleKey) moving.push({ direction, values: normal.mix([{ name, weight: 1 }]), factor: 1 });
      else if (spread.kind === "studies") moving.push({ direction, values: number(name, side), factor: 1 });
      else {
        used.add(name);
        const middle = center(name);
        for (const axis of [0, 1, 2] as const) constant[axis] += direction[axis] * middle;
        const factor = widthOf(name);
        const on: Side = pairing(atlas, name).single ? "left" : side;
        if (factor > 0) moving.push({ direction, values: latent(name, on), factor });
      }
    }
    const filled = (axis: 0 | 1 | 2): Column => new Float64Array(draws).fill(constant[axis]);
    const made: Position = { x: filled(0), y: filled(1), z: filled(2) };
    for (const { direction, values, factor } of moving) addAlong(made, values, times(direction, factor));
    return made;
  };

  const position = (place: string, side: Side): Position => {
    const key = `${place}@${side}`;
    const done = positions.get(key);
    if (done) return done;
    const found = atlas.point.get(place);
    const made = column(frame.skin(place, side));
    if (found && found.point.skin !== false) {
      const deep = depth(place, side);
      const [nx, , nz] = normalOf(found.point.facing, found.structure.side === "midline" ? "left" : side);
      addAlong(made, deep, [-nx, 0, -nz]);
    }
    positions.set(key, made);
    return made;
  };

  const option = (name: string, asked: Side): Uint8Array => {
    const feature = featureOf(atlas, name);
    const side: Side = feature.scope === "person" ? "left" : asked;
    const key = `${name}@${side}`;
    const done = choices.get(key);
    if (done) return done;
    const correlation = atlas.structure.get(name.slice(0, name.indexOf("/")))?.leftRight ?? 0;
    const shape = normal.mix(
      feature.scope === "person"
        ? [{ name, weight: 1 }]
        : [
            { name, weight: Math.sqrt(correlation) },
            { name: key, weight: Math.sqrt(1 - correlation) },
          ],
    );
    const made = new Uint8Array(draws);
    const numbers = feature.options.map(({ id }) => `${name}:${id}`);
    for (const each of numbers) used.add(each);
    const steps = numbers.map((each) => (spread.kind === "studies" ? studySteps(each) : null));
    const rounds = spread.kind === "studies" ? studies : 1;
    for (let study = 0; study < rounds; study++) {
      const shares = optionShares(
        feature.options.map(({ share }, index) => ({
          share: fromLogit(
            logit(share.mean) +
              groupShift(share, group) +
              (options.steps?.get(numbers[index] ?? "") ?? 0) +
              (steps[index]?.[study] ?? 0),
          ),
          measured: share.basis === "measured",
        })),
      );
      const bounds = boundsOf(shares);
      const start = study * perStudy;
      const end = spread.kind === "studies" ? start + perStudy : draws;
      for (let row = start; row < end; row++) {
        let chosen = 0;
        while (chosen < bounds.length && (shape[row] as number) > (bounds[chosen] as number)) chosen++;
        made[row] = chosen;
      }
    }
    choices.set(key, made);
    return made;
  };

  /** From outside, a side that is none would be taken for the right one. */
  const sided =
    <T>(of: (name: string, side: Side) => T) =>
    (name: string, side: Side): T => {
      isSide("side", side);
      return of(name, side);
    };
  return {
    draws,
    frame,
    number: sided(number),
    depth: sided(depth),
    position: sided(position),
    column,
    option: sided(option),
    used,
  };
}

export function featureOf(atlas: Atlas, name: string): Feature {
  const [structure = "", id] = name.split("/");
  const found = atlas.structure.get(structure)?.features.find((feature) => feature.id === id);
  if (!found) throw new RangeError(`invalid feature; not in the atlas: ${JSON.stringify(name)}.`);
  return found;
}

/** Where the normal axis is cut so that each option gets its share. */
function boundsOf(shares: readonly number[]): number[] {
  const bounds: number[] = [];
  let sum = 0;
  for (const share of shares.slice(0, -1)) {
    sum += share;
    bounds.push(
      sum <= 0 ? Number.NEGATIVE_INFINITY : sum >= 1 ? Number.POSITIVE_INFINITY : normalQuantile(sum),
    );
  }
  return bounds;
}

/** Whether a number has one value for both sides, and how alike the two are when it does not. */
function pairing(atlas: Atlas, name: string): { single: boolean; correlation: number } {
  const structure = atlas.structure.get(name.split(/[#!/]/)[0] ?? "");
  if (structure && name !== `${structure.id}.lateral` && /[#!/]/.test(name)) {
    return { single: structure.side === "midline", correlation: structure.leftRight };
  }
  const landmark = atlas.landmark.get(name.slice(0, name.lastIndexOf(".")));
  return { single: landmark?.side === "midline", correlation: landmarkLikeness };
}

/** Left and right landmarks of one face differ little next to how faces differ. */
const landmarkLikeness = 0.85;

function predecessors(atlas: Atlas): Map<string, { name: string; along: number }> {
  const found = new Map<string, { name: string; along: number }>();
  for (const structure of atlas.rows.structures) {
    const points = structure.points.filter((point) => !point.mark);
    points.forEach((point, index) => {
      const previous = points[index - 1];
      if (!previous) return;
      for (const axis of ["lateral", "up", "depth"]) {
        found.set(`${structure.id}#${point.id}.${axis}`, {
          name: `${structure.id}#${previous.id}.${axis}`,
          along: structure.along,
        });
      }
    });
  }
  return found;
}

function addScaled(sum: Column, values: Column, weight: number): void {
  for (let row = 0; row < sum.length; row++)
    sum[row] = (sum[row] as number) + weight * (values[row] as number);
}

/** Adds what one number does to a place; what moves nothing along an axis is not worked out there. */
function addAlong({ x, y, z }: Position, values: Column, [dx, dy, dz]: Vector): void {
  if (Math.abs(dx) < negligible && Math.abs(dz) < negligible) {
    if (Math.abs(dy) >= negligible) addScaled(y, values, dy);
    return;
  }
  if (Math.abs(dy) < negligible) {
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      x[row] = (x[row] as number) + dx * value;
      z[row] = (z[row] as number) + dz * value;
    }
    return;
  }
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    x[row] = (x[row] as number) + dx * value;
    y[row] = (y[row] as number) + dy * value;
    z[row] = (z[row] as number) + dz * value;
  }
}

/** Millimetres for one standard deviation; less moves nobody. */
const negligible = 1e-9;

const held = (value: number, lowest: number, highest: number): number =>
  Math.min(highest, Math.max(lowest, value));

function hold(values: Column, lowest: number, highest: number): void {
  for (let row = 0; row < values.length; row++) {
    values[row] = held(values[row] as number, lowest, highest);
  }
}
