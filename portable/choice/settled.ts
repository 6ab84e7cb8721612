import type { Stream } from "../distributions/index.ts";
import { type Convergence, convergenceOf } from "./convergence.ts";

/** One chain of draws of weights. */
export interface Walk {
  /** Walks `steps` steps. */
  go(steps: number, stream: Stream): void;
  /** Writes the weights where it stands into place `at` of each column. */
  record(columns: readonly Float64Array[], at: number): void;
}

/** Draws that were found to have settled. */
export interface Settled {
  /** One column of draws for each weight. */
  columns: Float64Array[];
  /** Steps walked between two draws, and how well the chains agree. */
  steps: number;
  convergence: Convergence;
}

/** At this correlation of a draw with the next, draws are worth half as many independent ones. */
const mostCorrelation = 1 / 3;
/** Chains that tell the same thing have a split R-hat near 1. */
const mostRHat = 1.01;
/** Doublings of the walk between two draws before the sampling gives up. */
const mostDoublings = 8;
/** Fewer draws of a chain than this would not show whether it has settled. */
const leastOfChain = 250;
/** So many draws of each chain show whether the walk between two of them is long enough. */
const trialOfChain = 500;

/**
 * Draws from chains that started far apart, `steps` apart at first. They are taken only if the chains
 * agree (split R-hat of every weight at most 1.01) and the draws are worth at least half as many
 * independent ones (autocorrelation at most a third); otherwise twice as many steps are walked between
 * draws, and all is drawn anew. A shorter trial finds the steps first. Throws a RangeError when even the
 * longest walk does not settle.
 */
export function settledDraws(
  walks: readonly Walk[],
  size: number,
  draws: number,
  steps: number,
  stream: Stream,
): Settled {
  const whole = Math.max(leastOfChain, Math.ceil(draws / walks.length));
  let each = Math.min(whole, trialOfChain);
  let between = steps;
  for (let doubling = 0; doubling <= mostDoublings; ) {
    const columns = recorded(walks, size, each, between, stream);
    const convergence = convergenceOf(columns, walks.length);
    const free = convergence.autocorrelation <= mostCorrelation;
    if (free && each < whole) {
      // Of so few draws R-hat is mostly noise: it is judged on all of them.
      each = whole;
    } else if (free && convergence.splitRHat <= mostRHat) {
      return { columns: columns.map((column) => thinned(column, draws)), steps: between, convergence };
    } else {
      between *= 2;
      doubling += 1;
    }
  }
  throw new RangeError(
    "the weights left by these answers could not be sampled evenly. Widen the narrowest answer, or take one back.",
  );
}

function recorded(
  walks: readonly Walk[],
  size: number,
  each: number,
  steps: number,
  stream: Stream,
): Float64Array[] {
  const columns = Array.from({ length: size }, () => new Float64Array(each * walks.length));
  walks.forEach((walk, chain) => {
    walk.go(10 * steps, stream);
    for (let draw = 0; draw < each; draw += 1) {
      walk.go(steps, stream);
      walk.record(columns, chain * each + draw);
    }
  });
  return columns;
}

/** As many draws as asked for, taken evenly from all chains. */
function thinned(column: Float64Array, draws: number): Float64Array {
  return Float64Array.from(
    { length: draws },
    (_, at) => column[Math.floor((at * column.length) / draws)] as number,
  );
}
