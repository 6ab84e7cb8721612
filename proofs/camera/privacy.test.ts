import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { open } from "../journeys/visit.ts";
import { type RecordingProxy, startRecordingProxy } from "../privacy/recording-proxy.ts";
import { choosePicture, openFacePage } from "./face-page.ts";
import { portrait } from "./portrait.ts";

const address = inject("address");
const dist = fileURLToPath(new URL("../../web/dist", import.meta.url));
const models = /\/assets\/face-mesh-/;

let browser: Browser;
let context: BrowserContext;
let proxy: RecordingProxy;
let page: Page;

beforeAll(async () => {
  browser = await chromium.connect(inject("browserEndpoint"));
  proxy = await startRecordingProxy(address);
  context = await browser.newContext({
    baseURL: address,
    proxy: { server: proxy.address },
    serviceWorkers: "allow",
    reducedMotion: "reduce",
    viewport: { width: 640, height: 720 },
  });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
afterAll(async () => {
  await context.close();
  await browser.close();
  await proxy.close();
});

const paths = (): string[] => proxy.requests.map(({ url }) => url.slice(address.length));

/** Everything the browser holds for the app, but its cookies and what it sent. */
async function stored(): Promise<{
  databases: string[];
  files: string[];
  texts: string[];
  kept: { path: string; bytes: number }[];
}> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const folder = await navigator.storage.getDirectory();
    const files: string[] = [];
    for await (const name of folder.keys()) files.push(String(name));
    const texts = [localStorage, sessionStorage].flatMap((storage) =>
      Array.from({ length: storage.length }, (_, index) => {
        const key = storage.key(index) ?? "";
        return `${key}=${storage.getItem(key)}`;
      }),
    );
    const kept: { path: string; bytes: number }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        kept.push({
          path: new URL(request.url).pathname,
          bytes: (await answer?.arrayBuffer())?.byteLength ?? -1,
        });
      }
    }
    return { databases, files, texts, kept };
  });
}

describe("a picture of a face", () => {
  it("costs nothing on the other pages: no model is fetched", async () => {
    await open(page, "/");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    for (const path of ["/what-bothers-you", "/about-you", "/your-options", "/your-brief"])
      await open(page, path);
    await page.waitForLoadState("networkidle");
    expect(paths().length).toBeGreaterThan(10);
    expect(paths().filter((path) => models.test(path))).toEqual([]);
  });

  it("sends nothing: once the page is there, not one request leaves", async () => {
    await openFacePage(page);
    // The models are there, and kept, when a first face was found.
    await choosePicture(page, "portrait.jpg", portrait);
    await page.waitForLoadState("networkidle");
    await expect
      .poll(async () => (await stored()).kept.filter(({ path }) => models.test(path)).length)
      .toBe(6);
    expect(paths().some((path) => models.test(path))).toBe(true);
    const before = proxy.requests.length;

    await choosePicture(page, "portrait.jpg", portrait);
    await page.getByRole("checkbox", { name: /^Lay my picture/ }).check();
    await page.getByRole("button", { name: "Use this face" }).click();
    await page.getByRole("button", { name: "Take my picture off the drawing" }).waitFor();
    await choosePicture(page, "text.png", Buffer.from("no picture"));
    await page.getByRole("radio", { name: /^The reference face/ }).check();
    await page.getByRole("radio", { name: /^Your own face/ }).check();
    await page.waitForTimeout(1_000);
    // The browser asks by itself, a while after a page was opened, whether there is a newer version of the app.
    const forNewer = [/^\/service-worker\.js$/, /^\/workbox-[\da-f]+\.js$/];
    const later = paths().slice(before);
    expect(later.filter((path) => !forNewer.some((one) => one.test(path)))).toEqual([]);
    expect(proxy.requests.filter(({ own }) => !own)).toEqual([]);
    expect(proxy.requests.filter(({ method, body }) => method !== "GET" || body !== "")).toEqual([]);
  });

  it("is not stored, nor are its landmarks, unless the person says so", async () => {
    const { databases, files, texts, kept } = await stored();
    expect(databases).toEqual([]);
    expect(files).toEqual([]);
    expect(texts.filter((text) => text.startsWith("glabella.face"))).toEqual([]);
    expect(texts.join("").length).toBeLessThan(2_000);
    // What is kept is what the app is made of, to the byte.
    expect(kept.length).toBeGreaterThan(10);
    for (const { path, bytes } of kept) {
      const file = path === "/" ? "/index.html" : path;
      expect(bytes, path).toBe(readFileSync(`${dist}${file}`).length);
    }

    await page.getByRole("checkbox", { name: /^Keep the 478 points/ }).check();
    const said = await stored();
    const face = said.texts.filter((text) => text.startsWith("glabella.face"));
    expect(face.length).toBe(1);
    // Numbers, commas and the names of three fields.
    expect(face[0]).toMatch(/^glabella\.face=\{[\d.,[\]:e"\-widthegpons]+\}$/);
    await page.getByRole("button", { name: "Let go of my face" }).click();
    expect((await stored()).texts.filter((text) => text.startsWith("glabella.face"))).toEqual([]);
  });

  it("is gone with the page: what comes back after leaving is the reference face", async () => {
    await choosePicture(page, "portrait.jpg", portrait);
    await page.getByRole("button", { name: "Use this face" }).click();
    await page.reload();
    await page.locator(".your-face-whose").waitFor();
    expect(await page.getByRole("radio", { name: /^The reference face/ }).isChecked()).toBe(true);
    expect(await page.locator(".picture-preview").count()).toBe(0);
  });

  it("can be read without a network, after the page's own first visit", async () => {
    await context.setOffline(true);
    await openFacePage(page);
    expect((await choosePicture(page, "portrait.jpg", portrait)).refused).toBeNull();
    await context.setOffline(false);
  });
});
