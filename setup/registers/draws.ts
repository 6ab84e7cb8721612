import type { Uniform } from "../../portable/distributions/index.ts";

/** Draws from a list whose n-th value is about 1/(n + offset) as common as the first: how names are spread (Zipf-Mandelbrot). */
export function zipf<Value>(values: readonly Value[], offset: number): (uniform: Uniform) => Value {
  const heaped: number[] = [];
  let sum = 0;
  for (const place of values.keys()) {
    sum += 1 / (place + offset);
    heaped.push(sum);
  }
  return (uniform) => {
    const aim = uniform() * sum;
    let [low, high] = [0, heaped.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((heaped[middle] ?? 0) < aim) low = middle + 1;
      else high = middle;
    }
    return one(values, low);
  };
}

export function pick<Value>(uniform: Uniform, values: readonly Value[]): Value {
  return one(values, Math.floor(uniform() * values.length));
}

/** A whole number from `low` to `high`, both among them. */
export function between(uniform: Uniform, low: number, high: number): number {
  return low + Math.floor(uniform() * (high - low + 1));
}

/** The same values in an order of the seed's choosing. */
export function shuffled<Value>(uniform: Uniform, values: readonly Value[]): Value[] {
  const order = [...values];
  for (let place = order.length - 1; place > 0; place--) {
    const other = between(uniform, 0, place);
    const kept = one(order, place);
    order[place] = one(order, other);
    order[other] = kept;
  }
  return order;
}

function one<Value>(values: readonly Value[], place: number): Value {
  const value = values[place];
  if (value === undefined) throw new RangeError("nothing to draw from: the list is empty");
  return value;
}
