import { execFileSync } from "node:child_process";
import { type Browser, type BrowserServer, type CDPSession, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../journeys/service.ts";
import { drawPictures, greyPng } from "./drawn-pictures.ts";
import { choosePicture, openFacePage, stillPage } from "./face-page.ts";

const photos = 50;
/**
 * Photos after which models and decoders have what they need, and the cache of the browser's drawing process is full:
 * it holds copies of pictures that were drawn, up to about 300 MB, whoever drew them, and grows no further (seen over
 * 160 photos: 1,018 MB in all after 20, 1,193 after 40, 1,252 after 80, 1,260 after 160).
 */
const warm = 60;

let server: BrowserServer;
let browser: Browser;
let page: Page;
let session: CDPSession;
let large: Buffer;

interface Memory {
  /** Megabytes of the page's JavaScript, after a collection. */
  heap: number;
  /** Megabytes of the processes that run pages and workers, and draw. */
  processes: number;
}

async function memory(): Promise<Memory> {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  return { heap: heap / 1e6, processes: await processMemory() };
}

/** Resident memory of the browser's renderers and of its drawing process, as the system counts it. */
async function processMemory(): Promise<number> {
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  await whole.detach();
  const ids = processInfo.filter(({ type }) => /renderer|gpu/i.test(type)).map(({ id }) => String(id));
  const listed = execFileSync("ps", ["-o", "rss=", "-p", ids.join(",")], { encoding: "utf8" });
  return (
    listed
      .trim()
      .split(/\s+/)
      .map(Number)
      .reduce((sum, kilobytes) => sum + kilobytes, 0) / 1000
  );
}

beforeAll(async () => {
  // A browser of its own: whatever else it shows would be counted.
  server = await launchBrowser();
  browser = await chromium.connect(server.wsEndpoint());
  page = await browser.newPage({ baseURL: inject("address"), ...stillPage });
  page.setDefaultTimeout(120_000);
  session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  ({ large } = await drawPictures(browser, {
    large: { width: 1200, height: 1200, part: [120, 10, 220, 220] },
  }));
  await openFacePage(page);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe("memory", () => {
  it(`is stable over ${photos} opened photos`, async () => {
    let before: Memory | null = null;
    for (let photo = 1; photo <= warm + photos; photo++) {
      const { refused } = await choosePicture(page, "large.jpg", large);
      expect(refused).toBeNull();
      if (photo === warm) before = await memory();
    }
    const after = await memory();
    // A photo of this size takes 6 MB opened: a build that kept 50 of them would grow by 300 MB.
    expect(after.heap - (before?.heap ?? 0)).toBeLessThan(4);
    expect(after.processes - (before?.processes ?? 0)).toBeLessThan(80);
  });

  it("never holds a photo of 60 million pixels twice at its full size, and lets it go", async () => {
    const picture = greyPng(9000, 6700, (y) => new Uint8Array(9000).fill((y * 250) / 6700));
    const atFullSize = (9000 * 6700 * 4) / 1e6;
    const before = await memory();
    const peaks: number[] = [];
    const after: Memory[] = [];
    for (let time = 0; time < 3; time++) {
      let done = false;
      const opened = choosePicture(page, "wide.png", picture).finally(() => {
        done = true;
      });
      while (!done) peaks.push(await processMemory());
      // No face is in it: it was opened and looked at all the same.
      expect((await opened).refused).toBe("no-face");
      after.push(await memory());
    }
    expect(Math.max(...peaks) - before.processes).toBeLessThan(2 * atFullSize);
    const [first, , last] = after;
    expect((last?.heap ?? 0) - (first?.heap ?? 0)).toBeLessThan(4);
    expect((last?.processes ?? 0) - (first?.processes ?? 0)).toBeLessThan(atFullSize / 2);
  });
});
