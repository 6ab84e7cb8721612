import { seededUniform, tQuantile } from "../../distributions/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { Group } from "../data/measurement.ts";
import type { Feature } from "../data/structure.ts";
import type { Varying } from "../data/varying.ts";
import type { Face } from "../face/face.ts";
import { isSide, normalOf, type Side, times, type Vector } from "../face/vector.ts";
import { addAlong, addScaled, type Column, held, hold, type Position } from "./columns.ts";
import { type Frame, frameFor, frameOf, known, type Linear, scaleKey } from "./frame.ts";
import { fromLogit, groupShift, logit } from "./group-shift.ts";
import { type Pairing, pairing, predecessors } from "./likeness.ts";
import { boundsOf, optionShares } from "./option-shares.ts";
import { checkSampling } from "./sampling-rules.ts";
import { shuffled } from "./shuffled.ts";
import { normalDrawsByName, seedOf } from "./spread-draws.ts";

export type { Column, Position } from "./columns.ts";

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
  readonly draws: number;
  /** The first person the columns stand for. */
  readonly from: number;
  /** Grows when the columns come to stand for other people; what was kept from them is then out of date. */
  readonly batch: number;
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
  /** A column for the same people, holding anything; it is written over when the columns come to stand for others. */
  fresh(): Column;
}

const least = 0.2;

/** Anatomies of which a part is looked at a time, so that their columns are few and stay in the cache. */
export interface BatchedAnatomies extends Anatomies {
  /**
   * Moves on to `count` people from person `from`, the same as if all were drawn at once. The columns handed
   * out before are written over.
   */
  move(from: number, count: number): void;
  /** Gives up every column, for other anatomies to write in; these must not be asked again. */
  release(): Column[];
}

/**
 * Draws anatomies. The same seed gives the same people, whatever is asked of them and in which order.
 * Refuses numbers that are none (`sampling-rules.ts`), and a number of draws that the studies do not divide.
 */
export function drawAnatomies(atlas: Atlas, options: SamplingOptions): Anatomies {
  return drawInBatches(atlas, options);
}

