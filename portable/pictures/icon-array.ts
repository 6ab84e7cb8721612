import type { Drawing, Look, Mark } from "./drawing.ts";
import type { IconCounts } from "./icon-counts.ts";

interface Grid {
  columns: number;
  pitch: number;
}

/** A hundred stand as dots in 5 rows of 20, ten thousand as cells in 80 rows of 125. */
const HUNDRED: Grid = { columns: 20, pitch: 10 };
const TEN_THOUSAND: Grid = { columns: 125, pitch: 2 };

const DOT = 8;
const DOT_HOLE = 5;
const CELL_HOLE = 0.8;
const GAP = 0.3;

const round = (value: number): number => Math.round(value * 1000) / 1000;

interface Run {
  row: number;
  column: number;
  length: number;
}

/** A stretch of dots or cells, counted along the rows, cut where the rows end. */
function runs(from: number, to: number, { columns }: Grid): Run[] {
  const found: Run[] = [];
  for (let start = from; start < to; ) {
    const row = Math.floor(start / columns);
    const end = Math.min(to, (row + 1) * columns);
    found.push({ row, column: start % columns, length: end - start });
    start = end;
  }
  return found;
}

/** One stroke a row; the last hundredth makes sure that the last dash is drawn. */
function dotPath(from: number, to: number, grid: Grid): string {
  const at = (index: number): number => round(index * grid.pitch + grid.pitch / 2);
  return runs(from, to, grid)
    .map(({ row, column, length }) => `M${at(column)} ${at(row)}h${round((length - 1) * grid.pitch + 0.01)}`)
    .join("");
}

/** One rectangle a row, whole rows together. */
function areaPath(from: number, to: number, grid: Grid): string {
  const { columns, pitch } = grid;
  const boxes = runs(from, to, grid).reduce<(Run & { rows: number })[]>((done, run) => {
    const last = done.at(-1);
    if (last && last.length === columns && run.length === columns) last.rows += 1;
    else done.push({ ...run, rows: 1 });
    return done;
  }, []);
  return boxes
    .map(
      ({ row, column, length, rows }) =>
        `M${column * pitch} ${row * pitch}h${length * pitch}v${rows * pitch}h${-length * pitch}z`,
    )
    .join("");
}

function dots(counts: IconCounts): Mark[] {
  const { of, full, likely, possible } = counts;
  const run = (look: Look, from: number, to: number, width: number): Mark[] =>
    to > from
      ? [{ shape: "dots", look, path: dotPath(from, to, HUNDRED), width, pitch: HUNDRED.pitch, cap: "round" }]
      : [];
  return [
    ...run("empty", possible, of, DOT),
    ...run("full", 0, full, DOT),
    ...run("likely", full, likely, DOT),
    ...run("possible", likely, possible, DOT),
    ...run("hollow", likely, possible, DOT_HOLE),
  ];
}

/** Ten thousand single dots would be heavy to print: cells are filled as areas and parted by a grid of gaps. */
function cells(counts: IconCounts): Mark[] {
  const { of, full, likely, possible } = counts;
  const { columns, pitch } = TEN_THOUSAND;
  const width = columns * pitch;
  const height = (of / columns) * pitch;
  const area = (look: Look, from: number, to: number): Mark[] =>
    to > from ? [{ shape: "area", look, path: areaPath(from, to, TEN_THOUSAND) }] : [];
  const holes: Mark[] =
    possible > likely
      ? [
          {
            shape: "dots",
            look: "hollow",
            path: dotPath(likely, possible, TEN_THOUSAND),
            width: CELL_HOLE,
            pitch,
            cap: "square",
          },
        ]
      : [];
  const across = Array.from({ length: of / columns - 1 }, (_, row) => `M0 ${(row + 1) * pitch}h${width}`);
  const down = Array.from({ length: columns - 1 }, (_, column) => `M${(column + 1) * pitch} 0v${height}`);
  return [
    ...area("empty", possible, of),
    ...area("full", 0, full),
    ...area("likely", full, likely),
    ...area("possible", likely, possible),
    ...holes,
    { shape: "grid", look: "gap", path: [...across, ...down].join(""), width: GAP },
  ];
}

/**
 * An icon array: one dot for each of 100, or one cell for each of 10,000. Full ones are as good as certain, pale
 * ones likely, outlined ones possible; the outline is a full one with a hole, so that it stays visible when small.
 */
export function drawIconArray(counts: IconCounts, title: string, description: string): Drawing {
  const { of, full, likely, possible } = counts;
  if (!(0 <= full && full <= likely && likely <= possible && possible <= of))
    throw new RangeError(
      `invalid counts; not 0 <= full <= likely <= possible <= ${of}: ${full}, ${likely}, ${possible}. ` +
        "Take them from iconCounts.",
    );
  const { columns, pitch } = of === 100 ? HUNDRED : TEN_THOUSAND;
  return {
    width: columns * pitch,
    height: (of / columns) * pitch,
    tone: counts.tone,
    title,
    description,
    marks: of === 100 ? dots(counts) : cells(counts),
  };
}
