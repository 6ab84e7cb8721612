import { expect, it } from "vitest";
import { reachOf } from "./reach.ts";

it.each([
  ["artery", "needle", 2],
  ["nerve", "cannula", 2],
  ["artery", "incision", 2],
  ["nerve", "thread", 5],
  ["artery", "dissection", 5],
  ["nerve", "energy", 5],
] as const)("%s and %s: %i mm", (kind, tool, millimetres) => {
  expect(reachOf(kind, tool)).toBe(millimetres);
});
