import type { Forest, ForestRow } from "../synthesis/index.ts";
import type { Drawing, Look, Mark } from "./drawing.ts";
import type { Tone } from "./icon-counts.ts";
import { placeOn } from "./interval-bar.ts";
import { writeNumber } from "./number-words.ts";

/** How a forest is told: a label for each line, and how numbers are written under the axis. */
export interface ForestTelling {
  title: string;
  description: string;
  tone: Tone;
  labelOf: (row: ForestRow) => string;
  write?: (value: number) => string;
}

const WIDTH = 320;
const ROW = 34;
/** Where a line's interval lies in its row, below its label. */
const LINE = 24;
const AXIS = 22;

const looks: Record<ForestRow["kind"], Look> = {
  study: "full",
  review: "full",
  "left-out": "empty",
  together: "full",
  "next-clinic": "likely",
};

/**
 * A forest plot: one line a finding with its figure and its interval, those left out in a quiet colour, then a diamond
 * for what they say together and a broad bar for where the next clinic would fall. Ratios lie on a logarithmic axis.
 * Its words are the labels; the table under it, which the page makes from the same rows, holds every number.
 */
export function drawForestPlot(forest: Forest, telling: ForestTelling): Drawing {
  const { rows, noDifference } = forest;
  const { write = writeNumber } = telling;
  const values = rows.flatMap(({ centre, interval }) => [
    ...(centre === null ? [] : [centre]),
    ...(interval ?? []),
  ]);
  if (noDifference !== null) values.push(noDifference);
  const domain: [number, number] = [Math.min(...values), Math.max(...values)];
  // A ratio whose interval reaches 0 has no place on a logarithmic line.
  const scale = forest.scale === "log" && domain[0] > 0 ? "ratio" : "plain";
  const x = (value: number): number => Math.round(placeOn(value, domain, scale, WIDTH) * 100) / 100;
  const height = rows.length * ROW;
  return {
    width: WIDTH,
    height: height + AXIS,
    tone: telling.tone,
    title: telling.title,
    description: telling.description,
    marks: [
      ...(noDifference === null ? [] : [upright(x(noDifference), 0, height)]),
      ...rows.flatMap((row, place) => rowMarks(row, place * ROW + LINE, telling.labelOf(row), x)),
      { shape: "text", x: x(domain[0]), y: height + 15, anchor: "start", text: write(domain[0]) },
      ...(domain[0] === domain[1]
        ? []
        : [
            {
              shape: "text",
              x: x(domain[1]),
              y: height + 15,
              anchor: "end",
              text: write(domain[1]),
            } as const,
          ]),
    ],
  };
}

function upright(x: number, from: number, to: number): Mark {
  return { shape: "line", look: "axis", x1: x, y1: from, x2: x, y2: to, width: 1 };
}

function rowMarks(row: ForestRow, y: number, label: string, x: (value: number) => number): Mark[] {
  const look = looks[row.kind];
  const marks: Mark[] = [
    { shape: "text", x: 0, y: y - 11, anchor: "start", text: label },
    { shape: "line", look: "track", x1: 0, y1: y, x2: WIDTH, y2: y, width: 1 },
  ];
  if (row.kind === "together" && row.centre !== null) {
    const [left, right] = (row.interval ?? [row.centre, row.centre]).map(x) as [number, number];
    const path = `M${left} ${y}L${x(row.centre)} ${y - 6}L${right} ${y}L${x(row.centre)} ${y + 6}Z`;
    return [...marks, { shape: "area", look, path }];
  }
  if (row.interval !== null) {
    const [x1, x2] = row.interval.map(x) as [number, number];
    marks.push({ shape: "line", look, x1, y1: y, x2, y2: y, width: row.kind === "next-clinic" ? 6 : 2 });
  }
  if (row.centre !== null) marks.push({ shape: "circle", look, x: x(row.centre), y, radius: 4 });
  return marks;
}
