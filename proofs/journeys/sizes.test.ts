import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addresses, fullCase } from "./addresses.ts";
import { keepCase, open, sizes, useBrowser } from "./visit.ts";

/** Elements that stick out of the page at its right side, unless a box of their own lets them be scrolled. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** Texts that are cut off: larger than the box that hides what flows over. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *, header *, footer *")]
      .filter((element) => {
        const { overflowX, clip, clipPath } = getComputedStyle(element);
        const hidden = overflowX === "hidden" || overflowX === "clip";
        const readAloud = clip !== "auto" || clipPath !== "none";
        return hidden && !readAloud && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

describe("no page scrolls sideways", () => {
  const { visit } = useBrowser();

  it("at 320 pixels", async () => {
    const { page, context } = await visit({ viewport: sizes.narrow });
    await keepCase(context, fullCase);
    for (const address of addresses) {
      await open(page, address);
      expect(await sideways(page), address).toEqual([]);
      expect(await cutOff(page), address).toEqual([]);
    }
  });

  it.each(["phone", "desktop"] as const)("with text twice as large, %s", async (size) => {
    const { page, context } = await visit({ viewport: sizes[size] });
    await keepCase(context, fullCase);
    for (const address of addresses) {
      await open(page, address);
      // As a browser's own text size does: rem follows, pixels do not.
      await page.addStyleTag({ content: "html { font-size: 200%; }" });
      expect(await sideways(page), address).toEqual([]);
      expect(await cutOff(page), address).toEqual([]);
    }
  });
});
