import type { Browser, Page } from "playwright-core";
import { withServedApp } from "./browser/served-app.ts";
import type { Measured } from "./run.ts";

const frames = 60;
/** Twenty pictures a second: turning looks smooth. */
const aim = 1 / 20;

const sizes = [
  { what: "a phone", width: 390, height: 844 },
  { what: "a desktop", width: 1280, height: 900 },
];

interface Times {
  /** Seconds from one picture to the next while the face turns. */
  turning: number;
  /** How many of them were the quick one. */
  quick: number;
  /** Seconds for the fine picture once it has come to rest. */
  resting: number;
}

/** Time of one picture while the face is turned, and of the one at rest; 24 people laid over each other, without a graphics card. */
export default function bench(): Promise<Measured[]> {
  return withServedApp(async (browser, address) => {
    const measured: Measured[] = [];
    for (const { what, ...viewport } of sizes) {
      const { turning, quick, resting } = await times(browser, address, viewport);
      measured.push(
        {
          what: `one picture while the face turns, ${what}, drawn by the processor alone (${(1 / turning).toFixed(1)} a second, ${quick} of ${frames} in the quick way)`,
          seconds: turning,
          aim,
          against: "the picture at rest",
          ratio: turning / resting,
        },
        { what: `the picture at rest, ${what}`, seconds: resting },
      );
    }
    return measured;
  });
}

async function times(
  browser: Browser,
  baseURL: string,
  viewport: { width: number; height: number },
): Promise<Times> {
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
  const found = await page.evaluate(async (count) => {
    const space = document.querySelector<HTMLElement>(".face-scene-space");
    const canvas = space?.querySelector("canvas");
    if (space === null || !canvas) throw new Error("no face to turn");
    const gl = canvas.getContext("webgl2");
    if (!gl) throw new Error("nothing is drawn in space");
    const pixel = new Uint8Array(4);
    const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    // Asking for a pixel waits until the picture is finished; without it only the asking would be timed.
    const finished = (): void => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    await next();
    let quick = 0;
    const start = performance.now();
    for (let frame = 0; frame < count; frame++) {
      const key = Math.floor(frame / 10) % 2 === 0 ? "ArrowRight" : "ArrowLeft";
      space.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      await next();
      finished();
      if (canvas.dataset.picture === "quick") quick += 1;
    }
    const turning = (performance.now() - start) / 1000 / count;
    if (quick === 0) return { turning, quick, resting: turning };
    while (canvas.dataset.picture === "quick") await next();
    const rested = performance.now();
    finished();
    return { turning, quick, resting: (performance.now() - rested) / 1000 };
  }, frames);
  await page.close();
  return found;
}
