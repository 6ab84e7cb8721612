import { expect, it } from "vitest";
import { nearestName } from "./nearest.ts";

const names = ["pregnant", "smoker", "age"];

it.each([
  ["pregnent", "pregnant"],
  ["Smoker", "smoker"],
  ["somker", "smoker"],
  ["agee", "age"],
  ["xylophone", null],
  ["", null],
])("for %j offers %j", (typed, expected) => {
  expect(nearestName(typed, names)).toBe(expected);
});

it("offers nothing when nothing is known", () => {
  expect(nearestName("age", [])).toBeNull();
});
