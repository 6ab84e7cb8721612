import { openUniform, type Stream, standardNormal } from "../distributions/index.ts";
import type { Polytope } from "./polytope.ts";
import type { Walk } from "./settled.ts";

/** A step at random costs as much as a whole round along the axes; it is taken in one round of so many. */
const mixedEvery = 4;

/** One chain of hit-and-run: where it stands, how far it is from every face, and how it steps. */
export class FlatWalk implements Walk {
  readonly #polytope: Polytope;
  readonly #shape: Float64Array;
  /** How fast each axis of the shape nears each face: the rates of one axis stand together. */
  readonly #rates: Float64Array;
  readonly #sides: Sides[];
  readonly #start: Float64Array;
  /** How far it went along each axis from the start. */
  readonly #along: Float64Array;
  readonly #room: Float64Array;
  readonly #mixed: Float64Array;
  readonly #direction: Float64Array;
  #round = 0;

  /** `shape`: `free` rows; its columns are the axes. */
  constructor(polytope: Polytope, shape: Float64Array, start: Float64Array) {
    const { rows, limits, free } = polytope;
    const count = limits.length;
    this.#polytope = polytope;
    this.#shape = shape;
    this.#start = Float64Array.from(start);
    this.#along = new Float64Array(free);
    this.#room = new Float64Array(count);
    this.#mixed = new Float64Array(count);
    this.#direction = new Float64Array(free);
    this.#rates = new Float64Array(count * free);
    for (let axis = 0; axis < free; axis += 1) {
      for (let face = 0; face < count; face += 1) {
        let sum = 0;
        for (let at = 0; at < free; at += 1) {
          sum += (rows[face * free + at] as number) * (shape[at * free + axis] as number);
        }
        this.#rates[axis * count + face] = sum;
      }
    }
    this.#sides = Array.from({ length: free }, (_, axis) =>
      sidesOf(this.#rates.subarray(axis * count, (axis + 1) * count)),
    );
    this.#measure();
  }

  /** Steps once along every axis, `rounds` times; in some of the rounds, once in a direction at random too. */
  go(rounds: number, stream: Stream): void {
    for (let round = 0; round < rounds; round += 1) {
      for (let axis = 0; axis < this.#along.length; axis += 1) {
        const length = this.#lengthAlong(axis, stream);
        this.#along[axis] = (this.#along[axis] as number) + length;
      }
      this.#round += 1;
      if (this.#round % mixedEvery === 0) {
        this.#anyDirection(stream);
        // The room is kept by adding; measured anew now and then, no error can build up.
        this.#measure();
      }
    }
  }

  place(): Float64Array {
    const { free } = this.#polytope;
    return this.#start.map((x, row) => {
      let sum = x;
      for (let axis = 0; axis < free; axis += 1) {
        sum += (this.#shape[row * free + axis] as number) * (this.#along[axis] as number);
      }
      return sum;
    });
  }

  record(columns: readonly Float64Array[], at: number): void {
    const { origin, basis, free, units } = this.#polytope;
    const place = this.place();
    for (let weight = 0; weight < columns.length; weight += 1) {
      let sum = origin[weight] as number;
      for (let column = 0; column < free; column += 1) {
        sum += (basis[weight * free + column] as number) * (place[column] as number);
      }
      (columns[weight] as Float64Array)[at] = Math.max(sum, 0) * (units[weight] as number);
    }
  }

  #measure(): void {
    const { rows, limits, free } = this.#polytope;
    const place = this.place();
    for (let face = 0; face < limits.length; face += 1) {
      let sum = -(limits[face] as number);
      for (let at = 0; at < free; at += 1) sum += (rows[face * free + at] as number) * (place[at] as number);
      this.#room[face] = Math.max(sum, 0);
    }
  }

  #anyDirection(stream: Stream): void {
    const { free, limits } = this.#polytope;
    const count = limits.length;
    this.#mixed.fill(0);
    for (let axis = 0; axis < free; axis += 1) {
      const share = standardNormal(stream);
      this.#direction[axis] = share;
      for (let face = 0; face < count; face += 1) {
        this.#mixed[face] =
          (this.#mixed[face] as number) + share * (this.#rates[axis * count + face] as number);
      }
    }
    let back = Number.POSITIVE_INFINITY;
    let ahead = Number.POSITIVE_INFINITY;
    for (let face = 0; face < count; face += 1) {
      const rate = this.#mixed[face] as number;
      const away = (this.#room[face] as number) / Math.abs(rate);
      if (rate > 0) back = Math.min(back, away);
      else if (rate < 0) ahead = Math.min(ahead, away);
    }
    const length = this.#moved(-back, ahead, this.#mixed, 0, stream);
    for (let axis = 0; axis < free; axis += 1) {
      this.#along[axis] = (this.#along[axis] as number) + length * (this.#direction[axis] as number);
    }
  }

  /** How far to go along an axis. */
  #lengthAlong(axis: number, stream: Stream): number {
    const { behind, ahead } = this.#sides[axis] as Sides;
    return this.#moved(
      -nearest(this.#room, behind),
      nearest(this.#room, ahead),
      this.#rates,
      axis * this.#room.length,
      stream,
    );
  }

  /** Goes to an even point of the line from `least` to `most`, and takes the room to each face along. */
  #moved(least: number, most: number, rates: Float64Array, first: number, stream: Stream): number {
    const length = least + openUniform(stream) * (most - least);
    if (!Number.isFinite(length)) return 0;
    const room = this.#room;
    for (let face = 0; face < room.length; face += 1) {
      const left = (room[face] as number) + length * (rates[first + face] as number);
      room[face] = Math.max(left, 0);
    }
    return length;
  }
}

/** Faces that an axis nears, and how far along it each is for a room of one. */
interface Side {
  faces: Int32Array;
  perRoom: Float64Array;
}

interface Sides {
  behind: Side;
  ahead: Side;
}

function sidesOf(rates: Float64Array): Sides {
  const side = (sign: number): Side => {
    const faces = [...rates.keys()].filter((face) => sign * (rates[face] as number) > 0);
    return {
      faces: Int32Array.from(faces),
      perRoom: Float64Array.from(faces, (face) => 1 / Math.abs(rates[face] as number)),
    };
  };
  return { behind: side(1), ahead: side(-1) };
}

/** How far it is to the first of the faces; infinity when there are none. */
function nearest(room: Float64Array, { faces, perRoom }: Side): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < faces.length; at += 1) {
    const length = (room[faces[at] as number] as number) * (perRoom[at] as number);
    if (length < least) least = length;
  }
  return least;
}
