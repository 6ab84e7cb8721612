import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addresses, fullCase } from "./addresses.ts";
import { findings } from "./axe-findings.ts";
import { keepCase, open, settled, sizes, useBrowser } from "./visit.ts";

const schemes = ["light", "dark"] as const;

describe.each(["phone", "desktop"] as const)("axe-core finds nothing, light or dark, %s", (size) => {
  const { visit } = useBrowser();

  async function expectNothing(page: Page, where: string): Promise<void> {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page), `${where}, ${colorScheme}`).toEqual([]);
    }
  }

  it("on any page", async () => {
    const { page, context, complaints } = await visit({ viewport: sizes[size] });
    await keepCase(context, fullCase);
    for (const address of addresses) {
      await open(page, address);
      await expectNothing(page, address);
    }
    expect(complaints).toEqual([]);
  });

  it("while answers are given: a region chosen, a warning sign raised, an alarm", async () => {
    const { page } = await visit({ viewport: sizes[size] });
    await open(page, "/what-bothers-you");
    await page.getByRole("radio", { name: "Cheeks" }).check();
    await page.getByRole("textbox", { name: "In your own words" }).fill("a mole that bleeds");
    await page.locator(".own-words-warning").waitFor();
    await expectNothing(page, "words and region");

    await page.locator(".in-region").getByRole("checkbox").first().check();
    await page.getByRole("link", { name: /^Go on with/ }).click();
    await settled(page);
    await page.locator(".warning-signs").getByRole("checkbox").first().check();
    await expectNothing(page, "warning signs");
    await page.getByRole("button", { name: "Only what I ticked" }).click();
    await page.locator(".alarm").first().waitFor();
    await expectNothing(page, "alarm");
  });
});
