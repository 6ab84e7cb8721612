import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../../node/anatomy/load-atlas.ts";
import { referenceFace } from "../face/face.ts";
import { drawAnatomies, drawInBatches } from "./anatomies.ts";

const atlas = loadAtlas();
const options = {
  draws: 1_000,
  seed: 4,
  face: { ...referenceFace(atlas), scaleError: 0.04 },
  spread: { kind: "anyone" } as const,
};

describe("people looked at a part at a time", () => {
  const whole = drawAnatomies(atlas, options);
  const parts = drawInBatches(atlas, options);
  const cuts = [
    [0, 300],
    [300, 300],
    [600, 300],
    [900, 100],
  ] as const;

  it("are the same people as when all are drawn at once", () => {
    for (const [from, count] of cuts) {
      parts.move(from, count);
      expect([parts.from, parts.draws]).toEqual([from, count]);
      for (const place of ["facial-artery#ala", "infraorbital-foramen#foramen", "parotid-duct#end"]) {
        for (const axis of ["x", "y", "z"] as const) {
          const all = whole.position(place, "right")[axis];
          expect(parts.position(place, "right")[axis]).toEqual(all.slice(from, from + count));
        }
      }
      const chosen = whole.option("facial-artery/termination", "left");
      expect(parts.option("facial-artery/termination", "left")).toEqual(chosen.slice(from, from + count));
      const breadth = whole.number("facial-artery!breadth", "left");
      expect(parts.number("facial-artery!breadth", "left")).toEqual(breadth.slice(from, from + count));
    }
  });

  it("in columns that are written over, and can be handed on", () => {
    parts.move(0, 300);
    const first = parts.number("facial-artery!breadth", "left");
    const kept = Float64Array.from(first);
    const batch = parts.batch;
    parts.move(300, 300);
    expect(parts.batch).toBeGreaterThan(batch);
    for (const place of atlas.point.keys()) parts.position(place, "left");
    expect(first).not.toEqual(kept);
    const next = drawInBatches(atlas, { ...options, draws: 300 }, parts.release());
    const fresh = drawAnatomies(atlas, { ...options, draws: 300 });
    expect(next.position("facial-artery#ala", "left")).toEqual(fresh.position("facial-artery#ala", "left"));
  });
});
