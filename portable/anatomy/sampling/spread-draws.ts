import { isWholeNumber, normalQuantile, seededUniform } from "../../distributions/index.ts";
import { shuffled } from "./shuffled.ts";

/** Standard normal draws, one column for each name asked for; a name always gets the same column. */
export type NormalColumns = (name: string) => Float64Array;

/**
 * Columns of standard normal draws for Monte Carlo over many numbers at once.
 *
 * Column j holds, at row i, the normal quantile of `((a_j i + b_j) mod p + 1/2) / p`, with p the least
 * prime not below the number of rows and `a_j`, `b_j` drawn evenly (`a_j` not 0). Within a column every
 * value occurs once (a Latin hypercube); over the draws of `a` and `b` any two rows are independent up
 * to that. Variance of a mean needs pairwise independence only, so the usual Monte Carlo error
 * `sqrt(p (1 - p) / rows)` holds, and one look-up replaces a draw. Columns of a name do not depend on
 * the order in which names are asked for.
 *
 * Neighbouring rows of a column lie a fixed step apart, so that a run of rows is no sample of its own;
 * `mixed` puts the rows of all columns in one random order, for whoever cuts the rows into groups.
 */
export function normalColumns(rows: number, seed: number, mixed = false): NormalColumns {
  isWholeNumber("rows", rows, 1);
  const prime = primeFrom(Math.max(rows, 3));
  const order = mixed ? shuffled(rows, seededUniform(seed)) : null;
  const quantiles = quantileTable(prime);
  const columns = new Map<string, Float64Array>();
  return (name) => {
    const known = columns.get(name);
    if (known) return known;
    const uniform = seededUniform(seedOf(name, seed));
    const step = 1 + Math.floor(uniform() * (prime - 1));
    let place = Math.floor(uniform() * prime);
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      column[order === null ? row : (order[row] as number)] = quantiles[place] as number;
      place += step;
      if (place >= prime) place -= prime;
    }
    columns.set(name, column);
    return column;
  };
}

const tables = new Map<number, Float64Array>();

function quantileTable(prime: number): Float64Array {
  let table = tables.get(prime);
  if (!table) {
    table = new Float64Array(prime);
    // The lower half by the quantile function, the upper half by symmetry.
    for (let rank = 0; 2 * rank + 1 < prime; rank++) {
      const value = normalQuantile((rank + 0.5) / prime);
      table[rank] = value;
      table[prime - 1 - rank] = -value;
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
function seedOf(name: string, seed: number): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 16777619) >>> 0;
  }
  return hash;
}
