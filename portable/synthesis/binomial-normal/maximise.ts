/** A place of greatest value, and the value there. */
export interface Peak {
  at: number;
  value: number;
}

/**
 * Climbs a smooth function of one number from `start` by Newton's steps on central differences `h` apart,
 * halving a step that loses height. Stops when a step gains nothing that counts.
 */
export function climb(f: (x: number) => number, start: number, h: number): Peak {
  let at = start;
  let value = f(at);
  for (let round = 0; round < 60; round++) {
    const above = f(at + h);
    const below = f(at - h);
    const slope = (above - below) / (2 * h);
    const bend = (above - 2 * value + below) / (h * h);
    let step = bend < 0 ? -slope / bend : Math.sign(slope);
    step = Math.max(-2, Math.min(2, step));
    let next = f(at + step);
    for (let halving = 0; halving < 40 && !(next >= value); halving++) {
      step /= 2;
      next = f(at + step);
    }
    if (!(next >= value)) break;
    at += step;
    value = next;
    if (Math.abs(step) < 1e-9 * (1 + Math.abs(at))) break;
  }
  return { at, value };
}

/**
 * The greatest value of a function over [0, top]: a grid that is fine near 0, then golden sections about its
 * best point. Returns 0 itself where nothing above it is better.
 */
export function highestFromZero(f: (x: number) => number, top: number): Peak {
  const grid = [0];
  for (let step = 0; step <= 14; step++) grid.push(top * 2 ** (step - 14));
  const values = grid.map(f);
  const best = values.indexOf(Math.max(...values));
  let low = grid[Math.max(0, best - 1)] ?? 0;
  let high = grid[Math.min(grid.length - 1, best + 1)] ?? top;
  const ratio = (Math.sqrt(5) - 1) / 2;
  let left = high - ratio * (high - low);
  let right = low + ratio * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  while (high - low > 1e-8 * (high + top * 1e-4)) {
    if (atLeft >= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - ratio * (high - low);
      atLeft = f(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + ratio * (high - low);
      atRight = f(right);
    }
  }
  const at = (low + high) / 2;
  const value = f(at);
  const atZero = values[0] ?? Number.NEGATIVE_INFINITY;
  return atZero >= value - 1e-10 ? { at: 0, value: atZero } : { at, value };
}
