import type { Page } from "playwright-core";
import { expect } from "vitest";

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

/** That nothing on the page of this moment sticks out sideways or is cut off. */
export async function expectToFit(page: Page, where: string): Promise<void> {
  expect(await sideways(page), where).toEqual([]);
  expect(await cutOff(page), where).toEqual([]);
}
