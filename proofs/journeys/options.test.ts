import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { keepCase, open, sizes, useBrowser } from "./visit.ts";

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), "utf8"));

/** What a table says to a screen reader: how many of each role it holds. */
async function roles(page: Page): Promise<Record<string, number>> {
  const table = page.getByRole("table");
  const count = (role: "row" | "columnheader" | "rowheader" | "cell"): Promise<number> =>
    table.getByRole(role).count();
  return {
    row: await count("row"),
    columnheader: await count("columnheader"),
    rowheader: await count("rowheader"),
    cell: await count("cell"),
  };
}

describe("the options page", () => {
  const { visit } = useBrowser();

  it.each([
    ["heavy-eyelids", "Heavy upper eyelids"],
    ["acne-scars-after-isotretinoin", "Acne scars"],
    ["jowls-on-blood-thinner", "Jowls"],
    ["frown-lines-at-34", "Frown lines"],
  ])("sets %s side by side, waiting last", async (name, concern) => {
    const { page, context, complaints } = await visit();
    await keepCase(context, example(name));
    await open(page, "/your-options");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
      `${concern}: what could be done`,
    );
    const columns = await page.getByRole("columnheader").allTextContents();
    expect(columns.length).toBeGreaterThan(2);
    expect(columns.at(-1)).toContain("Nothing for now");
    for (const part of ["What could get better", "What could go wrong", "What it takes"])
      await page.getByRole("rowheader", { name: part, exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("says no odds as 1 in so many", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("jowls-on-blood-thinner"));
    await open(page, "/your-options");
    const numbers = await page.locator(".odds-number").allTextContents();
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) expect(number).not.toMatch(/\b1 in \d|%|\b0 of /);
  });

  it("keeps a table a table when it is stacked on a phone", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("heavy-eyelids"));
    await open(page, "/your-options");
    const wide = await roles(page);
    expect(wide.cell).toBeGreaterThan(20);
    await page.setViewportSize(sizes.phone);
    expect(await roles(page)).toEqual(wide);
  });

  it("draws a picture with a name for every figure", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("heavy-eyelids"));
    await open(page, "/your-options");
    const drawn = await page.getByRole("table").locator("svg").count();
    expect(drawn).toBeGreaterThan(5);
    expect(await page.getByRole("table").getByRole("img", { name: /\d/ }).count()).toBe(drawn);
  });

  it("opens the sources of a figure, and gives the focus back", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("heavy-eyelids"));
    await open(page, "/your-options");
    const opener = page
      .getByRole("table")
      .getByRole("button", { name: /^(Source|\d+ sources)/ })
      .first();
    await opener.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("How sure").first().waitFor();
    for (const link of await dialog.getByRole("link").all())
      expect(await link.getAttribute("rel")).toBe("noreferrer");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("lets one choose what stands side by side, by keyboard, and remembers it for the visit and the brief", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("heavy-eyelids"));
    await open(page, "/your-options");
    await page.getByLabel("First", { exact: true }).selectOption({ value: "radiofrequency" });
    await page.getByRole("columnheader", { name: "Radiofrequency" }).waitFor();
    await page.reload();
    await page.getByRole("columnheader", { name: "Radiofrequency" }).waitFor();
    await page.getByRole("link", { name: "Your brief" }).last().click();
    await page.getByRole("columnheader", { name: "Radiofrequency" }).first().waitFor();
  });

  it("keeps closed options where they can be seen, with the reason and its source", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("acne-scars-after-isotretinoin"));
    await open(page, "/your-options");
    const list = page.getByRole("region", { name: "All options", exact: true });
    for (const name of ["Dermabrasion", "Microneedling", "Nothing for now"])
      await list.getByRole("heading", { level: 4, name: new RegExp(`^${name}`) }).waitFor();
    const notYet = page.getByRole("region", { name: "Not yet" });
    expect(await notYet.getByRole("listitem").count()).toBeGreaterThan(0);
    await notYet.getByText("4 months").first().waitFor();
    await notYet
      .getByRole("button", { name: /^Source/ })
      .first()
      .waitFor();
  });

  it("leads to the question that would settle what is open", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("little-said"));
    await open(page, "/your-options");
    const asks = page.getByRole("region", { name: "Your answer could still change this" });
    const question = await asks.getByRole("link").first().textContent();
    await asks.getByRole("link").first().click();
    await page.waitForURL("**/about-you");
    await page
      .getByText(question ?? "")
      .first()
      .waitFor();
  });

  it("opens a pooled figure as a forest, with the same in a table", async () => {
    const { page, context } = await visit();
    await keepCase(context, { version: 1, concerns: ["forehead-lines"], facts: { age: 40 } });
    await open(page, "/your-options");
    const row = page.getByRole("row", { name: /^A change you would notice/ });
    await row
      .getByRole("button", { name: /^\d+ sources|^Source/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("img", { name: /2 findings and what they say together/ }).waitFor();
    const table = dialog.getByRole("table");
    expect(await table.getByRole("row").count()).toBe(5);
    await table.getByRole("rowheader", { name: "All together" }).waitFor();
    await table.getByRole("rowheader", { name: "Where the next clinic would likely fall" }).waitFor();
  });

  it("looks at one concern at a time", async () => {
    const { page, context } = await visit();
    await keepCase(context, { version: 1, concerns: ["jowls", "dermatochalasis"], facts: { age: 58 } });
    await open(page, "/your-options");
    await page.getByRole("radio", { name: "Heavy upper eyelids" }).check();
    await page.getByRole("heading", { level: 1, name: "Heavy upper eyelids: what could be done" }).waitFor();
  });

  it("asks for a concern first when there is none", async () => {
    const { page } = await visit();
    await open(page, "/your-options");
    await page.getByRole("heading", { level: 1, name: "First: what bothers you?" }).waitFor();
  });
});
