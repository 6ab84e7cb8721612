import { describe, expect, it } from "vitest";
import { partialValue, valueInPlace } from "./partial-value.ts";
import type { Criterion } from "./problem.ts";

const value = (criterion: Omit<Criterion, "id">, scale: [number, number]) =>
  partialValue({ id: "x", ...criterion }, scale);

// The printed cases are those of drugis/mcda-elicitation-web, R/test/partialValue.R.
describe("partialValue", () => {
  it("is linear between the ends of the scale", () => {
    const up = value({ direction: "increasing", scale: "hull" }, [-0.15, 0.35]);
    expect([0.35, -0.15, 0.1].map(up)).toEqual([1, 0, expect.closeTo(0.5, 12)]);
    const down = value({ direction: "decreasing", scale: "hull" }, [50, 100]);
    expect([50, 100, 75].map(down)).toEqual([1, 0, 0.5]);
  });

  it("turns where it is told to", () => {
    const up = value(
      {
        direction: "increasing",
        scale: "hull",
        through: [
          { at: 0.25, value: 0.9 },
          { at: 0, value: 0.1 },
        ],
      },
      [-0.15, 0.35],
    );
    const closeTo = [1, 0, 0.1, 0.9, (2 / 5) * 0.8 + 0.1].map((x) => expect.closeTo(x, 12));
    expect([0.35, -0.15, 0, 0.25, 0.1].map(up)).toEqual(closeTo);
    const down = value(
      {
        direction: "decreasing",
        scale: "hull",
        through: [
          { at: 75, value: 0.8 },
          { at: 90, value: 0.5 },
        ],
      },
      [50, 100],
    );
    expect([50, 60, 75, 90, 100].map(down)).toEqual([1, 0.92, 0.8, 0.5, 0].map((x) => expect.closeTo(x, 12)));
  });

  it("goes on beyond the scale and clips nothing", () => {
    const up = value({ direction: "increasing", scale: "hull" }, [0, 10]);
    expect([-5, 20].map(up)).toEqual([-0.5, 2]);
    const bent = value({ direction: "increasing", scale: "hull", through: [{ at: 2, value: 0.6 }] }, [0, 10]);
    expect(bent(-1)).toBeCloseTo(-0.3, 12);
    expect(bent(12)).toBeCloseTo(1.1, 12);
  });
});

describe("valueInPlace", () => {
  it.each([
    { direction: "increasing" as const, through: [] },
    { direction: "decreasing" as const, through: [] },
    { direction: "decreasing" as const, through: [{ at: 4, value: 0.2 }] },
  ])("agrees with partialValue: %j", ({ direction, through }) => {
    const criterion: Criterion = { id: "x", direction, scale: "hull", through };
    const measured = [-3, 0, 2.5, 4, 7, 11];
    const column = Float64Array.from(measured);
    valueInPlace(column, criterion, [0, 10]);
    const single = partialValue(criterion, [0, 10]);
    expect([...column]).toEqual(measured.map((x) => expect.closeTo(single(x), 12)));
  });
});
