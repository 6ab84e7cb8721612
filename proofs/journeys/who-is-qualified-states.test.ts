import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { fullCase } from "./addresses.ts";
import { expectToFit } from "./fits.ts";
import { keyboard } from "./hands.ts";
import {
  openLadder,
  openWithTreatment,
  searched,
  typeName,
  typeNumber,
  typePlace,
} from "./look-someone-up.ts";
import { keepCase, open, settled, sizes, useBrowser } from "./visit.ts";

const person = { ...fullCase, place: { country: "US" } };

/** Every state of the page, one after another. */
async function everyState(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await openWithTreatment(page, "upper-blepharoplasty");
  await look("training");
  await typePlace(page, { "Postal code": "98101" });
  await page.locator(".what-leaves summary").click();
  await searched(page, /people found/);
  await look("people near a place");
  await typeNumber(page, "1234567890");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByText("One digit is off").waitFor();
  await look("a wrong number");
  await typeNumber(page, "1234567893");
  await searched(page, "Nobody found");
  await look("nobody");
  await typeName(page, "Hollowbrook");
  await searched(page, "1 person found");
  await openLadder(page, "Beatrix Hollowbrook-Lark");
  await page.getByRole("button", { name: "Put this into my brief" }).click();
  await look("ladder");
  await page.getByRole("link", { name: "Back to the search" }).click();
  await settled(page);
  await page.context().setOffline(true);
  await searched(page, "That did not work");
  await look("offline");
  await page.context().setOffline(false);
}

describe("who is qualified, in every state", () => {
  const { visit } = useBrowser();

  it.each(["phone", "desktop"] as const)("axe-core finds nothing, light or dark, %s", async (size) => {
    const { page, context } = await visit({ viewport: sizes[size] });
    await keepCase(context, person);
    await everyState(page, (state) => expectAccessible(page, state));
  });

  it("fits at 320 pixels, and with text twice as large", async () => {
    const { page, context } = await visit({ viewport: sizes.narrow });
    await keepCase(context, person);
    await everyState(page, (state) => expectToFit(page, state));
    const { page: large, context: other } = await visit({ viewport: sizes.phone });
    await keepCase(other, person);
    await everyState(large, async (state) => {
      const style = await large.addStyleTag({ content: "html { font-size: 200%; }" });
      await expectToFit(large, state);
      await style.evaluate((element) => element.parentNode?.removeChild(element));
    });
  });

  it("works by keyboard alone: from the treatment to the brief", async () => {
    const { page, context } = await visit();
    await keepCase(context, person);
    await openWithTreatment(page, "upper-blepharoplasty");
    const hands = keyboard(page);
    await hands.type(page.getByRole("textbox", { name: "Name", exact: true }), "Hollowbrook");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 3, name: "1 person found" }).waitFor();
    await hands.press(page.getByRole("link", { name: "What registers say of Beatrix Hollowbrook-Lark" }));
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("What registers say");
    await hands.press(page.getByRole("button", { name: "Put this into my brief" }));
    await hands.press(page.getByRole("button", { name: "Take this out of my brief" }));
    await page.getByText("Nothing of this is in your brief yet.").waitFor();
  });

  it("shows on paper the steps and the questions, and no buttons", async () => {
    const { page, context } = await visit();
    await keepCase(context, person);
    await openWithTreatment(page, "upper-blepharoplasty");
    await typeName(page, "Hollowbrook");
    await searched(page, "1 person found");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    expect(await page.getByText("Beatrix Hollowbrook-Lark").first().isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await openLadder(page, "Beatrix Hollowbrook-Lark");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    for (const heading of ["List of barred people", "Questions to take along", "What no register can show"])
      expect(await page.getByRole("heading", { name: heading }).isVisible(), heading).toBe(true);
    expect(await page.getByText("These people are invented.").isVisible()).toBe(true);
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(20_000);
  });

  it("keeps what was typed and chosen when the page is loaded anew, also before anything else was said", async () => {
    const { page } = await visit();
    await openWithTreatment(page, "facelift");
    await typeName(page, "Hollowbrook");
    await searched(page, "1 person found");
    await openLadder(page, "Beatrix Hollowbrook-Lark");
    await page.reload();
    await settled(page);
    await page.getByText("Answers of the service are not kept when the page is loaded anew.").waitFor();
    expect(await page.getByLabel("Which treatment?").inputValue()).toBe("facelift");
    expect(await page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).toBe("Hollowbrook");
    await page.getByRole("button", { name: "Clear this search" }).click();
    await page.reload();
    await settled(page);
    expect(await page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).toBe("");
  });

  it("says where to look in a country whose register is not open", async () => {
    const { page } = await visit();
    await open(page, "/who-is-qualified");
    for (const [country, register] of [
      ["GB", "GMC"],
      ["AU", "Ahpra"],
      ["BR", "CFM"],
      ["KR", "Ministry of Health and Welfare"],
      ["CA", "Royal College"],
    ] as const) {
      await page.getByLabel("Where?").selectOption(country);
      await page.getByText(/is not one of them\. Look people up on its own page/).waitFor();
      expect(await page.getByText(register).first().isVisible(), country).toBe(true);
    }
  });
});
