import type { Drawing, Look, Mark } from "./drawing.ts";
import type { IconCounts } from "./icon-counts.ts";

/** Where the dots stand: blocks of dots, filled one after another, each row by row. */
interface Grid {
  /** Dots in a row of a block, and in a block. */
  across: number;
  block: number;
  /** Blocks in a row of blocks. */
  blocks: number;
  pitch: number;
  /** Between blocks. */
  gap: number;
  dot: number;
  hole: number;
  cap: "round" | "square";
}

/** A hundred round dots in 5 rows of 20. */
const HUNDRED: Grid = {
  across: 20,
  block: 100,
  blocks: 1,
  pitch: 10,
  gap: 0,
  dot: 8,
  hole: 5,
  cap: "round",
};

/** Ten thousand in a hundred bricks, 5 to a row, each a hundred small squares in 4 rows of 25. */
const TEN_THOUSAND: Grid = {
  across: 25,
  block: 100,
  blocks: 5,
  pitch: 2,
  gap: 1.2,
  dot: 1.6,
  hole: 0.7,
  cap: "square",
};

/** Above this many, small squares are filled as one area: single ones would be heavy to print and cannot be told apart. */
const MOST_SINGLE = 1000;

const round = (value: number): number => Math.round(value * 1000) / 1000;

interface Run {
  x: number;
  y: number;
  length: number;
}

/** A stretch of dots in the order they are counted, cut where a row of a block ends; x and y are its first corner. */
function runs(from: number, to: number, grid: Grid): Run[] {
  const { across, block, blocks, pitch, gap } = grid;
  const rows = block / across;
  const found: Run[] = [];
  for (let start = from; start < to; ) {
    const brick = Math.floor(start / block);
    const row = Math.floor((start % block) / across);
    const end = Math.min(to, brick * block + (row + 1) * across);
    const x = (brick % blocks) * (across * pitch + gap) + (start % across) * pitch;
    const y = Math.floor(brick / blocks) * (rows * pitch + gap) + row * pitch;
    found.push({ x, y, length: end - start });
    start = end;
  }
  return found;
}

/** One stroke a row; the last hundredth makes sure that the last dash is drawn. */
const dotPath = (from: number, to: number, grid: Grid): string =>
  runs(from, to, grid)
    .map(({ x, y, length }) => {
      const half = grid.pitch / 2;
      return `M${round(x + half)} ${round(y + half)}h${round((length - 1) * grid.pitch + 0.01)}`;
    })
    .join("");

const areaPath = (from: number, to: number, grid: Grid): string =>
  runs(from, to, grid)
    .map(({ x, y, length }) => {
      const width = length * grid.pitch;
      return `M${round(x)} ${round(y)}h${width}v${grid.pitch}h${-width}z`;
    })
    .join("");

function stretch(look: Look, from: number, to: number, grid: Grid, width: number): Mark[] {
  if (to <= from) return [];
  const small = grid === TEN_THOUSAND;
  if (small && look !== "hollow" && (look === "field" || to - from > MOST_SINGLE))
    return [{ shape: "area", look, path: areaPath(from, to, grid) }];
  return [{ shape: "dots", look, path: dotPath(from, to, grid), width, pitch: grid.pitch, cap: grid.cap }];
}

/** So few of ten thousand that the eye would miss them: they are framed. */
const FEW = 25;
const FRAME = 2;

function frame({ of, possible }: IconCounts, { pitch }: Grid): Mark[] {
  if (of === 100 || possible === 0 || possible > FEW) return [];
  const [left, top, right, bottom] = [-FRAME, -FRAME, possible * pitch + FRAME, pitch + FRAME];
  const line = (x1: number, y1: number, x2: number, y2: number): Mark => ({
    shape: "line",
    look: "tick",
    x1,
    y1,
    x2,
    y2,
    width: 0.9,
  });
  return [
    line(left, top, right, top),
    line(right, top, right, bottom),
    line(right, bottom, left, bottom),
    line(left, bottom, left, top),
  ];
}

/**
 * An icon array: one dot for each of 100, or one small square for each of 10,000 in bricks of a hundred. Full ones
 * are as good as certain, pale ones likely, outlined ones possible; the outline is a full one with a hole.
 */
export function drawIconArray(counts: IconCounts, title: string, description: string): Drawing {
  const { of, full, likely, possible } = counts;
  if (!(0 <= full && full <= likely && likely <= possible && possible <= of))
    throw new RangeError(
      `invalid counts; not 0 <= full <= likely <= possible <= ${of}: ${full}, ${likely}, ${possible}. ` +
        "Take them from iconCounts.",
    );
  const grid = of === 100 ? HUNDRED : TEN_THOUSAND;
  const { across, block, blocks, pitch, gap, dot, hole } = grid;
  const rowsOfBlocks = of / block / blocks;
  return {
    width: round(blocks * across * pitch + (blocks - 1) * gap),
    height: round(rowsOfBlocks * (block / across) * pitch + (rowsOfBlocks - 1) * gap),
    tone: counts.tone,
    title,
    description,
    marks: [
      ...stretch(of === 100 ? "empty" : "field", possible, of, grid, dot),
      ...stretch("full", 0, full, grid, dot),
      ...stretch("likely", full, likely, grid, dot),
      ...stretch("possible", likely, possible, grid, dot),
      ...stretch("hollow", likely, possible, grid, hole),
      ...frame(counts, grid),
    ],
  };
}
