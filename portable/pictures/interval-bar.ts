import type { Drawing, Mark } from "./drawing.ts";
import type { Bar } from "./shown.ts";

const WIDTH = 200;
const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
/** Kept free at both ends, so that a tick at the very end is drawn whole. */
const MARGIN = 3;

/**
 * Where a value lies along a line of `width`, on a plain or a logarithmic scale.
 *
 * Refuses values outside the domain, and values of a ratio that are not above 0.
 */
export function placeOn(value: number, domain: [number, number], scale: Bar["scale"], width: number): number {
  const [low, high] = domain;
  if (!(value >= low && value <= high))
    throw new RangeError(`invalid value; not in [${low}, ${high}]: ${value}. Widen the domain.`);
  if (scale === "ratio" && low <= 0)
    throw new RangeError(`invalid domain; a ratio is above 0: ${low}. Give the lower end as it was printed.`);
  const at = (number: number): number => (scale === "ratio" ? Math.log(number) : number);
  const share = high === low ? 0.5 : (at(value) - at(low)) / (at(high) - at(low));
  return MARGIN + share * (width - 2 * MARGIN);
}

/**
 * A line with the interval as a bar, the centre as a tick, where the next clinic would fall as a faint bar
 * behind, and a mark where nothing would be different. All bars of a row share both ends.
 */
export function drawIntervalBar(bar: Bar, title: string, description: string): Drawing {
  const x = (value: number): number => Math.round(placeOn(value, bar.domain, bar.scale, WIDTH) * 100) / 100;
  const across = (span: [number, number], look: "full" | "likely", width: number): Mark => ({
    shape: "line",
    look,
    x1: x(span[0]),
    y1: MIDDLE,
    x2: x(span[1]),
    y2: MIDDLE,
    width,
  });
  const upright = (value: number, look: "tick" | "axis", reach: number, width: number): Mark => ({
    shape: "line",
    look,
    x1: x(value),
    y1: MIDDLE - reach,
    x2: x(value),
    y2: MIDDLE + reach,
    width,
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    tone: bar.tone,
    title,
    description,
    marks: [
      { shape: "line", look: "track", x1: 0, y1: MIDDLE, x2: WIDTH, y2: MIDDLE, width: 8 },
      ...(bar.noDifference === null ? [] : [upright(bar.noDifference, "axis", 8, 1)]),
      ...(bar.prediction === null ? [] : [across(bar.prediction, "likely", 4)]),
      ...(bar.span === null ? [] : [across(bar.span, "full", 2)]),
      ...(bar.centre === null ? [] : [upright(bar.centre, "tick", 7, 2)]),
    ],
  };
}
