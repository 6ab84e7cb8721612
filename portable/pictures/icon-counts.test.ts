import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOf, roundQuantity } from "./cautious-rounding.ts";
import { denominatorFor } from "./denominator.ts";
import type { Figure } from "./figure.ts";
import { drawIconArray } from "./icon-array.ts";
import { iconCounts } from "./icon-counts.ts";

const plain: Figure = {
  kind: "benefit",
  direction: "more-is-better",
  measure: "proportion",
  unit: null,
  centre: 0.665,
  interval: [0.61, 0.72],
  prediction: null,
  range: null,
  followUpWeeks: 32,
  people: 258,
  studies: 1,
  certainty: "high",
  indirect: false,
  unknown: false,
  because: "one trial",
};

const shares = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map((numbers) => numbers.toSorted((a, b) => a - b) as [number, number, number]);
const figures = fc
  .tuple(
    shares,
    fc.constantFrom<[Figure["kind"], Figure["direction"]]>(
      ["benefit", "more-is-better"],
      ["harm", "less-is-better"],
      ["practical", "neither"],
      ["benefit", "neither"],
      ["harm", "neither"],
    ),
    fc.boolean(),
  )
  .map(
    ([[low, centre, high], [kind, direction], exact]): Figure => ({
      ...plain,
      kind,
      direction,
      centre,
      interval: exact ? [low, high] : null,
    }),
  );
const denominators = fc.constantFrom<100 | 10_000>(100, 10_000);

/** Counts the dots or cells of a look by walking its paths: a dot a pitch, a cell a square of 2 by 2. */
function drawnOf(figure: Figure, of: 100 | 10_000, look: string): number {
  const counts = iconCounts(figure, of);
  if (counts === null) throw new Error("no counts");
  const { marks } = drawIconArray(counts, "title", "");
  const numbers = (path: string, pattern: RegExp): number[][] =>
    [...path.matchAll(pattern)].map((found) => found.slice(1).map(Number));
  return marks
    .flatMap((mark): number[] => {
      if (!("look" in mark) || mark.look !== look) return [];
      if (mark.shape === "dots")
        return numbers(mark.path, /h([\d.]+)/g).map(
          ([length = 0]) => Math.floor(length / mark.pitch + 1e-6) + 1,
        );
      if (mark.shape === "area")
        return numbers(mark.path, /h(\d+)v(\d+)/g).map(([width = 0, height = 0]) => (width * height) / 4);
      return [];
    })
    .reduce((sum, drawn) => sum + drawn, 0);
}

describe("icon counts", () => {
  it("always draw exactly as many dots as the denominator says", () => {
    fc.assert(
      fc.property(figures, denominators, (figure, of) => {
        const dots = ["full", "likely", "possible", "empty", "field"].map((look) =>
          drawnOf(figure, of, look),
        );
        expect(dots.reduce((sum, count) => sum + count, 0)).toBe(of);
      }),
      { numRuns: 60 },
    );
  });

  it("keep the order full, likely, possible", () => {
    fc.assert(
      fc.property(figures, denominators, (figure, of) => {
        const counts = iconCounts(figure, of);
        expect(counts).not.toBeNull();
        if (counts === null) return;
        expect(counts.full).toBeLessThanOrEqual(counts.likely);
        expect(counts.likely).toBeLessThanOrEqual(counts.possible);
        expect(counts.possible).toBeLessThanOrEqual(of);
      }),
    );
  });

  it("never round a harm down nor a benefit up", () => {
    fc.assert(
      fc.property(figures, denominators, (figure, of) => {
        const counts = iconCounts(figure, of);
        if (counts === null || figure.centre === null) throw new Error("no counts");
        const pairs = [[counts.likely, figure.centre]];
        if (figure.interval)
          pairs.push([counts.full, figure.interval[0]], [counts.possible, figure.interval[1]]);
        for (const [shown = 0, share = 0] of pairs)
          if (figure.kind === "benefit") expect(shown).toBeLessThanOrEqual(share * of + 1e-6);
          else expect(shown).toBeGreaterThanOrEqual(share * of - 1e-6);
      }),
    );
  });

  it("keep what binary fractions would push over the edge", () => {
    for (let count = 0; count <= 100; count += 1) {
      expect(countOf(count / 100, 100, "up")).toBe(count);
      expect(countOf(count / 100, 100, "down")).toBe(count);
    }
  });

  it("hold nothing for certain when nobody stated an interval", () => {
    expect(iconCounts({ ...plain, interval: null }, 100)).toMatchObject({
      full: 0,
      likely: 66,
      possible: 66,
    });
  });

  it("keep the colour of a benefit when it is counted downwards", () => {
    expect(iconCounts({ ...plain, direction: "less-is-better" }, 100)?.tone).toBe("good");
    expect(iconCounts({ ...plain, kind: "harm", direction: "less-is-better" }, 100)?.tone).toBe("harm");
  });

  it("draw a span of findings without a centre as pale and outlined", () => {
    const span: Figure = { ...plain, measure: "range", centre: null, interval: null, range: [0.66, 0.891] };
    expect(iconCounts(span, 100)).toMatchObject({ full: 0, likely: 66, possible: 89 });
  });

  it("are none for what is not known or no share", () => {
    expect(iconCounts({ ...plain, unknown: true }, 100)).toBeNull();
    expect(
      iconCounts({ ...plain, measure: "mean", centre: 6, interval: null, unit: "points" }, 100),
    ).toBeNull();
  });

  it("refuse a share that is none", () => {
    expect(() => countOf(1.2, 100, "up")).toThrow(
      "invalid share; not in [0, 1]: 1.2. Give 0.03 for 3 of 100.",
    );
    expect(() => countOf(Number.NaN, 100, "up")).toThrow(RangeError);
    expect(() => drawIconArray({ of: 100, full: 5, likely: 4, possible: 9, tone: "harm" }, "", "")).toThrow(
      RangeError,
    );
  });
});

describe("denominator", () => {
  const at = (centre: number): Figure => ({ ...plain, centre, interval: [0, 1] });

  it("is 100 until a figure lies below 1 in 100, then 10,000 for the whole row", () => {
    expect(denominatorFor([at(0.665), at(0.01)])).toBe(100);
    expect(denominatorFor([at(0.665), at(0.0051)])).toBe(10_000);
  });

  it("looks at the upper bound when nothing was seen", () => {
    expect(denominatorFor([{ ...at(0), interval: [0, 0.027] }])).toBe(100);
    expect(denominatorFor([{ ...at(0), interval: [0, 0.0037] }])).toBe(10_000);
  });

  it("is not moved by amounts", () => {
    expect(denominatorFor([{ ...plain, measure: "mean", unit: "mm", centre: 0.005 }])).toBe(100);
  });

  it("reads a rate per 10,000 as a share", () => {
    expect(
      denominatorFor([
        { ...plain, measure: "rate", unit: "per 10,000 operations", centre: 1.71, interval: null },
      ]),
    ).toBe(10_000);
  });
});

describe("rounding of amounts", () => {
  it("falls on the cautious side at the digit shown", () => {
    expect(roundQuantity(17.14, "down")).toBe(17.1);
    expect(roundQuantity(17.14, "up")).toBe(17.2);
    expect(roundQuantity(-3.421, "up")).toBe(-3.42);
    expect(roundQuantity(11395, "up")).toBe(11395);
  });

  it("leaves what has no more digits alone", () => {
    for (const value of [0.74, 1.71, 3.3, 22.3, 48, 0.07, 121]) {
      expect(roundQuantity(value, "up")).toBe(value);
      expect(roundQuantity(value, "down")).toBe(value);
    }
  });
});
