import { describe, expect, it } from "vitest";
import { addresses, fullCase } from "./addresses.ts";
import { keepCase, open, useBrowser } from "./visit.ts";

describe("every page", () => {
  const { visit } = useBrowser();

  it("says that no clinician has reviewed it, and leads to help", async () => {
    const { page, context, complaints } = await visit();
    await keepCase(context, fullCase);
    for (const address of addresses) {
      await open(page, address);
      expect(await page.getByText("No clinician has reviewed this yet.").isVisible(), address).toBe(true);
      if (address === "/something-went-wrong") continue;
      await page.locator("header").getByRole("link", { name: "Something went wrong?" }).click();
      await page.getByRole("heading", { level: 1, name: "Something went wrong" }).waitFor();
      await page.goBack();
      await expect.poll(() => new URL(page.url()).pathname).toBe(address);
    }
    expect(complaints).toEqual([]);
  });

  it("begins at its heading when reached by a link, and lets one skip to it", async () => {
    const { page } = await visit();
    await open(page, "/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the page");
    await page.locator("header").getByRole("link", { name: "Something went wrong?" }).click();
    await page.getByRole("heading", { level: 1, name: "Something went wrong" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    expect(await page.title()).toBe("Something went wrong · Glabella");
  });

  it("keeps the chosen colours on the device", async () => {
    const { page } = await visit({ colorScheme: "light" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await open(page, "/");
    const light = await paper();
    await page.getByLabel("Colours").selectOption("dark");
    expect(await paper()).not.toBe(light);
    await page.reload();
    expect(await paper()).not.toBe(light);
    await page.getByLabel("Colours").selectOption("device");
    expect(await paper()).toBe(light);
  });

  it("gives every warning sign and the numbers of a country, and asks nothing first", async () => {
    const { page } = await visit();
    await open(page, "/something-went-wrong");
    expect(await page.locator(".signs li").count()).toBe(25);
    await page.getByLabel("Where are you?").selectOption("GB");
    await page.getByRole("link", { name: "999" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "999" }).waitFor();
  });
});
