import type { Drawing, Look, Mark } from "./drawing.ts";
import type { IconCounts } from "./icon-counts.ts";

interface Grid {
  columns: number;
  pitch: number;
  /** Diameter of a dot. */
  dot: number;
  /** Diameter of the hole that makes a dot an outline. */
  hole: number;
}

/** A hundred stand in 5 rows of 20; ten thousand in 100 rows of 100, so that one row is a hundred people. */
const GRIDS = {
  100: { columns: 20, pitch: 10, dot: 8, hole: 5 },
  10000: { columns: 100, pitch: 2, dot: 1.5, hole: 0.7 },
} satisfies Record<IconCounts["of"], Grid>;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** One stroke a row; the last hundredth makes sure that the last dash is drawn. */
function dotPath(from: number, to: number, grid: Grid): string {
  const strokes: string[] = [];
  for (let start = from; start < to; ) {
    const row = Math.floor(start / grid.columns);
    const end = Math.min(to, (row + 1) * grid.columns);
    const x = round((start % grid.columns) * grid.pitch + grid.pitch / 2);
    const y = round(row * grid.pitch + grid.pitch / 2);
    strokes.push(`M${x} ${y}h${round((end - start - 1) * grid.pitch + 0.01)}`);
    start = end;
  }
  return strokes.join("");
}

/**
 * An icon array: one dot for each of 100, or of 10,000. Full dots are as good as certain, pale ones likely,
 * outlined ones possible; the outline is a full dot with a hole, so that it stays visible when it is small.
 */
export function drawIconArray(counts: IconCounts, title: string, description: string): Drawing {
  const { of, full, likely, possible } = counts;
  if (!(0 <= full && full <= likely && likely <= possible && possible <= of))
    throw new RangeError(
      `invalid counts; not 0 <= full <= likely <= possible <= ${of}: ${full}, ${likely}, ${possible}. ` +
        "Take them from iconCounts.",
    );
  const grid = GRIDS[of];
  const run = (look: Look, from: number, to: number, width: number): Mark[] =>
    to > from ? [{ shape: "dots", look, path: dotPath(from, to, grid), width, pitch: grid.pitch }] : [];
  return {
    width: grid.columns * grid.pitch,
    height: (of / grid.columns) * grid.pitch,
    tone: counts.tone,
    title,
    description,
    marks: [
      ...run("empty", possible, of, grid.dot),
      ...run("full", 0, full, grid.dot),
      ...run("likely", full, likely, grid.dot),
      ...run("possible", likely, possible, grid.dot),
      ...run("hollow", likely, possible, grid.hole),
    ],
  };
}
