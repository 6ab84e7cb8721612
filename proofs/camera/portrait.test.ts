import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { type Face, readFace, type SeenLandmarks } from "../../portable/anatomy/index.ts";
import { headPose } from "../../web/camera/mesh-pose.ts";
import { useBrowser } from "../journeys/visit.ts";
import { type Drawing, drawPictures } from "./drawn-pictures.ts";
import {
  choosePicture,
  keptLandmarks,
  notedLandmarks,
  noteLandmarks,
  openFacePage,
  stillPage,
} from "./face-page.ts";
import { portrait, portraitLandmarks } from "./portrait.ts";

const atlas = loadAtlas();
let page: Page;

const wanted = {
  large: { width: 880, height: 880, part: [120, 10, 220, 220] },
  rolled: { width: 680, height: 680, scale: 512 / 680, turned: 25 },
  smaller: { width: 512, height: 512, scale: 0.66 },
  tiny: { width: 512, height: 512, scale: 0.25 },
  dim: { width: 512, height: 512, brightness: 0.25 },
  dark: { width: 512, height: 512, brightness: 0.12 },
  blurred: { width: 880, height: 880, part: [120, 10, 220, 220], blurred: 8 },
} satisfies Record<string, Drawing>;
let drawn: Record<keyof typeof wanted, Buffer>;

function faceOf(seen: SeenLandmarks): Face {
  const read = readFace(seen, atlas);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.face;
}

/** Millimetres between the pupils, and the standard deviation that the scale alone gives them. */
function pupils(seen: SeenLandmarks): { apart: number; error: number } {
  const { pupils: places, scaleError } = faceOf(seen);
  if (places === null) throw new Error("no pupils");
  const apart = Math.hypot(...places.left.map((value, axis) => value - (places.right[axis] ?? 0)));
  return { apart, error: apart * scaleError };
}

/** Root mean square distance between the same points of two pictures, in pixels. */
function misfit(one: SeenLandmarks, other: SeenLandmarks): number {
  const squares = one.points.map(([x = 0, y = 0], index) => {
    const [u = 0, v = 0] = other.points[index] ?? [];
    return (x - u) ** 2 + (y - v) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

describe("a face in a picture", () => {
  const { visit } = useBrowser();

  beforeAll(async () => {
    ({ page } = await visit(stillPage));
    drawn = await drawPictures(page.context().browser() ?? fail(), wanted);
    await noteLandmarks(page);
    await openFacePage(page);
  });

  it("is found where the example says, upright, and what is amiss is named", async () => {
    const { refused, hints } = await choosePicture(page, "portrait.jpg", portrait);
    expect(refused).toBeNull();
    // She smiles, and stands far away.
    expect(hints).toEqual(["small", "smile"]);
    const seen = await keptLandmarks(page);
    expect(misfit(seen, portraitLandmarks)).toBeLessThan(0.5);
    // What the page keeps is what the worker gave.
    expect(seen).toEqual(await notedLandmarks(page));
    const { turned, raised, leaning } = headPose(seen);
    expect(Math.abs(turned)).toBeLessThan(5);
    expect(Math.abs(raised)).toBeLessThan(12);
    expect(Math.abs(leaning)).toBeLessThan(5);
    const read = readFace(seen, atlas);
    expect(read.ok && Math.abs(read.pose.yaw)).toBeLessThan(5);
    expect(read.ok && Math.abs(read.pose.pitch)).toBeLessThan(10);
  });

  it("has a size that agrees with women measured by hand, within its own error", async () => {
    const women = { mean: 61.71, sd: 3.62 }; // ANSUR II, data/anatomy: interpupillary-distance-03
    const far = pupils(portraitLandmarks);
    expect(Math.abs(far.apart - women.mean)).toBeLessThan(1.96 * Math.hypot(women.sd, far.error));

    expect((await choosePicture(page, "large.jpg", drawn.large)).hints).toEqual(["smile"]);
    const near = pupils(await notedLandmarks(page));
    expect(near.error).toBeLessThan(0.75 * far.error);
    expect(Math.abs(near.apart - women.mean)).toBeLessThan(1.96 * Math.hypot(women.sd, near.error));
    // The same woman twice: only the edges of the irises differ.
    expect(Math.abs(near.apart - far.apart)).toBeLessThan(1.96 * Math.hypot(near.error, far.error));
  });

  it("leaning by 25 degrees, is read all the same, and the leaning is named", async () => {
    const { refused, hints } = await choosePicture(page, "rolled.jpg", drawn.rolled);
    expect(refused).toBeNull();
    // A picture turned clockwise shows a head that leans to its own left.
    expect(hints).toContain("leaning-left");
    const seen = await notedLandmarks(page);
    expect(headPose(seen).leaning - headPose(portraitLandmarks).leaning).toBeCloseTo(25, -0.5);
    const [upright, rolled] = [pupils(portraitLandmarks), pupils(seen)];
    expect(Math.abs(rolled.apart / upright.apart - 1)).toBeLessThan(0.04);
  });

  it("small, is read with a wider error; tiny, is not found, and the page says how large it must be", async () => {
    const smaller = await choosePicture(page, "smaller.jpg", drawn.smaller);
    if (smaller.refused === null) {
      expect(smaller.hints).toContain("small");
      expect(pupils(await notedLandmarks(page)).error).toBeGreaterThan(pupils(portraitLandmarks).error);
    } else expect(smaller.words).toMatch(/larger picture|quarter of the picture/);
    const tiny = await choosePicture(page, "tiny.jpg", drawn.tiny);
    expect(tiny.refused).toBe("no-face");
    expect(tiny.words).toContain("a quarter of the picture's height");
  });

  it("dim, is read and the light named; dark, is refused", async () => {
    expect((await choosePicture(page, "dim.jpg", drawn.dim)).hints).toContain("dark");
    const dark = await choosePicture(page, "dark.jpg", drawn.dark);
    expect(["too-dark", "no-face"]).toContain(dark.refused);
    expect(dark.words).toMatch(/dark|good light/);
  });

  it("blurred, is read and the blur named", async () => {
    expect((await choosePicture(page, "blurred.jpg", drawn.blurred)).hints).toContain("blurred");
  });

  it("can have its sides swapped, and is then the mirror image", async () => {
    await choosePicture(page, "large.jpg", drawn.large);
    const before = await notedLandmarks(page);
    await page.getByRole("button", { name: "swap left and right" }).click();
    await page.locator(".take-picture-status:not(:empty)").waitFor({ state: "detached" });
    await page.locator(".found-face").waitFor();
    const after = await notedLandmarks(page);
    expect(headPose(after).leaning).toBeCloseTo(-headPose(before).leaning, -0.5);
    const mirror = after.points[468]?.[0] ?? 0;
    expect(mirror + (before.points[473]?.[0] ?? 0)).toBeCloseTo(before.width, -1);
  });
});

function fail(): never {
  throw new Error("the page has no browser");
}
