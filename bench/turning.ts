import type { Browser, Page } from "playwright-core";
import { withServedApp } from "./browser/served-app.ts";
import type { Measured } from "./run.ts";

const frames = 60;

const sizes = [
  { what: "a phone", width: 390, height: 844 },
  { what: "a desktop", width: 1280, height: 900 },
];

/** Time of one picture while the face is turned, 24 people laid over each other, without a graphics card. */
export default function bench(): Promise<Measured[]> {
  return withServedApp(async (browser, address) => {
    const measured: Measured[] = [];
    for (const { what, ...viewport } of sizes) {
      const seconds = await turned(browser, address, viewport);
      measured.push({
        what: `one picture while the face turns, ${what}, drawn by the processor alone (${(1 / seconds).toFixed(1)} a second)`,
        seconds,
      });
    }
    return measured;
  });
}

async function turned(
  browser: Browser,
  baseURL: string,
  viewport: { width: number; height: number },
): Promise<number> {
  const page: Page = await browser.newPage({
    baseURL,
    viewport,
    serviceWorkers: "block",
    reducedMotion: "reduce",
  });
  page.setDefaultTimeout(120_000);
  await page.goto("/your-face");
  await page.locator(".face-scene.is-drawn").waitFor();
  await page.locator(".your-face-summary").waitFor();
  // What finds faces warms up meanwhile; turning is timed once that has settled.
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(8_000);
  const seconds = await page.evaluate(async (count) => {
    const space = document.querySelector<HTMLElement>(".face-scene-space");
    if (space === null) throw new Error("no face to turn");
    const gl = space.querySelector("canvas")?.getContext("webgl2");
    if (!gl) throw new Error("nothing is drawn in space");
    const pixel = new Uint8Array(4);
    const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    await next();
    const start = performance.now();
    for (let frame = 0; frame < count; frame++) {
      const key = Math.floor(frame / 10) % 2 === 0 ? "ArrowRight" : "ArrowLeft";
      space.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      await next();
      // Asking for a pixel waits until the picture is finished; without it only the asking would be timed.
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    }
    return (performance.now() - start) / 1000 / count;
  }, frames);
  await page.close();
  return seconds;
}
