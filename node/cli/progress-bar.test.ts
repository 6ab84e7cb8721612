import { expect, it } from "vitest";
import { timeLeft } from "./progress-bar.ts";

it.each([
  [0, 0, ""],
  [5, 0.01, ""],
  [10, 0.5, ", about 10 s left"],
  [120, 0.25, ", about 6 min left"],
  [10, 1, ""],
  [10, Number.NaN, ""],
])("after %d s and a share of %d says %j", (seconds, share, words) => {
  expect(timeLeft(seconds, share)).toBe(words);
});
