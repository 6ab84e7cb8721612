import type { Criterion } from "./problem.ts";

/**
 * What a measurement is worth on its criterion: 0 at the worse end of the scale, 1 at the better,
 * linear between, or linear between the turning points given. Beyond the scale the last slope goes on:
 * values below 0 and above 1 are meant, not clipped.
 *
 * @example
 * partialValue({ id: "pain", direction: "decreasing", scale: [50, 100] }, [50, 100])(75) // 0.5
 */
export function partialValue(criterion: Criterion, scale: readonly [number, number]): (x: number) => number {
  const [lo, hi] = scale;
  const through = criterion.through ?? [];
  if (through.length === 0) {
    const rate = 1 / (hi - lo);
    return criterion.direction === "increasing" ? (x) => (x - lo) * rate : (x) => (hi - x) * rate;
  }
  const increasing = criterion.direction === "increasing";
  const points = [
    { at: lo, value: increasing ? 0 : 1 },
    ...[...through].sort((one, other) => one.at - other.at),
    { at: hi, value: increasing ? 1 : 0 },
  ];
  const ends = points.slice(1, -1).map((point) => point.at);
  const lines = points.slice(1).map((end, at) => {
    const start = points[at] as { at: number; value: number };
    const slope = (end.value - start.value) / (end.at - start.at);
    return { start, slope };
  });
  return (x) => {
    let at = 0;
    while (at < ends.length && x > (ends[at] as number)) at += 1;
    const { start, slope } = lines[at] as { start: { at: number; value: number }; slope: number };
    return start.value + (x - start.at) * slope;
  };
}

/** Turns a column of measurements into their partial values. */
export function valueInPlace(
  column: Float64Array,
  criterion: Criterion,
  scale: readonly [number, number],
): void {
  if ((criterion.through ?? []).length === 0) {
    const increasing = criterion.direction === "increasing";
    const zero = increasing ? scale[0] : scale[1];
    const rate = 1 / (increasing ? scale[1] - scale[0] : scale[0] - scale[1]);
    for (let at = 0; at < column.length; at += 1) column[at] = ((column[at] as number) - zero) * rate;
    return;
  }
  const value = partialValue(criterion, scale);
  for (let at = 0; at < column.length; at += 1) column[at] = value(column[at] as number);
}
