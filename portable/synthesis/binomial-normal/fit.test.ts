import { describe, expect, it } from "vitest";
import { fitBinomialNormal } from "./fit.ts";

describe("the fit of a likelihood known by heart", () => {
  // A parabola in the centre whose top moves with tau, and one in tau: information [[a, -a c], [-a c, a c² + b]].
  const [a, b, c] = [4, 25, 0.6];
  const value = (centre: number, tau: number) => {
    const off = centre - 1 - c * (tau - 2);
    return -(a * off * off + b * (tau - 2) ** 2) / 2;
  };
  const peak = (tau: number) => ({
    centre: 1 + c * (tau - 2),
    value: value(1 + c * (tau - 2), tau),
    bend: -a,
  });

  it("inverts the information of both parameters", () => {
    const fit = fitBinomialNormal({ peak, value }, 0, true);
    expect(fit.estimate).toBeCloseTo(1, 5);
    expect(fit.tau2).toBeCloseTo(4, 4);
    expect(fit.se).toBeCloseTo(Math.sqrt(1 / a + (c * c) / b), 7);
  });

  it.each([-4000, -0.004, 0, 3])("does not lean on a bend of %d that is wrong", (bend) => {
    const model = { peak: (tau: number) => ({ ...peak(tau), bend }), value };
    expect(fitBinomialNormal(model, 0, true).se).toBeCloseTo(Math.sqrt(1 / a + (c * c) / b), 7);
  });

  it.each([
    [-4, [0.01]],
    [-4000, [0.02 / Math.sqrt(4000), 0.2 / Math.sqrt(4000)]],
    [-0.004, [0.02 / Math.sqrt(0.004), 0.002 / Math.sqrt(0.004)]],
    [-0.08, [0.02 / Math.sqrt(0.08), 0.02 / 2]],
    [0, [0.02]],
    [3, [0.02]],
  ])("with a bend of %d looks as far as %j to either side of the centre", (bend, widths) => {
    const asked: number[] = [];
    const model = {
      peak: (tau: number) => ({ ...peak(tau), bend }),
      value: (centre: number, tau: number) => {
        asked.push(centre - 1);
        return value(centre, tau);
      },
    };
    fitBinomialNormal(model, 0, true);
    expect(asked).toEqual(widths.flatMap((width) => [expect.closeTo(width, 6), expect.closeTo(-width, 6)]));
  });

  it("looks at a spread a fiftieth larger and smaller than the best, from the best centre", () => {
    const asked: [number, number][] = [];
    const model = {
      peak: (tau: number, start: number) => {
        asked.push([tau, start]);
        return peak(tau);
      },
      value,
    };
    const { estimate } = fitBinomialNormal(model, 7, true);
    expect(asked[0]).toEqual([0, 7]);
    expect(asked[1]?.[1]).toBe(peak(0).centre);
    expect(asked.slice(-2)).toEqual([
      [expect.closeTo(2.04, 5), estimate],
      [expect.closeTo(1.96, 5), estimate],
    ]);
  });

  it("takes the centre alone where tau is held at 0", () => {
    expect(fitBinomialNormal({ peak, value }, 0, false).se).toBeCloseTo(0.5, 7);
  });
});

describe("a likelihood without a peak", () => {
  it("is refused at a spread near 20, and not well below", () => {
    const towards = (top: number) => ({
      peak: (tau: number) => ({ centre: 0, value: -Math.abs(tau - top), bend: -1 }),
      value: (centre: number, tau: number) => -Math.abs(tau - top) - centre ** 2 / 2,
    });
    expect(() => fitBinomialNormal(towards(25), 0, true)).toThrow(/is not greatest below 20: 19\.9/);
    expect(() => fitBinomialNormal(towards(19.85), 0, true)).toThrow(/is not greatest below 20/);
    expect(fitBinomialNormal(towards(19.5), 0, true).tau2).toBeCloseTo(19.5 ** 2, 1);
  });

  it("of numbers that have none is refused as such", () => {
    const none = { peak: () => ({ centre: 0, value: Number.NaN, bend: -1 }), value: () => Number.NaN };
    expect(() => fitBinomialNormal(none, 0, true)).toThrow(
      /^invalid rows; numbers too large or too uneven: the likelihood cannot be computed: NaN\.$/,
    );
  });
});

describe("a flat likelihood", () => {
  it("is refused with spread too, after every width was tried", () => {
    let asked = 0;
    const flat = {
      peak: (tau: number) => ({ centre: 0, value: -((tau - 2) ** 2), bend: 0 }),
      value: (_centre: number, tau: number) => {
        asked++;
        return -((tau - 2) ** 2);
      },
    };
    expect(() => fitBinomialNormal(flat, 0, true)).toThrow(/the likelihood is flat at its best point/);
    expect(asked).toBe(16);
  });

  it("is refused", () => {
    const flat = { peak: () => ({ centre: 0, value: 0, bend: 0 }), value: () => 0 };
    expect(() => fitBinomialNormal(flat, 0, false)).toThrow(/the likelihood is flat at its best point/);
  });
});
