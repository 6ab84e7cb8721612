import expm1 from "@stdlib/math-base-special-expm1";
import ln from "@stdlib/math-base-special-ln";
import log1p from "@stdlib/math-base-special-log1p";
import { exponential, logistic } from "./exponential.ts";
import { fillFromTable, type Knot, type QuantileTable, quantileTable } from "./quantile-table.ts";
import type { Stream } from "./streams.ts";

/** Mass beyond either end that is left out. */
const tail = 1e-8;
/** Cells on either side of the peak. */
const cellsOfSide = 48;
/** Short enough to follow the density round its peak. */
const bendStep = 0.25;
/** With a shape below this, most draws are so near 0 or 1 that only their log odds tell them apart. */
const smallShape = 0.2;
const farthestOff = 600;

/**
 * Fills `out` with beta draws from a table of the quantile function. The probability of a draw is right to
 * within 1e-6, five hundred times less than the noise of a million draws. A draw takes about as long as a
 * normal one. Shapes are taken as checked: from 1e-9 to 1e12.
 */
export function fillBeta(stream: Stream, out: Float64Array, alpha: number, beta: number): void {
  const byOdds = Math.min(alpha, beta) < smallShape;
  fillFromTable(tableOf(alpha, beta, byOdds), stream, out);
  if (!byOdds) return;
  for (let at = 0; at < out.length; at += 1) out[at] = logistic(out[at] as number);
}

/**
 * The table of the share itself, or of its log odds. It is made along the log odds, where the density of
 * every beta distribution has one peak, no pole, and tails that fall at least as fast as an exponential.
 */
function tableOf(alpha: number, beta: number, byOdds: boolean): QuantileTable {
  const peak = ln(alpha) - ln(beta);
  const height = logOddsDensity(alpha, beta, peak);
  const sum = alpha + beta;
  const knot = (at: number): Knot => {
    const share = logistic(at);
    const spread = share * logistic(-at);
    const density = height(at);
    const rate = alpha - sum * share;
    return {
      at,
      density: [density, density * rate, density * (rate * rate - sum * spread)],
      value: byOdds ? [at, 1, 0] : [share, spread, spread * (1 - 2 * share)],
    };
  };
  const width = Math.sqrt(1 / alpha + 1 / beta);
  const left = endOf(peak, -width, (at) => height(at) / (alpha - sum * logistic(at)));
  const right = endOf(peak, width, (at) => height(at) / (sum * logistic(at) - alpha));
  return quantileTable([
    ...sideOf(peak, left).reverse().map(knot),
    knot(peak),
    ...sideOf(peak, right).map(knot),
  ]);
}

/**
 * Places from the peak to an end, three times as close to one another near the peak as they would be even. On
 * a side so long that this would step over the bend at the peak, which is about one wide, the first steps
 * are short and grow.
 */
function sideOf(peak: number, end: number): number[] {
  const places: number[] = [];
  const sign = Math.sign(end - peak);
  const even = Math.abs(end - peak) / (3 * cellsOfSide);
  let start = peak;
  for (let step = bendStep; step < even; step *= 1.3) {
    start += sign * step;
    places.push(start);
  }
  for (let at = 1; at <= cellsOfSide; at += 1) {
    const way = at / cellsOfSide;
    places.push(start + ((end - start) * way * (1 + 2 * way * way)) / 3);
  }
  return places;
}

/**
 * The density of the log odds over that at its peak. The sum of both shapes multiplies a logarithm that is
 * small near the peak, and is taken of the smaller shape's share: so shapes however large or uneven leave it
 * exact.
 */
function logOddsDensity(alpha: number, beta: number, peak: number): (at: number) => number {
  const sum = alpha + beta;
  const mirrored = alpha < beta;
  const [own, other] = mirrored ? [alpha, beta] : [beta, alpha];
  const share = own / sum;
  const logShare = ln(own) - ln(sum);
  return (at) => {
    const off = mirrored ? at - peak : peak - at;
    // The exponential of so much cannot be held, and its logarithm is known.
    if (off > farthestOff) return exponential(-other * off - sum * logShare);
    return exponential(own * off - sum * log1p(share * expm1(off)));
  };
}

/**
 * Where the mass beyond is below the tail: with a log-concave density it is at most the density over the rate
 * at which its logarithm falls.
 */
function endOf(peak: number, width: number, beyond: (at: number) => number): number {
  const isOut = (at: number) => beyond(at) <= tail * Math.abs(width);
  let inside = peak;
  let step = width;
  while (!isOut(inside + step)) {
    inside += step;
    step *= 1.25;
  }
  // A side far shorter than the other would be cut coarsely if its end lay well beyond.
  let outside = inside + step;
  while (Math.abs(outside - inside) > 0.05 * Math.abs(outside - peak)) {
    const middle = (inside + outside) / 2;
    if (isOut(middle)) outside = middle;
    else inside = middle;
  }
  return outside;
}
