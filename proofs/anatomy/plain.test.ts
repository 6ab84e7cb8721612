import { expect, it } from "vitest";
import { plainHazard } from "../../bench/plain/hazard.ts";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { hazard } from "../../portable/anatomy/index.ts";

const atlas = loadAtlas();
const people = 3_000;

it.each(["brow-lift", "lower-blepharoplasty"])(
  "%s: a plain loop over people finds the same chances",
  (treatment) => {
    const plain = plainHazard(atlas, treatment, people);
    const rows = hazard(atlas, { treatment }) ?? [];
    expect(plain.size).toBeGreaterThan(5);
    for (const [structure, chance] of plain) {
      const row = rows.find((each) => each.structure === structure && each.side === "left");
      const error = Math.sqrt(Math.max(chance * (1 - chance), 3 / people) / people);
      // Two draws of different size; the nearest points are found by another algorithm.
      expect(Math.abs(chance - (row?.chance ?? 0)), structure).toBeLessThan(
        4 * Math.hypot(error, row?.error ?? 0) + 0.01,
      );
    }
  },
);
