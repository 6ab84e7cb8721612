import type { Drawing, Mark } from "./drawing.ts";
import type { Tone } from "./icon-counts.ts";
import { placeOn } from "./interval-bar.ts";
import type { Bar } from "./shown.ts";

/** One study, or what the studies say together, on a line of the plot. */
export interface DotPlotRow {
  label: string;
  centre: number | null;
  span: [number, number] | null;
  /** Drawn heavier: what the other rows say together. */
  together?: boolean;
}

export interface DotPlot {
  rows: readonly DotPlotRow[];
  scale: Bar["scale"];
  noDifference: 0 | 1 | null;
  tone: Tone;
  /** How a number is written under the axis: 0.67 as "67". */
  write: (value: number) => string;
}

const WIDTH = 260;
const ROW = 36;
/** Where the dot stands in its row, below its label. */
const LINE = 25;
const AXIS = 22;

function domainOf({ rows, noDifference }: DotPlot): [number, number] {
  const values = rows.flatMap((row) => [...(row.centre === null ? [] : [row.centre]), ...(row.span ?? [])]);
  if (noDifference !== null) values.push(noDifference);
  if (values.length === 0)
    throw new RangeError(
      "invalid rows; no row has a centre or a span: 0 of them. Leave the plot out instead.",
    );
  return [Math.min(...values), Math.max(...values)];
}

/**
 * A dot plot with intervals: one line a study, its figure as a dot and its interval as a bar, all on one axis.
 * A study without an interval is a dot alone. Every line has its label above it.
 */
export function drawDotPlot(plot: DotPlot, title: string, description: string): Drawing {
  const domain = domainOf(plot);
  const x = (value: number): number => Math.round(placeOn(value, domain, plot.scale, WIDTH) * 100) / 100;
  const height = plot.rows.length * ROW;
  const rowMarks = (row: DotPlotRow, index: number): Mark[] => {
    const y = index * ROW + LINE;
    const width = row.together ? 5 : 2;
    return [
      { shape: "text", x: 0, y: y - 11, anchor: "start", text: row.label },
      { shape: "line", look: "track", x1: 0, y1: y, x2: WIDTH, y2: y, width: 1 },
      ...(row.span
        ? [
            {
              shape: "line",
              look: "full",
              x1: x(row.span[0]),
              y1: y,
              x2: x(row.span[1]),
              y2: y,
              width,
            } as const,
          ]
        : []),
      ...(row.centre === null
        ? []
        : [{ shape: "circle", look: "full", x: x(row.centre), y, radius: row.together ? 5.5 : 4 } as const]),
    ];
  };
  const nothing = plot.noDifference;
  return {
    width: WIDTH,
    height: height + AXIS,
    tone: plot.tone,
    title,
    description,
    marks: [
      ...(nothing === null
        ? []
        : [
            {
              shape: "line",
              look: "axis",
              x1: x(nothing),
              y1: 0,
              x2: x(nothing),
              y2: height,
              width: 1,
            } as const,
          ]),
      ...plot.rows.flatMap(rowMarks),
      { shape: "text", x: x(domain[0]), y: height + 15, anchor: "start", text: plot.write(domain[0]) },
      ...(domain[0] === domain[1]
        ? []
        : [
            {
              shape: "text",
              x: x(domain[1]),
              y: height + 15,
              anchor: "end",
              text: plot.write(domain[1]),
            } as const,
          ]),
    ],
  };
}
