import { describe, expect, it } from "vitest";
import { drawDotPlot } from "./dot-plot.ts";
import { drawIconArray } from "./icon-array.ts";
import { drawIntervalBar, placeOn } from "./interval-bar.ts";
import { svgOf } from "./svg.ts";

const harm = { of: 10_000, full: 16, likely: 51, possible: 119, tone: "harm" } as const;

describe("svg", () => {
  it("names and describes the picture for those who hear it", () => {
    const svg = svgOf(drawIconArray(harm, "about 51 of 10,000", "16 as good as certain"), "row-1");
    expect(svg).toContain('role="img" aria-labelledby="row-1-t row-1-d"');
    expect(svg).toContain('<title id="row-1-t">about 51 of 10,000</title>');
    expect(svg).toContain('<desc id="row-1-d">16 as good as certain</desc>');
  });

  it("lets nothing out of its words", () => {
    const svg = svgOf(drawIconArray(harm, '</title><script>alert("x")</script>', "a & b"), "x");
    expect(svg).not.toContain("<script");
    expect(svg).toContain("a &amp; b");
  });

  it("draws ten thousand people in few marks", () => {
    expect(drawIconArray(harm, "t", "d").marks.length).toBeLessThan(8);
  });
});

describe("interval bar", () => {
  const bar = {
    scale: "ratio",
    domain: [0.5, 8],
    noDifference: 1,
    centre: 2,
    span: [1, 4],
    prediction: null,
    tone: "harm",
  } as const;

  it("puts doublings of a ratio at equal steps", () => {
    const at = (value: number): number => placeOn(value, [0.5, 8], "ratio", 200);
    expect(at(2) - at(1)).toBeCloseTo(at(4) - at(2), 9);
  });

  it("marks the centre, the ends and where nothing would differ", () => {
    const drawing = drawIntervalBar({ ...bar, domain: [0.5, 8], span: [1, 4] }, "t", "");
    expect(drawing.marks.map((mark) => "look" in mark && mark.look)).toEqual([
      "track",
      "axis",
      "full",
      "tick",
    ]);
  });

  it("refuses what lies outside its line", () => {
    expect(() => placeOn(9, [0.5, 8], "ratio", 200)).toThrow(
      "invalid value; not in [0.5, 8]: 9. Widen the domain.",
    );
    expect(() => placeOn(0, [0, 8], "ratio", 200)).toThrow(RangeError);
  });
});

describe("dot plot", () => {
  it("draws a study without an interval as a dot alone", () => {
    const drawing = drawDotPlot(
      {
        rows: [
          { label: "Sinno 2015", centre: 0.6, span: null },
          { label: "together", centre: 0.7, span: [0.5, 0.8], together: true },
        ],
        scale: "plain",
        noDifference: null,
        tone: "good",
        write: (value) => String(Math.round(value * 100)),
      },
      "two studies",
      "",
    );
    expect(drawing.marks.filter((mark) => mark.shape === "circle")).toHaveLength(2);
    expect(drawing.marks.filter((mark) => mark.shape === "line" && mark.look === "full")).toHaveLength(1);
    expect(drawing.marks.filter((mark) => mark.shape === "text").map((mark) => mark.text)).toEqual([
      "Sinno 2015",
      "together",
      "50",
      "80",
    ]);
  });

  it("refuses to draw nothing", () => {
    expect(() =>
      drawDotPlot(
        {
          rows: [{ label: "x", centre: null, span: null }],
          scale: "plain",
          noDifference: null,
          tone: "good",
          write: String,
        },
        "t",
        "",
      ),
    ).toThrow("invalid rows; no row has a centre or a span: 0 of them. Leave the plot out instead.");
  });
});
