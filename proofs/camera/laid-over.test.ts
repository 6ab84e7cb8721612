import type { Locator, Page } from "playwright-core";
import UPNG from "upng-js";
import { describe, expect, it } from "vitest";
import { useBrowser } from "../journeys/visit.ts";
import { choosePicture, openFacePage, stillPage } from "./face-page.ts";
import { portrait, portraitLandmarks } from "./portrait.ts";

interface Pixels {
  width: number;
  height: number;
  /** Four numbers a pixel. */
  values: Uint8Array;
}

/** The drawing at rest, once two looks at it agree. */
async function drawing(page: Page): Promise<Pixels> {
  const space: Locator = page.locator(".face-scene-space");
  for (let before = ""; ; ) {
    await space.locator("canvas[data-picture=fine]").waitFor();
    const png = await space.screenshot();
    const now = png.toString("base64");
    if (now === before) {
      const image = UPNG.decode(new Uint8Array(png).buffer);
      const values = new Uint8Array(UPNG.toRGBA8(image)[0] ?? new ArrayBuffer(0));
      return { width: image.width, height: image.height, values };
    }
    before = now;
    await page.waitForTimeout(300);
  }
}

/** The pixels of the portrait, as the browser decodes it. */
async function portraitPixels(page: Page): Promise<Pixels> {
  const { width, height, values } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const drawn = canvas.getContext("2d");
    drawn?.drawImage(bitmap, 0, 0);
    const data = drawn?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { width: bitmap.width, height: bitmap.height, values: [...data] };
  }, portrait.toString("base64"));
  return { width, height, values: Uint8Array.from(values) };
}

/** How red the colours between two corners are: the share of red in them, whatever the light. */
function redness(
  { width, values }: Pixels,
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  let [red, all] = [0, 0];
  for (let y = Math.round(from[1]); y < to[1]; y++)
    for (let x = Math.round(from[0]); x < to[0]; x++) {
      const [r = 0, g = 0, b = 0] = values.subarray((y * width + x) * 4, (y * width + x) * 4 + 3);
      red += r;
      all += r + g + b;
    }
  return red / all;
}

const middleOfDrawing = (pixels: Pixels): number =>
  redness(pixels, [pixels.width * 0.4, pixels.height * 0.4], [pixels.width * 0.6, pixels.height * 0.6]);

const landmark = (index: number): readonly [number, number] => {
  const [x = 0, y = 0] = portraitLandmarks.points[index] ?? [];
  return [x, y];
};

describe("a picture laid over the drawn face", () => {
  const { address, visit } = useBrowser();

  it("is drawn when it is asked for, taken off when it is not, and sent nowhere", async () => {
    const { page, complaints } = await visit(stillPage);
    await openFacePage(page);
    await page.locator(".face-scene.is-drawn").waitFor();
    await page.locator(".your-face-table").first().waitFor();
    // Nothing but the skin.
    for (const name of [/^Arteries/, /^Veins/, /^Nerves/, /^Where the treatment goes/])
      await page.getByRole("checkbox", { name }).uncheck();
    await choosePicture(page, "portrait.jpg", portrait);
    await page.waitForLoadState("networkidle");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));

    await page.getByRole("button", { name: "Use this face" }).click();
    await page.getByText("Your own face, from your picture").waitFor();
    const clay = await drawing(page);

    await page.getByRole("checkbox", { name: /^Lay my picture/ }).check();
    await page.getByRole("button", { name: "Use this face" }).click();
    const off = page.getByRole("button", { name: "Take my picture off the drawing" });
    await off.waitFor();
    const laidOver = await drawing(page);
    const seen = redness(await portraitPixels(page), landmark(105), landmark(287));
    const far = Math.abs(middleOfDrawing(clay) - seen);
    expect(Math.abs(middleOfDrawing(laidOver) - seen)).toBeLessThan(far / 2);

    await off.click();
    expect(Buffer.from((await drawing(page)).values).equals(Buffer.from(clay.values))).toBe(true);
    expect(asked.filter((one) => !one.includes(` ${address}/`) && !/ (blob|data):/.test(one))).toEqual([]);
    expect(asked.filter((one) => !one.startsWith("GET "))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
