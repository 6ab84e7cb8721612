import { describe, expect, it } from "vitest";
import { climb, highestFromZero } from "./maximise.ts";

describe("climbing", () => {
  it("reaches the top of a hill from far away", () => {
    const hill = (x: number) => ({
      value: -Math.log(Math.cosh(x - 3)),
      slope: -Math.tanh(x - 3),
      bend: -1 / Math.cosh(x - 3) ** 2,
    });
    expect(climb(hill, -4).at).toBeCloseTo(3, 6);
    expect(climb(hill, 9).at).toBeCloseTo(3, 6);
  });

  it("walks uphill where the ground bends upwards", () => {
    const bell = (x: number) => ({
      value: Math.exp(-x * x),
      slope: -2 * x * Math.exp(-x * x),
      bend: (4 * x * x - 2) * Math.exp(-x * x),
    });
    expect(climb(bell, 1.3).at).toBeCloseTo(0, 5);
    expect(climb(bell, -1.3).at).toBeCloseTo(0, 5);
  });

  it("finds the highest place from 0, near and far, and 0 itself", () => {
    expect(highestFromZero((x) => -((x - 0.37) ** 2), 20).at).toBeCloseTo(0.37, 6);
    expect(highestFromZero((x) => -((x - 11) ** 2), 20).at).toBeCloseTo(11, 5);
    expect(highestFromZero((x) => -Math.abs(x - 0.002), 20).at).toBeCloseTo(0.002, 6);
    expect(highestFromZero((x) => -x, 20)).toEqual({ at: 0, value: -0 });
    expect(highestFromZero((x) => x, 20).at).toBeCloseTo(20, 4);
  });

  it("takes Newton's step to the top of a parabola, and knows what it won there", () => {
    const asked: number[] = [];
    const parabola = (x: number) => {
      asked.push(x);
      return { value: 5 - 3 * (x - 1) ** 2, slope: -6 * (x - 1), bend: -6 };
    };
    expect(climb(parabola, 0)).toMatchObject({ at: 1, value: 5 });
    expect(asked).toEqual([0, 1]);
  });

  it("steps no further than 2 at a time, either way", () => {
    const asked: number[] = [];
    const parabola = (x: number) => {
      asked.push(x);
      return { value: -(x * x), slope: -2 * x, bend: -2 };
    };
    climb(parabola, -5);
    climb(parabola, 5);
    expect(asked).toEqual([-5, -3, -1, 0, 5, 3, 1, 0]);
  });

  it("halves a step that loses height", () => {
    const asked: number[] = [];
    const ridge = (x: number) => {
      asked.push(x);
      const root = Math.sqrt(1 + 100 * x * x);
      return { value: -root, slope: (-100 * x) / root, bend: -100 / root ** 3 };
    };
    expect(climb(ridge, 0.15).at).toBeCloseTo(0, 8);
    expect(asked.slice(0, 3)).toEqual([0.15, expect.closeTo(-0.3375, 12), expect.closeTo(-0.09375, 12)]);
  });

  it("goes by what the slope does where the bend told is wrong", () => {
    let asked = 0;
    const told = (bend: number) => (x: number) => {
      asked++;
      return { value: -(x * x), slope: -2 * x, bend };
    };
    expect(climb(told(-3), 1).at).toBeCloseTo(0, 12);
    expect(asked).toBe(3);
    asked = 0;
    expect(climb(told(4), 1.5).at).toBeCloseTo(0, 12);
    expect(asked).toBe(3);
  });

  it("ends once a step wins no more than rounding takes", () => {
    let asked = 0;
    const flat = (x: number) => {
      asked++;
      return { value: 1e12 - (x - 1) ** 2, slope: -2 * (x - 1), bend: -2 };
    };
    expect(climb(flat, 0.9).at).toBeCloseTo(1, 12);
    expect(asked).toBe(1);
  });
});

describe("the search for the highest place from 0", () => {
  const searched = (f: (x: number) => number, top = 20) => {
    const asked: number[] = [];
    const peak = highestFromZero((x) => {
      asked.push(x);
      return f(x);
    }, top);
    return { peak, asked };
  };

  it("looks at 0 and at fifteen places, each twice as far as the last, up to the top", () => {
    const { asked } = searched((x) => -((x - 3) ** 2));
    expect(asked.slice(0, 16)).toEqual([0, ...Array.from({ length: 15 }, (_none, i) => 20 / 2 ** (14 - i))]);
  });

  it("then stays between the neighbours of the best of them", () => {
    const { asked } = searched((x) => -((x - 3) ** 2));
    for (const place of asked.slice(16)) {
      expect(place).toBeGreaterThan(1.25);
      expect(place).toBeLessThan(5);
    }
    const { asked: low } = searched((x) => -Math.abs(x - 0.0005));
    for (const place of low.slice(16)) expect(place).toBeLessThan(20 / 2 ** 13);
    const { asked: high } = searched((x) => x);
    for (const place of high.slice(16)) expect(place).toBeGreaterThan(10);
  });

  it.each([
    ["a parabola", (x: number) => -((x - 0.37) ** 2), 0.37, 6],
    ["a parabola far off", (x: number) => -((x - 11) ** 2), 11, 6],
    ["a lopsided hill", (x: number) => x * Math.exp(-x / 0.7), 0.7, 11],
    ["a lopsided hill, mirrored", (x: number) => (20 - x) * Math.exp((x - 20) / 7), 13, 12],
    ["a hill with a flat top", (x: number) => -((x - 2.3) ** 4), 2.3, 15],
    ["a narrow bell on a slope", (x: number) => Math.exp(-(((x - 1.9) / 0.5) ** 2)) + x / 1000, 1.900125, 12],
    ["a roof", (x: number) => -Math.abs(x - 4.2), 4.2, 21],
  ] as const)("finds %s with few looks", (what, f, top, looks) => {
    const { peak, asked } = searched(f);
    expect(Math.abs(peak.at - top)).toBeLessThan(what === "a hill with a flat top" ? 0.01 : 1e-4);
    expect(peak.value).toBe(f(peak.at));
    expect(asked.length - 16).toBeLessThanOrEqual(looks);
  });

  it("answers 0 where the best elsewhere is better by nothing that data could tell", () => {
    const hill = (height: number) => (x: number) => height * (1 - ((x - 3) / 3) ** 2);
    expect(searched(hill(1e-7)).peak.at).toBeCloseTo(3, 3);
    expect(searched(hill(1e-9)).peak).toEqual({ at: 0, value: 0 });
    expect(searched((x) => hill(1e-7)(x) - 1000).peak).toEqual({ at: 0, value: -1000 });
  });
});
