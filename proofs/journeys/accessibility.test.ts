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

const looks = (["light", "dark"] as const).flatMap((scheme) =>
  (["phone", "desktop"] as const).map((size) => ({ scheme, size })),
);

describe.each(looks)("axe-core finds nothing, $scheme, $size", ({ scheme, size }) => {
  const { visit } = useBrowser();

  it("on any page", async () => {
    const { page, context, complaints } = await visit({ colorScheme: scheme, viewport: sizes[size] });
    await keepCase(context, fullCase);
    for (const address of addresses) {
      await open(page, address);
      expect(await findings(page), address).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  it("while answers are given: a region chosen, a warning sign raised, an alarm", async () => {
    const { page } = await visit({ colorScheme: scheme, viewport: sizes[size] });
    await open(page, "/what-bothers-you");
    await page.getByRole("radio", { name: "Cheeks" }).check();
    await page.getByRole("textbox", { name: "In your own words" }).fill("a mole that bleeds");
    await page.locator(".own-words-warning").waitFor();
    expect(await findings(page), "words and region").toEqual([]);

    await page.locator(".in-region").getByRole("checkbox").first().check();
    await page.getByRole("link", { name: /^Go on with/ }).click();
    await settled(page);
    await page.locator(".warning-signs").getByRole("checkbox").first().check();
    expect(await findings(page), "warning signs").toEqual([]);
    await page.getByRole("button", { name: "Only what I ticked" }).click();
    await page.locator(".alarm").first().waitFor();
    expect(await findings(page), "alarm").toEqual([]);
  });
});
