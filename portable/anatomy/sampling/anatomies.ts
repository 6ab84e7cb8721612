import { isWholeNumber, normalQuantile, seededUniform, tQuantile } from "../../distributions/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { Group } from "../data/measurement.ts";
import type { Feature } from "../data/structure.ts";
import type { Varying } from "../data/varying.ts";
import type { Face } from "../face/face.ts";
import { normalOf, type Side } from "../face/vector.ts";
import { type Frame, frameOf, known, type Linear, scaleKey } from "./frame.ts";
import { fromLogit, groupShift, logit } from "./group-shift.ts";
import { optionShares } from "./option-shares.ts";
import { shuffled } from "./shuffled.ts";
import { normalColumns } from "./spread-draws.ts";

/** One value for each sampled person. */
export type Column = Float64Array;

export interface Position {
  x: Column;
  y: Column;
  z: Column;
}

export interface SamplingOptions {
  draws: number;
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
 * Refuses a number of draws that the studies do not divide.
 */
export function drawAnatomies(atlas: Atlas, options: SamplingOptions): Anatomies {
  const { draws, seed, spread } = options;
  isWholeNumber("draws", draws, 1);
  const studies = spread.kind === "studies" ? spread.studies : 1;
  isWholeNumber("people per study", draws / studies, 1);
  const perStudy = draws / studies;
  const group = options.group ?? { sex: null, ancestry: null };
  const normal = normalColumns(draws, seed, spread.kind === "studies");
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
    const own = single ? normal(name) : blend(normal(name), normal(key), correlation);
    const previous = before.get(name);
    const made = previous ? blend(latent(previous.name, side), own, previous.along ** 2) : own;
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

  const number = (name: string, asked: Side): Column => {
    const side: Side = pairing(atlas, name).single ? "left" : asked;
    const key = `${name}@${side}`;
    const done = columns.get(key);
    if (done) return done;
    used.add(name);
    const value = varying(name);
    const middle = center(name);
    const width =
      spread.kind === "anyone" ? Math.hypot(value.sd, value.between, value.unsure ?? 0) : value.sd;
    const made = new Float64Array(draws);
    if (width > 0) {
      const shape = latent(name, side);
      for (let row = 0; row < draws; row++) made[row] = middle + width * (shape[row] as number);
    } else made.fill(middle);
    if (spread.kind === "studies") {
      const steps = studySteps(name);
      for (let row = 0, study = 0; study < studies; study++) {
        for (const end = row + perStudy; row < end; row++)
          made[row] = (made[row] as number) + (steps[study] as number);
      }
    }
    // A width, a thickness or a diameter cannot vanish.
    if (name.includes("!"))
      for (let row = 0; row < draws; row++) made[row] = Math.max(made[row] as number, 0.1 * middle);
    columns.set(key, made);
    return made;
  };

  const depth = (place: string, asked: Side): Column => {
    const { structure, point } = known(atlas, place);
    const side: Side = structure.side === "midline" ? "left" : asked;
    const key = `${place}.held@${side}`;
    const done = columns.get(key);
    if (done) return done;
    const made = Float64Array.from(number(`${place}.depth`, side), (value) =>
      Math.min(Math.max(value, least), point.tissue),
    );
    columns.set(key, made);
    return made;
  };

  const column = (linear: Linear): Position => {
    const x = new Float64Array(draws).fill(linear.constant[0]);
    const y = new Float64Array(draws).fill(linear.constant[1]);
    const z = new Float64Array(draws).fill(linear.constant[2]);
    for (const [key, [dx, dy, dz]] of linear.terms) {
      const split = key.lastIndexOf("@");
      const values =
        key === scaleKey ? normal("scale") : number(key.slice(0, split), key.slice(split + 1) as Side);
      for (let row = 0; row < draws; row++) {
        const value = values[row] as number;
        x[row] = (x[row] as number) + dx * value;
        y[row] = (y[row] as number) + dy * value;
        z[row] = (z[row] as number) + dz * value;
      }
    }
    return { x, y, z };
  };

  const position = (place: string, side: Side): Position => {
    const key = `${place}@${side}`;
    const done = positions.get(key);
    if (done) return done;
    const found = atlas.point.get(place);
    const made = column(frame.skin(place, side));
    if (found && found.point.skin !== false) {
      const held = depth(place, side);
      const [nx, , nz] = normalOf(found.point.facing, found.structure.side === "midline" ? "left" : side);
      for (let row = 0; row < draws; row++) {
        made.x[row] = (made.x[row] as number) - nx * (held[row] as number);
        made.z[row] = (made.z[row] as number) - nz * (held[row] as number);
      }
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
    const shape = feature.scope === "person" ? normal(name) : blend(normal(name), normal(key), correlation);
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

  return { draws, frame, number, depth, position, column, option, used };
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

/** Standard normal whose squared correlation with the first column is `share`. */
function blend(first: Column, second: Column, share: number): Column {
  const a = Math.sqrt(share);
  const b = Math.sqrt(1 - share);
  const made = new Float64Array(first.length);
  for (let row = 0; row < made.length; row++)
    made[row] = a * (first[row] as number) + b * (second[row] as number);
  return made;
}

function seedOf(name: string, seed: number): number {
  let hash = seed | 0;
  for (let index = 0; index < name.length; index++) hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0;
  return hash;
}
