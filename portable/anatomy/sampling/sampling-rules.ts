import {
  isFiniteNumber,
  isNotNegative,
  isWholeNumber,
  largestSeed,
  refuse,
} from "../../distributions/index.ts";
import type { Atlas } from "../data/atlas.ts";
import type { Face } from "../face/face.ts";
import { isSide, type Vector } from "../face/vector.ts";
import type { SamplingOptions } from "./anatomies.ts";

/** More people than this fill the memory, and shrink the Monte Carlo error below 1 in 1,000 anyway. */
const mostDraws = 1_000_000;

/** Refuses whatever would let a bad number, sex or step pass quietly into an answer. */
export function checkSampling(atlas: Atlas, options: SamplingOptions): void {
  const { draws, seed, spread, group, steps, face } = options;
  isWholeNumber("draws", draws, 1);
  if (draws > mostDraws) refuse("draws", `above ${mostDraws}`, draws, "Give fewer.");
  isSeed("seed", seed);
  if (spread.kind === "studies") {
    isWholeNumber("studies", spread.studies, 1);
    if (draws % spread.studies !== 0)
      refuse("draws", `not a multiple of ${spread.studies} studies`, draws, "Give as many people to each.");
  }
  if (group && group.sex !== null && group.sex !== "male" && group.sex !== "female")
    refuse("sex", "not male, female or null", group.sex);
  for (const [name, step] of steps ?? []) {
    if (!atlas.number.has(name)) refuse("steps", "names no number of the atlas", name);
    isFiniteNumber(`steps of ${name}`, step);
  }
  if (face) checkFace(atlas, face);
}

/** Refuses a seed that the generator would cut short: two seeds must never mean the same draws. */
export function isSeed(name: string, value: unknown): asserts value is number {
  isWholeNumber(name, value, 0);
  if (value > largestSeed) refuse(name, `above ${largestSeed}`, value, "Give a 32-bit whole number.");
}

function checkFace(atlas: Atlas, face: Face): void {
  const wanted = atlas.rows.face.vertices.length;
  if (face.vertices.length !== wanted) refuse("face", `not ${wanted} vertices`, face.vertices.length);
  face.vertices.forEach((vertex, index) => {
    checkPlace(`face vertex ${index}`, vertex);
  });
  if (face.pupils) {
    for (const [side, place] of Object.entries(face.pupils)) {
      isSide("side of a pupil", side);
      checkPlace(`${side} pupil`, place);
    }
  }
  isNotNegative("scaleError", face.scaleError);
}

function checkPlace(name: string, place: Vector): void {
  for (const axis of [0, 1, 2] as const) isFiniteNumber(name, place[axis]);
}
