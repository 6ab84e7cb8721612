import { expect, it } from "vitest";
import { compareLicenceNumbers } from "./licence-number.ts";

it.each([
  ["MD 18839", "md18839", "same"],
  ["MD 018839", "18839", "same-digits"],
  ["ME0034767", "34767", "same-digits"],
  ["225687-1", "225687", "same-digits"],
  ["225687-1", "2256871", "same"],
  ["000396-1", "396", "different"],
  ["4301081344", "4301081345", "different"],
  ["$$$$$$$$$", "$$$$$$$$$", "unknown"],
  ["<UNAVAIL>", "12345", "unknown"],
  ["=========", "1", "unknown"],
  ["", "12345", "unknown"],
  ["0000", "0000", "unknown"],
])("licence numbers are free text: %s and %s are %s", (one, other, agreement) => {
  expect(compareLicenceNumbers(one, other)).toBe(agreement);
  expect(compareLicenceNumbers(other, one)).toBe(agreement);
});
