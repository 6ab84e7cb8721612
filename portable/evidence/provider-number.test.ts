import fc from "fast-check";
import { expect, it } from "vitest";
import { hasRightCheckDigit } from "./provider-number.ts";

/** The example that the US agency works through by hand. */
const example = "1234567893";

it("accepts the worked example", () => {
  expect(hasRightCheckDigit(example)).toBe(true);
});

it("refuses any one wrong digit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (place, digit) => {
      const changed = example.slice(0, place) + String(digit) + example.slice(place + 1);
      expect(hasRightCheckDigit(changed)).toBe(changed === example);
    }),
  );
});

it.each(["", "123456789", "12345678933", "123456789x", " 1234567893", "-123456789", "0000000000"])(
  "refuses %j",
  (text) => {
    expect(hasRightCheckDigit(text)).toBe(false);
  },
);
