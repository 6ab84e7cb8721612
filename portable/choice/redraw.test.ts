import { expect, it } from "vitest";
import type { Problem } from "./problem.ts";
import { rank } from "./rank.ts";
import { redrawable } from "./redraw.ts";
import type { Preferences } from "./statement.ts";

const problem: Problem = {
  alternatives: ["a", "b", "c"],
  criteria: ["x", "y", "z"].map((id) => ({ id, direction: "increasing", scale: "hull" })),
  measurements: Object.fromEntries(
    ["x", "y", "z"].map((id, at) => [
      id,
      Object.fromEntries(
        ["a", "b", "c"].map((option, place) => [
          option,
          { dist: "normal" as const, mean: (at * 2 + place) % 3, sd: 1 },
        ]),
      ),
    ]),
  ),
  preferences: { kind: "none" },
  draws: 2000,
  seed: 9,
};

it.each<Preferences>([
  { kind: "none" },
  { kind: "ordinal", order: ["z", "x"] },
  { kind: "exact", weights: { x: 0.2, y: 0.3, z: 0.5 } },
  { kind: "bounds", ratios: [{ better: "x", worse: "y", lo: 1, hi: 1.001 }] },
])("gives what rank gives, again and again: %j", (preferences) => {
  const redraw = redrawable(problem);
  redraw({ kind: "none" });
  const { draws: _, seed: __, ...ranking } = rank({ ...problem, preferences });
  expect(redraw(preferences).ranking).toEqual(ranking);
  expect(redraw(preferences).ranking).toEqual(ranking);
});
