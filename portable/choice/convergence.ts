/** How far chains of draws can be taken as even draws of the same thing. */
export interface Convergence {
  /** The largest split R-hat of any column (Gelman and others, Bayesian Data Analysis). */
  splitRHat: number;
  /** The largest correlation of a draw with the next one of its chain, of any column. */
  autocorrelation: number;
}

/** Weights that differ by no more than this part of them differ by rounding alone. */
const dust = 1e-14;

/** Judges columns that hold `chains` chains of equal length, one after another. */
export function convergenceOf(columns: readonly Float64Array[], chains: number): Convergence {
  let splitRHat = 1;
  let autocorrelation = 0;
  for (const column of columns) {
    const first = column[0] as number;
    if (column.every((x) => Math.abs(x - first) <= dust * first)) continue;
    splitRHat = Math.max(splitRHat, rHatOf(column, 2 * chains));
    autocorrelation = Math.max(autocorrelation, autocorrelationOf(column, chains));
  }
  return { splitRHat, autocorrelation };
}

/** The spread between parts of a column against the spread within them: near 1 when all tell the same. */
function rHatOf(column: Float64Array, parts: number): number {
  const length = Math.floor(column.length / parts);
  const means = new Float64Array(parts);
  let within = 0;
  for (let part = 0; part < parts; part += 1) {
    const own = column.subarray(part * length, (part + 1) * length);
    const mean = meanOf(own);
    means[part] = mean;
    within += sumOfSquares(own, mean) / (length - 1) / parts;
  }
  if (within === 0) return Number.POSITIVE_INFINITY;
  const between = (length * sumOfSquares(means, meanOf(means))) / (parts - 1);
  return Math.sqrt((length - 1) / length + between / length / within);
}

function autocorrelationOf(column: Float64Array, chains: number): number {
  const length = Math.floor(column.length / chains);
  let product = 0;
  let square = 0;
  for (let chain = 0; chain < chains; chain += 1) {
    const own = column.subarray(chain * length, (chain + 1) * length);
    const mean = meanOf(own);
    square += sumOfSquares(own, mean);
    for (let at = 1; at < length; at += 1)
      product += ((own[at - 1] as number) - mean) * ((own[at] as number) - mean);
  }
  return square === 0 ? 0 : product / square;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function sumOfSquares(values: Float64Array, mean: number): number {
  let sum = 0;
  for (const value of values) sum += (value - mean) * (value - mean);
  return sum;
}
