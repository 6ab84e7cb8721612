import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { every, not, some, type Truth } from "./truth.ts";

const truth = fc.constantFrom<Truth>(true, false, null);

/** Every way the unknown ones could turn out. */
function worlds(values: readonly Truth[]): boolean[][] {
  return values.reduce<boolean[][]>(
    (sofar, value) =>
      sofar.flatMap((world) =>
        (value === null ? [true, false] : [value]).map((decided) => [...world, decided]),
      ),
    [[]],
  );
}

/** What all worlds agree on, or null when they do not. */
function agreed(outcomes: readonly boolean[]): Truth {
  return outcomes.every(Boolean) ? true : outcomes.some(Boolean) ? null : false;
}

describe("three-valued logic", () => {
  it("says of 'all' what every way of filling in the unknown agrees on", () => {
    fc.assert(
      fc.property(fc.array(truth, { maxLength: 5 }), (values) => {
        expect(every(values)).toBe(agreed(worlds(values).map((world) => world.every(Boolean))));
      }),
    );
  });

  it("says of 'any' what every way of filling in the unknown agrees on", () => {
    fc.assert(
      fc.property(fc.array(truth, { maxLength: 5 }), (values) => {
        expect(some(values)).toBe(agreed(worlds(values).map((world) => world.some(Boolean))));
      }),
    );
  });

  it("keeps the unknown unknown under 'not'", () => {
    expect([not(true), not(false), not(null)]).toEqual([false, true, null]);
  });
});
