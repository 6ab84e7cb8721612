import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { packageFolder } from "../../node/package-folder.ts";
import { faceDifferences, hazard, readFace } from "../../portable/anatomy/index.ts";

const atlas = loadAtlas();
const seen = JSON.parse(
  readFileSync(join(packageFolder(), "examples/face/portrait-landmarks.json"), "utf8"),
) as { width: number; height: number; points: number[][] };

describe("the landmarks of a real face in a photograph", () => {
  const read = readFace(seen, atlas);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { face, pose } = read;

  it("give a size that a face can have", () => {
    const { left, right } = face.pupils ?? { left: [0, 0, 0], right: [0, 0, 0] };
    const pupils = Math.hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
    // Dodgson 2004: nearly all adults from 52 to 78 mm.
    expect(pupils).toBeGreaterThan(52);
    expect(pupils).toBeLessThan(78);
    const [, forehead] = face.vertices[10] ?? [0, 0, 0];
    const [, chin] = face.vertices[152] ?? [0, 0, 0];
    expect(forehead - chin).toBeGreaterThan(130);
    expect(forehead - chin).toBeLessThan(220);
    expect(face.scaleError).toBeGreaterThan(0.03);
    expect(face.scaleError).toBeLessThan(0.12);
    expect([pose.mirrored, Math.abs(pose.yaw) < 15, Math.abs(pose.pitch) < 15]).toEqual([false, true, true]);
  });

  it("put the nose in front of the eyes, the ears behind them, and the left on the left", () => {
    const z = (index: number): number => face.vertices[index]?.[2] ?? Number.NaN;
    expect(z(4)).toBeGreaterThan(z(33) + 15);
    expect(z(454)).toBeLessThan(z(263) - 20);
    expect(face.pupils?.left[0]).toBeGreaterThan(20);
    expect(face.pupils?.right[0]).toBeLessThan(-20);
  });

  it.each([
    ["brow-lift", "temple", "facial-nerve-temporal-branch"],
    ["hyaluronic-acid-filler", "lips", "superior-labial-artery"],
    ["lower-blepharoplasty", "lower-eyelid", "infraorbital-artery"],
  ] as const)(
    "%s, %s: what the reference face has there is found here too",
    (treatment, region, structure) => {
      const own = hazard(atlas, { treatment, region, face, draws: 4_000 }) ?? [];
      const reference = hazard(atlas, { treatment, region, draws: 4_000 }) ?? [];
      for (const side of ["left", "right"]) {
        const find = (rows: typeof own) =>
          rows.find((row) => row.structure === structure && row.side === side)?.chance ?? Number.NaN;
        expect(find(reference)).toBeGreaterThan(0.05);
        // Anchors move with the face, so a chance may differ, but what lies there does not go away.
        expect(Math.abs(find(own) - find(reference)), side).toBeLessThan(0.35);
        expect(find(own)).toBeGreaterThan(0.02);
      }
    },
  );

  it("differ from the reference by what people differ by", () => {
    const { differences } = faceDifferences(atlas, face);
    expect(differences.length).toBeGreaterThanOrEqual(10);
    for (const { proportion, apartInSd } of differences)
      expect(Math.abs(apartInSd ?? 0), proportion).toBeLessThan(5);
  });
});
