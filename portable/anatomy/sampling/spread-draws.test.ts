import { describe, expect, it } from "vitest";
import { normalDrawsByName } from "./spread-draws.ts";

const moments = (column: Float64Array) => {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return { mean, sd: Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length) };
};
const correlation = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, row) => sum + value * (b[row] ?? 0), 0) / a.length / moments(a).sd / moments(b).sd;

describe("normal draws by name", () => {
  const draws = normalDrawsByName(10_007, 7);
  const column = (name: string) => draws.mix([{ name, weight: 1 }]);

  it("are standard normal", () => {
    const { mean, sd } = moments(column("a"));
    expect(mean).toBeCloseTo(0, 6);
    expect(sd).toBeCloseTo(1, 2);
  });

  it("depend on the name and the seed alone", () => {
    const first = column("a");
    column("b");
    expect(column("a")).toEqual(first);
    expect(normalDrawsByName(10_007, 8).mix([{ name: "a", weight: 1 }])).not.toEqual(first);
  });

  it("of different names do not correlate more than independent draws would", () => {
    const names = Array.from({ length: 60 }, (_, index) => `number-${index}`);
    const columns = names.map(column);
    const product = (a: Float64Array, b: Float64Array): number => {
      let sum = 0;
      for (let row = 0; row < a.length; row++) sum += (a[row] ?? 0) * (b[row] ?? 0);
      return sum / a.length;
    };
    let squares = 0;
    let pairs = 0;
    for (let a = 0; a < columns.length; a++) {
      for (let b = 0; b < a; b++) {
        squares += product(columns[a] as Float64Array, columns[b] as Float64Array) ** 2;
        pairs++;
      }
    }
    // Independent draws give a mean square of 1 / rows; over 1,770 pairs that is known to 7 %.
    expect(squares / pairs).toBeLessThan(1.3 / 10_007);
  });

  it("mix by weight", () => {
    const mixed = draws.mix([
      { name: "a", weight: 0.6 },
      { name: "b", weight: 0.8 },
    ]);
    expect(moments(mixed).sd).toBeCloseTo(1, 1);
    expect(correlation(mixed, column("a"))).toBeCloseTo(0.6, 1);
    const chained = draws.mix([{ name: "c", weight: 0.6 }], { column: mixed, weight: 0.8 });
    expect(correlation(chained, mixed)).toBeCloseTo(0.8, 1);
  });

  it("cut into groups, each group is a sample of its own", () => {
    const people = 40;
    const studies = 500;
    const mixed = normalDrawsByName(people * studies, 3).mix([{ name: "a", weight: 1 }]);
    let within = 0;
    for (let study = 0; study < studies; study++) {
      within += moments(mixed.subarray(study * people, (study + 1) * people)).sd ** 2 / studies;
    }
    expect((within * people) / (people - 1)).toBeCloseTo(1, 1);
  });

  it("are the same a part at a time", () => {
    const ingredients = [
      { name: "a", weight: 0.6 },
      { name: "b", weight: 0.8 },
    ];
    const whole = draws.mix(ingredients, { column: column("c"), weight: 0.5 });
    for (const [from, to] of [
      [0, 2_000],
      [2_000, 9_999],
      [9_999, 10_007],
    ] as const) {
      const into = new Float64Array(to - from).fill(7);
      draws.mix(ingredients, { column: column("c").subarray(from, to), weight: 0.5 }, { from, into });
      expect(into).toEqual(whole.slice(from, to));
    }
  });

  it("refuses no rows", () => expect(() => normalDrawsByName(0, 1)).toThrow(RangeError));
});
