import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserServer, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findings } from "../journeys/axe-findings.ts";
import { launchBrowser } from "../journeys/service.ts";
import { drawPictures } from "./drawn-pictures.ts";
import { keptLandmarks, openFacePage, outcome, stillPage } from "./face-page.ts";

const folder = mkdtempSync(join(tmpdir(), "glabella-camera-"));
const opened: { browser: Browser; server: BrowserServer }[] = [];

async function visit(flags: readonly string[], permissions: string[]): Promise<Page> {
  const server = await launchBrowser(flags);
  const browser = await chromium.connect(server.wsEndpoint());
  opened.push({ browser, server });
  const context = await browser.newContext({
    baseURL: inject("address"),
    ...stillPage,
    permissions,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await openFacePage(page);
  return page;
}

const fakeCamera = ["--use-fake-device-for-media-stream"];
const camera = (page: Page) => page.getByRole("button", { name: "Use the camera" });
const alert = (page: Page) => page.locator(".take-picture [role=alert]");
/** Whether any camera of the page still runs: the light beside a real one would be on. */
const films = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const tracks = (window as unknown as { openedTracks: MediaStreamTrack[] }).openedTracks;
    return tracks.some(({ readyState }) => readyState === "live");
  });

afterAll(async () => {
  for (const { browser, server } of opened) {
    await browser.close();
    await server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

describe("the camera", () => {
  let page: Page;

  beforeAll(async () => {
    const maker = await chromium.connect(inject("browserEndpoint"));
    const { face } = await drawPictures(maker, {
      face: { width: 640, height: 480, part: [80, 0, 280, 210] },
    });
    await maker.close();
    // A film of pictures one after another is what Chromium calls a MJPEG.
    writeFileSync(join(folder, "face.mjpeg"), Buffer.concat([face, face, face]));
    page = await visit(
      [...fakeCamera, `--use-file-for-fake-video-capture=${join(folder, "face.mjpeg")}`],
      ["camera"],
    );
    await page.evaluate(() => {
      const { mediaDevices } = navigator;
      const real = mediaDevices.getUserMedia.bind(mediaDevices);
      const openedTracks: MediaStreamTrack[] = [];
      Object.assign(window, { openedTracks });
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await real(wanted);
        openedTracks.push(...stream.getTracks());
        return stream;
      };
    });
  });

  it("is off until it is asked for, shows a mirror, and says what would make a better picture", async () => {
    expect(await films(page)).toBe(false);
    await camera(page).press("Enter");
    await page.getByText("Let your face rest", { exact: false }).first().waitFor();
    expect(await films(page)).toBe(true);
    expect(
      await page.locator(".live-camera video").evaluate((video) => getComputedStyle(video).transform),
    ).toBe("matrix(-1, 0, 0, 1, 0, 0)");
    expect(await findings(page)).toEqual([]);
  });

  it("takes the picture when the person presses, and is off again", async () => {
    await page.getByRole("button", { name: "Take the picture" }).press("Enter");
    const { refused, hints } = await outcome(page);
    expect(refused).toBeNull();
    expect(hints).toContain("smile");
    expect(await films(page)).toBe(false);
    const { width, height, points } = await keptLandmarks(page);
    expect([width, height]).toEqual([640, 480]);
    // The film shows her as others see her: her left eye is on the right side, mirror or not.
    expect(points[263]?.[0] ?? 0).toBeGreaterThan(points[33]?.[0] ?? 0);
    expect(Math.hypot((points[263]?.[0] ?? 0) - 383, (points[263]?.[1] ?? 0) - 240)).toBeLessThan(60);
  });

  it("is off again when it is stopped, and when the page is left", async () => {
    await camera(page).click();
    await page.locator(".live-camera-words").waitFor();
    await expect.poll(() => films(page)).toBe(true);
    await page.getByRole("button", { name: "Stop the camera" }).click();
    expect(await films(page)).toBe(false);
    await camera(page).click();
    await expect.poll(() => films(page)).toBe(true);
    await page.getByRole("link", { name: "Your options" }).first().click();
    await page.locator(".live-camera").waitFor({ state: "detached" });
    expect(await films(page)).toBe(false);
  });
});

describe("without a camera", () => {
  it("one that may not be used is no dead end", async () => {
    const page = await visit(fakeCamera, []);
    await camera(page).click();
    await alert(page).waitFor();
    expect(await alert(page).getAttribute("data-code")).toBe("camera-refused");
    expect(await alert(page).textContent()).toMatch(
      /allow the camera.*choose a photo instead, or use the drawn face/,
    );
    expect(await camera(page).isVisible()).toBe(true);
  });

  it("a device that has none says so", async () => {
    const page = await visit([], ["camera"]);
    await camera(page).click();
    await alert(page).waitFor();
    expect(await alert(page).getAttribute("data-code")).toBe("no-camera");
  });
});
