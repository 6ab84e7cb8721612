import type { Page } from "playwright-core";
import { expect } from "vitest";
import { findings } from "./axe-findings.ts";

/** That axe-core finds nothing on the page of this moment, in light or dark. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), `${where}, ${colorScheme}`).toEqual([]);
  }
}
