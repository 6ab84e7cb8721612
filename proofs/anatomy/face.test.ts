import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { type Face, hazard, readFace, type SeenLandmarks } from "../../portable/anatomy/index.ts";
import { photograph, type Shot } from "./synthetic-face.ts";

const atlas = loadAtlas();

function faceOf(shot: Shot): Face {
  const read = readFace(photograph(atlas, shot), atlas);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.face;
}

/** Crooked enough that left and right differ: one cheek wider, one brow higher. */
const crooked: Shot["shape"] = (_, [x, y, z]) => [x > 0 ? x * 1.12 : x, x > 0 ? y + 0.06 * x : y, z];

const draws = 4_000;
const rowsOf = (face: Face, treatment = "hyaluronic-acid-filler") =>
  hazard(atlas, { treatment, face, draws }) ?? [];
const chances = (face: Face) => new Map(rowsOf(face).map((row) => [`${row.structure}@${row.side}`, row]));

describe("pose, place and size of the picture", () => {
  const still = chances(faceOf({ shape: crooked }));

  it.each<[string, Shot]>([
    ["moved", { at: [520, 610] }],
    ["larger", { scale: 4.6 }],
    ["smaller", { scale: 2.5 }],
    ["turned to the side", { yaw: 18 }],
    ["raised", { pitch: -12 }],
    ["tilted", { roll: 25 }],
    ["all at once", { yaw: -11, pitch: 8, roll: -14, scale: 3, at: [640, 560] }],
  ])("%s: the answer is the same", (_, shot) => {
    const seen = chances(faceOf({ shape: crooked, ...shot }));
    expect([...seen.keys()].sort()).toEqual([...still.keys()].sort());
    for (const [key, row] of seen) {
      // The error of the scale follows the size of the picture, and is all that may differ.
      expect(Math.abs((row.chance ?? 0) - (still.get(key)?.chance ?? 0)), key).toBeLessThan(0.004);
    }
  });

  it("a mirror image swaps the sides", () => {
    const mirrored = chances(faceOf({ shape: crooked, mirrored: true }));
    let apart = 0;
    for (const [key, row] of mirrored) {
      const [structure, side] = key.split("@");
      const other = side === "midline" ? key : `${structure}@${side === "left" ? "right" : "left"}`;
      const twin = still.get(other);
      const room = 4 * Math.hypot(row.error ?? 0, twin?.error ?? 3 / draws) + 0.002;
      expect(Math.abs((row.chance ?? 0) - (twin?.chance ?? 0)), key).toBeLessThan(room);
      const same = still.get(key);
      if (Math.abs((row.chance ?? 0) - (same?.chance ?? 0)) > room) apart++;
    }
    // Were the face not crooked enough, swapped sides could not be told from unswapped ones.
    expect(apart).toBeGreaterThan(3);
  });

  it("left and right agree for a symmetric face", () => {
    for (const row of rowsOf(faceOf({}))) {
      if (row.side !== "left" || row.chance === null) continue;
      const twin = rowsOf(faceOf({})).find(
        (other) => other.structure === row.structure && other.side === "right",
      );
      const room = 4 * Math.hypot(row.error ?? 0, twin?.error ?? 3 / draws) + 0.002;
      expect(Math.abs(row.chance - (twin?.chance ?? 0)), row.structure).toBeLessThan(room);
    }
  });
});

describe("bad input is refused with the reason", () => {
  const good = photograph(atlas);
  const refused = (input: unknown): string => {
    const read = readFace(input, atlas);
    expect(read.ok).toBe(false);
    return read.ok
      ? ""
      : read.faults.map(({ rule, found, remedy }) => `${rule}; ${found}. ${remedy}`).join("\n");
  };
  const with_ = (change: (points: number[][]) => void): SeenLandmarks => {
    const points = good.points.map((point) => [...point]);
    change(points);
    return { ...good, points };
  };

  it("takes a good one", () => expect(readFace(good, atlas).ok).toBe(true));
  it("missing landmarks", () =>
    expect(refused({ ...good, points: good.points.slice(0, 468) })).toMatch(/478/));
  it("a repeated landmark", () =>
    expect(refused(with_((points) => (points[10] = [...(points[11] ?? [])])))).toMatch(/twice; 1 repeated/));
  it("a mesh of NaNs", () =>
    expect(
      refused(
        with_((points) => {
          for (const point of points) point.fill(Number.NaN);
        }),
      ),
    ).toMatch(/finite|number/i));
  it("infinite numbers", () =>
    expect(refused(with_((points) => (points[5] = [Number.POSITIVE_INFINITY, 0, 0])))).toMatch(/478 points/));
  it("a profile view", () => expect(refused(photograph(atlas, { yaw: 60 }))).toMatch(/look at the camera/));
  it("a face looking at the ceiling", () =>
    expect(refused(photograph(atlas, { pitch: 45 }))).toMatch(/look at the camera/));
  it("a mouth wide open", () => {
    const open: Shot["shape"] = (index, [x, y, z]) => [
      x,
      index === 14 || index === 17 || index === 152 ? y - 30 : y,
      z,
    ];
    expect(refused(photograph(atlas, { shape: open }))).toMatch(/mouth must be closed/);
  });
  it("a face of 3 pixels", () =>
    expect(refused(photograph(atlas, { scale: 3 / 150 }))).toMatch(/40 pixels apart/));
  it.each([2, 1.6, 0.6, 0.4, 0.2])("irises drawn %d times as large as they are", (times) => {
    const said = refused(photograph(atlas, { iris: 11.7 * times }));
    expect(said).toMatch(/irises must fit the eyes: pupils 45 to 80 mm apart/);
    // The reference face has its pupils 63 mm apart.
    expect(Number(said.match(/wide; (\d+) mm/)?.[1])).toBeCloseTo(63 / times, -1);
  });
  it.each([1.15, 0.9])("irises %d times as large still fit", (times) =>
    expect(readFace(photograph(atlas, { iris: 11.7 * times }), atlas).ok).toBe(true),
  );
  it("a face outside the picture", () =>
    expect(refused(photograph(atlas, { at: [-900, 500] }))).toMatch(/inside the picture/));
  it("points that are no face", () =>
    expect(refused(with_((points) => points.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))))).toMatch(
      /shape of a face|irises/,
    ));
  it.each([null, 3, "face", [], {}])("%j", (input) => expect(refused(input)).toMatch(/478/));
});
