/** A place of greatest value, and the value there. */
export interface Peak {
  at: number;
  value: number;
}

/** A function's value at a place, with its first and second derivative there. */
export interface Local {
  value: number;
  slope: number;
  bend: number;
}

/**
 * Climbs a smooth function of one number from `start` by Newton's steps, halving a step that loses height. Where
 * the function bends upwards, a step of 1 is taken uphill. Stops after a step below a millionth of the peak's own
 * width, or one that would win no more height than rounding takes. Returns the place, and what is known where the last
 * step was taken from, which no figure tells apart.
 */
export function climb<Place extends Local>(f: (x: number) => Place, start: number): Peak & { local: Place } {
  let at = start;
  let local = f(at);
  let bend = local.bend;
  for (let round = 0; round < 60; round++) {
    let step = bend < 0 ? -local.slope / bend : Math.sign(local.slope);
    step = Math.max(-2, Math.min(2, step));
    const width = bend < 0 ? 1 / Math.sqrt(-bend) : 1;
    const gain = Math.abs(step * local.slope) / 2;
    if (Math.abs(step) < 1e-6 * width || gain < 1e-13 * Math.abs(local.value)) {
      return { at: at + step, value: local.value + (step * local.slope) / 2, local };
    }
    let next = f(at + step);
    // A loss within the rounding of the value is none.
    for (let halving = 0; halving < 40; halving++) {
      if (next.value >= local.value - 1e-12 * (1 + Math.abs(local.value))) break;
      step /= 2;
      next = f(at + step);
    }
    at += step;
    // Bends by quadrature are only near: what the slope has done over the step is surer, where it has fallen.
    const seen = (next.slope - local.slope) / step;
    bend = seen < 0 ? seen : next.bend;
    local = next;
  }
  return { at, value: local.value, local };
}

/**
 * The greatest value of a function over [0, top]: a grid that is fine near 0, then Brent's search (1973: parabolas,
 * and golden sections where they fail) about its best point. Returns 0 itself where nothing above it is better by a hundred
 * millionth, which no data can tell apart.
 */
export function highestFromZero(f: (x: number) => number, top: number): Peak {
  const grid = [0];
  for (let step = 0; step <= 14; step++) grid.push(top * 2 ** (step - 14));
  const values = grid.map(f);
  const best = values.indexOf(Math.max(...values));
  const low = grid[Math.max(0, best - 1)] ?? 0;
  const high = grid[Math.min(grid.length - 1, best + 1)] ?? top;
  const peak = brent(f, low, high);
  const atZero = values[0] ?? Number.NEGATIVE_INFINITY;
  return atZero >= peak.value - 1e-8 * (1 + Math.abs(peak.value)) ? { at: 0, value: atZero } : peak;
}

const golden = (3 - Math.sqrt(5)) / 2;

function brent(f: (x: number) => number, from: number, to: number): Peak {
  let low = from;
  let high = to;
  let at = low + golden * (high - low);
  let value = f(at);
  let second = { at, value };
  let third = second;
  let lastMove = high - low;
  let moveBefore = lastMove;
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2;
    const least = 1e-6 * Math.abs(at) + 1e-10;
    if (Math.abs(at - middle) <= 2 * least - (high - low) / 2) break;
    const parabola = parabolaStep({ at, value }, second, third);
    let move: number;
    const top = at + parabola;
    if (Math.abs(parabola) < Math.abs(moveBefore) / 2 && top > low && top < high) {
      moveBefore = lastMove;
      // A top at the bracket's very end is the top: a look at its other side closes the bracket.
      move = top - low < 2 * least || high - top < 2 * least ? least * (at < middle ? 1 : -1) : parabola;
    } else {
      moveBefore = at < middle ? high - at : low - at;
      move = golden * moveBefore;
    }
    lastMove = move;
    const place = at + (Math.abs(move) >= least ? move : least * (move < 0 ? -1 : 1));
    const height = f(place);
    if (height >= value) {
      if (place < at) high = at;
      else low = at;
      third = second;
      second = { at, value };
      at = place;
      value = height;
    } else {
      if (place < at) low = place;
      else high = place;
      if (height >= second.value || second.at === at) {
        third = second;
        second = { at: place, value: height };
      } else if (height >= third.value || third.at === at || third.at === second.at) {
        third = { at: place, value: height };
      }
    }
  }
  return { at, value };
}

/** How far from `first` the parabola through three points has its top; infinite where there is none. */
function parabolaStep(first: Peak, second: Peak, third: Peak): number {
  const r = (first.at - second.at) * (first.value - third.value);
  const q = (first.at - third.at) * (first.value - second.value);
  const across = 2 * (q - r);
  const along = (first.at - third.at) * q - (first.at - second.at) * r;
  return across === 0 ? Number.POSITIVE_INFINITY : -along / across;
}
