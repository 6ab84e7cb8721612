import type { ValueDraws } from "./value-draws.ts";

/** Fills `total` with the totals of one alternative under one weight vector, in a run of draws. */
export function fillTotal(
  values: ValueDraws,
  weights: ArrayLike<number>,
  alternative: number,
  start: number,
  length: number,
  total: Float64Array,
): void {
  const { columns, criteria } = values;
  const from = alternative * criteria.length;
  let criterion = 0;
  // The first criteria set the total, so that it need not be cleared; two at a time halve the traffic.
  if (criteria.length % 2 === 1) {
    const value = columns[from] as Float64Array;
    const weight = weights[0] as number;
    for (let draw = 0; draw < length; draw += 1) total[draw] = weight * (value[start + draw] as number);
    criterion = 1;
  } else {
    total.fill(0, 0, length);
  }
  for (; criterion < criteria.length; criterion += 2) {
    const value = columns[from + criterion] as Float64Array;
    const next = columns[from + criterion + 1] as Float64Array;
    const weight = weights[criterion] as number;
    const nextWeight = weights[criterion + 1] as number;
    for (let draw = 0; draw < length; draw += 1) {
      const place = start + draw;
      total[draw] =
        (total[draw] as number) + weight * (value[place] as number) + nextWeight * (next[place] as number);
    }
  }
}
