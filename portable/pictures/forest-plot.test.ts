import { describe, expect, it } from "vitest";
import type { Forest, ForestRow } from "../synthesis/index.ts";
import { drawForestPlot } from "./forest-plot.ts";
import { svgOf } from "./svg.ts";

const row = (changes: Partial<ForestRow>): ForestRow => ({
  kind: "study",
  finding: "a",
  centre: 2,
  interval: [1, 4],
  events: null,
  people: null,
  followUpWeeks: null,
  definition: null,
  source: null,
  certainty: null,
  why: null,
  ...changes,
});

const forest = {
  measure: "risk-ratio",
  unit: null,
  scale: "log",
  noDifference: 1,
  rows: [
    row({}),
    row({ kind: "left-out", centre: 8, interval: null }),
    row({ kind: "together", finding: null, centre: 2, interval: [1.5, 3] }),
    row({ kind: "next-clinic", finding: null, centre: null, interval: [0.5, 8] }),
  ],
} as unknown as Forest;

const telling = {
  title: "Three findings",
  description: "One line each",
  tone: "harm" as const,
  labelOf: (one: ForestRow) => one.kind,
};

describe("forest plot", () => {
  const drawing = drawForestPlot(forest, telling);

  it("has a label on every line and both ends under the axis", () => {
    const words = drawing.marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    expect(words).toEqual(["study", "left-out", "together", "next-clinic", "0.5", "8"]);
  });

  it("draws doublings of a ratio at equal steps", () => {
    const [first] = drawing.marks.filter((mark) => mark.shape === "circle");
    const line = drawing.marks.find((mark) => mark.shape === "line" && mark.look === "full");
    if (first?.shape !== "circle" || line?.shape !== "line") throw new Error("no study drawn");
    expect(first.x - line.x1).toBeCloseTo(line.x2 - first.x, 1);
  });

  it("draws what is left out in the quiet colour, the sum as a diamond, the next clinic as a broad bar", () => {
    const looks = drawing.marks.filter((mark) => mark.shape === "circle").map((mark) => mark.look);
    expect(looks).toEqual(["full", "empty"]);
    const diamond = drawing.marks.find((mark) => mark.shape === "area");
    expect(diamond?.shape === "area" && diamond.path).toMatch(/^M[\d.]+ 92L[\d.]+ 86L[\d.]+ 92L[\d.]+ 98Z$/);
    expect(drawing.marks).toContainEqual(
      expect.objectContaining({ shape: "line", look: "likely", width: 6 }),
    );
  });

  it("falls back to a plain line where a ratio's interval reaches 0, and says numbers as asked", () => {
    const open = { ...forest, rows: [row({ interval: [0, 4] })] };
    const words = drawForestPlot(open, { ...telling, write: (value) => `<${value}>` }).marks;
    expect(words.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []))).toEqual([
      "study",
      "<0>",
      "<4>",
    ]);
  });

  it("is named and described for those who hear it", () => {
    const svg = svgOf(drawing, "f");
    expect(svg).toContain('<title id="f-t">Three findings</title><desc id="f-d">One line each</desc>');
  });
});
