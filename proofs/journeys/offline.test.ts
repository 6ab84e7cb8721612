import { describe, expect, it } from "vitest";
import { addresses, fullCase } from "./addresses.ts";
import { keepCase, open, useBrowser } from "./visit.ts";

describe("after the first visit", () => {
  const { visit } = useBrowser();

  it("every page works without a network; your face turns after its own first visit", async () => {
    const { page, context, complaints } = await visit({ serviceWorkers: "allow" });
    await keepCase(context, fullCase);
    await open(page, "/");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await open(page, "/your-face");
    await page.locator(".face-scene.is-drawn").waitFor();
    await context.setOffline(true);
    const headings = new Set<string | null>();
    for (const address of addresses) {
      await open(page, address);
      headings.add(await page.locator("main h1").textContent());
      expect(await page.getByText("This page could not be shown").count(), address).toBe(0);
    }
    await open(page, "/your-face");
    await page.locator(".face-scene.is-drawn").waitFor();
    expect(headings.size).toBe(addresses.length);
    expect(complaints).toEqual([]);
  });

  it("a face that was never drawn here is a still drawing, and its table is whole", async () => {
    const { page, context } = await visit({ serviceWorkers: "allow" });
    await keepCase(context, fullCase);
    await open(page, "/");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await context.setOffline(true);
    await open(page, "/your-face");
    await page.locator(".face-scene.is-none svg.picture.face").waitFor();
    await page.locator(".your-face-table tbody tr").first().waitFor();
    expect(await page.locator(".your-face-table tbody tr").count()).toBeGreaterThan(3);
  });
});