/** The same, for whoever looks at a part of the people at a time. */
export function drawInBatches(
  atlas: Atlas,
  options: SamplingOptions,
  /** Columns to write in, each as long as a batch; they belong to these anatomies from now on. */
  spare: Column[] = [],
): BatchedAnatomies {
  const { draws, seed, spread } = options;
  checkSampling(atlas, options);
  let from = 0;
  let rows = draws;
  let batch = 0;
  const inUse: Column[] = [];
  /** A column for the people looked at now; what it holds is anything. */
  const fresh = (): Column => {
    let column = spare.pop();
    if (column?.length !== rows) column = new Float64Array(rows);
    inUse.push(column);
    return column;
  };
  const move = (first: number, count: number): void => {
    for (const column of inUse) spare.push(column);
    inUse.length = 0;
    from = first;
    rows = count;
    batch += 1;
    for (const kept of [columns, positions, choices]) kept.clear();
  };
  const studies = spread.kind === "studies" ? spread.studies : 1;
  const perStudy = draws / studies;
  const group = options.group ?? { sex: null, ancestry: null };
  const normal = normalDrawsByName(draws, seed);
  const columns = new Map<string, Column>();
  const latents = new Map<string, () => Column>();
  const positions = new Map<string, Position>();
  const choices = new Map<string, Uint8Array>();
  const used = new Set<string>();
  const before = predecessors(atlas);
  const pairings = new Map<string, Pairing>();
  const pairingOf = (name: string): Pairing => {
    let found = pairings.get(name);
    if (!found) {
      found = pairing(atlas, name);
      pairings.set(name, found);
    }
    return found;
  };

  const varying = (name: string): Varying => {
    const found = atlas.number.get(name);
    if (!found) throw new RangeError(`invalid number; not in the atlas: ${JSON.stringify(name)}.`);
    return found;
  };
  const center = (name: string): number =>
    varying(name).mean + groupShift(varying(name), group) + (options.steps?.get(name) ?? 0);
  const plain = group.sex === null && group.ancestry === null && !options.steps;
  const frame = plain ? frameFor(atlas, options.face) : frameOf(atlas, options.face, center);

  /** Standard normal for one number on one side: left and right correlated, points along a course too. */
  const latentOf = (name: string, side: Side): (() => Column) => {
    const key = `${name}@${side}`;
    const known = latents.get(key);
    if (known) return known;
    const { correlation, single } = pairingOf(name);
    const previous = before.get(name);
    const own = previous ? Math.sqrt(1 - previous.along ** 2) : 1;
    const ingredients = single
      ? [{ name, weight: own }]
      : [
          { name, weight: own * Math.sqrt(correlation) },
          { name: key, weight: own * Math.sqrt(1 - correlation) },
        ];
    const first = previous && { shape: latentOf(previous.name, side), weight: previous.along };
    let kept: { column: Column; batch: number } | null = null;
    const made = (): Column => {
      if (kept === null || kept.batch !== batch) {
        const start = first && { column: first.shape(), weight: first.weight };
        kept = { column: normal.mix(ingredients, start, { from, into: fresh() }), batch };
      }
      return kept.column;
    };
    latents.set(key, made);
    return made;
  };
  const latent = (name: string, side: Side): Column => latentOf(name, side)();

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
    const side: Side = pairingOf(name).single ? "left" : asked;
    const key = `${name}@${side}`;
    const done = columns.get(key);
    if (done) return done;
    used.add(name);
    const middle = center(name);
    const width = widthOf(name);
    const made = fresh().fill(middle);
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
    const made = fresh();
    if (spread.kind === "studies") {
      const free = number(name, side);
      for (let row = 0; row < rows; row++) made[row] = held(free[row] as number, least, point.tissue);
    } else {
      used.add(name);
      const middle = center(name);
      const width = widthOf(name);
      if (width > 0) {
        const shape = latent(name, side);
        for (let row = 0; row < rows; row++)
          made[row] = held(middle + width * (shape[row] as number), least, point.tissue);
      } else made.fill(held(middle, least, point.tissue));
    }
    columns.set(key, made);
    return made;
  };

  /** A linear form with what is the same for everyone gathered, so that fixed numbers need no column. */
  const compiled = new WeakMap<Linear, Compiled>();
  const compile = (linear: Linear): Compiled => {
    const found = compiled.get(linear);
    if (found) return found;
    const constant: [number, number, number] = [...linear.constant];
    const moving: Compiled["moving"] = [];
    for (const [key, direction] of linear.terms) {
      const split = key.lastIndexOf("@");
      const name = key.slice(0, split);
      const side = key.slice(split + 1) as Side;
      const scale = [{ name, weight: 1 }];
      if (key === scaleKey)
        moving.push({ direction, values: () => normal.mix(scale, undefined, { from, into: fresh() }) });
      else if (spread.kind === "studies") moving.push({ direction, values: () => number(name, side) });
      else {
        used.add(name);
        const middle = center(name);
        for (const axis of [0, 1, 2] as const) constant[axis] += direction[axis] * middle;
        const factor = widthOf(name);
        const on: Side = pairingOf(name).single ? "left" : side;
        const shape = latentOf(name, on);
        if (factor > 0) moving.push({ direction: times(direction, factor), values: shape });
      }
    }
    const made = { constant, moving };
    compiled.set(linear, made);
    return made;
  };

  const column = (linear: Linear): Position => {
    const { constant, moving } = compile(linear);
    const filled = (axis: 0 | 1 | 2): Column => fresh().fill(constant[axis]);
    const made: Position = { x: filled(0), y: filled(1), z: filled(2) };
    for (const { direction, values } of moving) addAlong(made, values(), direction);
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
      undefined,
      { from, into: fresh() },
    );
    const made = new Uint8Array(rows);
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
      const end = spread.kind === "studies" ? start + perStudy : rows;
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
    get draws() {
      return rows;
    },
    get from() {
      return from;
    },
    get batch() {
      return batch;
    },
    move,
    release: () => [...spare, ...inUse],
    fresh,
    frame,
    number: sided(number),
    depth: sided(depth),
    position: sided(position),
    column,
    option: sided(option),
    used,
  };
}

/** What a linear form is for everyone, and what each moving number adds to it. */
interface Compiled {
  constant: Vector;
  moving: { direction: Vector; values: () => Column }[];
}

export function featureOf(atlas: Atlas, name: string): Feature {
  const [structure = "", id] = name.split("/");
  const found = atlas.structure.get(structure)?.features.find((feature) => feature.id === id);
  if (!found) throw new RangeError(`invalid feature; not in the atlas: ${JSON.stringify(name)}.`);
  return found;
}
