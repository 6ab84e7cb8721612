import { isWholeNumber, normalQuantile, seededUniform } from "../../distributions/index.ts";
import { shuffled } from "./shuffled.ts";

/** What one column is made of: its own draws and those it shares, each with its weight. */
export interface Ingredient {
  name: string;
  weight: number;
}

/** Standard normal draws by name; a name always has the same draws, in whatever order it is asked for. */
export interface NormalDraws {
  rows: number;
  /**
   * The weighted sum of named draws, added to `previous` times its weight where one is given; into a column
   * of its own, or, for some of the rows, into the one given.
   */
  mix(
    ingredients: readonly Ingredient[],
    previous?: { column: Float64Array; weight: number },
    some?: { from: number; into: Float64Array },
  ): Float64Array;
}

/**
 * Standard normal draws for Monte Carlo over many numbers at once.
 *
 * One table holds the p normal quantiles `(k + 1/2) / p` in random order, with p the least prime not
 * below the number of rows. The draws of name j hold, at row i, the entry `(a_j i + b_j) mod p`, with
 * `a_j`, `b_j` drawn evenly (`a_j` not 0). Every value occurs once (a Latin hypercube); over the draws
 * of `a` and `b` any two rows are independent up to that. Variance of a mean needs pairwise independence
 * only, so the usual Monte Carlo error `sqrt(p (1 - p) / rows)` holds, and one look-up replaces a draw.
 * The random order of the table keeps names whose steps are alike from moving together.
 */
export function normalDrawsByName(rows: number, seed: number): NormalDraws {
  isWholeNumber("rows", rows, 1);
  const prime = primeFrom(Math.max(rows, 3));
  const quantiles = shuffledQuantiles(prime);
  const walks = new Map<string, { step: number; start: number }>();
  return {
    rows,
    mix(ingredients, previous, some = { from: 0, into: new Float64Array(rows) }) {
      const { from, into: column } = some;
      if (previous) {
        const { column: before, weight } = previous;
        for (let row = 0; row < column.length; row++) column[row] = weight * (before[row] as number);
      } else column.fill(0);
      const taken = ingredients
        .filter(({ weight }) => weight !== 0)
        .map((one) => ({ ...one, ...walk(one.name, from) }));
      // Two at a time, since most columns are made of two: what a side has of its own and what both share.
      for (let index = 0; index < taken.length; index += 2) {
        const [one, two] = [taken[index], taken[index + 1]];
        if (one && two) addTwo(column, quantiles, prime, one, two);
        else if (one) addOne(column, quantiles, prime, one);
      }
      return column;
    },
  };

  function walk(name: string, from: number): { step: number; place: number } {
    let found = walks.get(name);
    if (!found) {
      const uniform = seededUniform(seedOf(name, seed));
      const step = 1 + Math.floor(uniform() * (prime - 1));
      found = { step, start: Math.floor(uniform() * prime) };
      walks.set(name, found);
    }
    return { step: found.step, place: (found.start + found.step * from) % prime };
  }
}

interface Walk {
  weight: number;
  step: number;
  place: number;
}

// The place is brought back below the prime by a mask, not a branch: which way it goes is a coin toss at
// every row, and wrong guesses of the processor would cost more than the sum.

function addOne(column: Float64Array, table: Float64Array, prime: number, { weight, ...walk }: Walk): void {
  const step = walk.step | 0;
  let place = walk.place | 0;
  for (let row = 0; row < column.length; row++) {
    column[row] = (column[row] as number) + weight * (table[place] as number);
    place = (place + step - prime) | 0;
    place += prime & (place >> 31);
  }
}

function addTwo(column: Float64Array, table: Float64Array, prime: number, one: Walk, two: Walk): void {
  const { weight: weightOne, step: stepOne } = one;
  const { weight: weightTwo, step: stepTwo } = two;
  let placeOne = one.place | 0;
  let placeTwo = two.place | 0;
  for (let row = 0; row < column.length; row++) {
    column[row] =
      (column[row] as number) +
      weightOne * (table[placeOne] as number) +
      weightTwo * (table[placeTwo] as number);
    placeOne = (placeOne + stepOne - prime) | 0;
    placeOne += prime & (placeOne >> 31);
    placeTwo = (placeTwo + stepTwo - prime) | 0;
    placeTwo += prime & (placeTwo >> 31);
  }
}

const tables = new Map<number, Float64Array>();

function shuffledQuantiles(prime: number): Float64Array {
  let table = tables.get(prime);
  if (!table) {
    table = new Float64Array(prime);
    const order = shuffled(prime, seededUniform(prime));
    // The lower half by the quantile function, the upper half by symmetry.
    for (let rank = 0; 2 * rank + 1 < prime; rank++) {
      const value = normalQuantile((rank + 0.5) / prime);
      table[order[rank] as number] = value;
      table[order[prime - 1 - rank] as number] = -value;
    }
    tables.set(prime, table);
  }
  return table;
}

function primeFrom(least: number): number {
  for (let candidate = least; ; candidate++) if (isPrime(candidate)) return candidate;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++)
    if (candidate % divisor === 0) return false;
  return candidate > 1;
}

/** FNV-1a over the name, begun from the seed, so that each name has a seed of its own. */
export function seedOf(name: string, seed: number): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 16777619) >>> 0;
  }
  return hash;
}
