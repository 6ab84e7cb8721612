import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addresses, fullCase } from "./addresses.ts";
import { keepCase, open, settled, sizes, useBrowser } from "./visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds on the page of this moment, one line each: rule, help and the elements. */
async function findings(page: Page): Promise<string[]> {
  // The page's rules allow no script of another's; the browser's own evaluation is not bound by them.
  await page.evaluate(`window.axe === undefined && ${axe}`);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(" | ")}`,
    );
  });
}

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
