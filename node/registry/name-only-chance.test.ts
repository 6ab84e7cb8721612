import { expect, it } from "vitest";
import { nameOnlyChance } from "./name-only-chance.ts";

const nowhere = { postalCode: false, city: false, state: false };
const none = { postalCode: 0, city: 0, state: 0 };

it("is one half for the only person of a name in the country: someone unlisted is as likely", () => {
  expect(nameOnlyChance({ agrees: nowhere, people: { ...none, anywhere: 1 } })).toBe(0.5);
  expect(
    nameOnlyChance({ agrees: { ...nowhere, state: true }, people: { ...none, state: 1, anywhere: 1 } }),
  ).toBe(0.5);
});

it("is shared out among namesakes", () => {
  expect(
    nameOnlyChance({ agrees: { ...nowhere, state: true }, people: { ...none, state: 9, anywhere: 500 } }),
  ).toBe(0.1);
});

it("is higher where the place agrees more closely, and falls to the rest elsewhere", () => {
  const people = { postalCode: 1, city: 0, state: 4, anywhere: 60 };
  const here = nameOnlyChance({ agrees: { postalCode: true, city: true, state: true }, people });
  const inState = nameOnlyChance({ agrees: { ...nowhere, state: true }, people });
  const elsewhere = nameOnlyChance({ agrees: nowhere, people });
  expect(here).toBeCloseTo(1 / 1.1, 12);
  expect(inState).toBeCloseTo(0.1 / 1.1 / 5, 12);
  expect(elsewhere).toBeLessThan(inState);
});

it("never adds up to more than 1 over all namesakes, and is never 1", () => {
  for (const [inCode, inState, anywhere] of [
    [1, 1, 1],
    [2, 5, 40],
    [0, 3, 9],
    [7, 70, 700],
  ] as const) {
    const people = { postalCode: inCode, city: 0, state: inState, anywhere };
    const chance = (agrees: { postalCode: boolean; state: boolean }): number =>
      nameOnlyChance({ agrees: { ...agrees, city: false }, people });
    const sum =
      inCode * (inCode === 0 ? 0 : chance({ postalCode: true, state: true })) +
      (inState - inCode) * (inState === inCode ? 0 : chance({ postalCode: false, state: true })) +
      (anywhere - inState) * chance({ postalCode: false, state: false });
    expect(sum).toBeLessThan(1);
  }
});

it("refuses counts that leave the person out", () => {
  expect(() => nameOnlyChance({ agrees: nowhere, people: { ...none, anywhere: 0 } })).toThrow(RangeError);
});
