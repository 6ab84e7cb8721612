import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fullCase } from "./addresses.ts";
import { keepCase, open, useBrowser } from "./visit.ts";

const saved = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem("glabella.case"));

async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return text(await download.createReadStream());
}

describe("the saved case", () => {
  const { visit } = useBrowser();

  it.each([
    ["is no JSON", '{"version":1,"concerns":["jowls"'],
    ["names a concern nobody knows", '{"version":1,"concerns":["no-such-concern"],"facts":{}}'],
    ["holds an age of 400", '{"version":1,"concerns":["jowls"],"facts":{"age":400}}'],
  ])("is kept for download when it %s, until one starts afresh", async (_what, damaged) => {
    const { page, context } = await visit();
    await keepCase(context, damaged);
    await open(page, "/your-options");
    await page.getByRole("heading", { level: 1, name: "Your saved answers cannot be read" }).waitFor();
    expect(await saved(page)).toBe(damaged);
    const file = await downloaded(page, () =>
      page.getByRole("button", { name: "Keep the old answers as a file" }).click(),
    );
    expect(file).toBe(damaged);
    // Help needs no saved case.
    await page.locator("header").getByRole("link", { name: "Something went wrong?" }).click();
    await page.getByRole("heading", { level: 1, name: "Something went wrong" }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Start afresh" }).click();
    await page.getByText("Your saved answers cannot be read").waitFor({ state: "detached" });
    expect(await saved(page)).toBeNull();
  });

  it("is wiped by one button after a question, and comes back by undo", async () => {
    const { page, context } = await visit();
    await keepCase(context, fullCase);
    await open(page, "/about-you");
    await page.getByRole("button", { name: "Wipe everything" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Keep them" }).click();
    expect(await saved(page)).not.toBeNull();
    await page.getByRole("button", { name: "Wipe everything" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Wipe everything" }).click();
    await page.getByText("Wiped everything.").waitFor();
    expect(await saved(page)).toBeNull();
    expect(await page.evaluate(() => sessionStorage.getItem("glabella.this-visit"))).toBeNull();
    await page.getByRole("button", { name: "Undo" }).click();
    expect(JSON.parse((await saved(page)) ?? "")).toMatchObject({
      concerns: fullCase.concerns,
      facts: fullCase.facts,
    });
  });

  it("goes to a file and comes back from it", async () => {
    const { page, context } = await visit();
    await keepCase(context, fullCase);
    await open(page, "/about-you");
    const file = await downloaded(page, () => page.getByRole("button", { name: "Save to a file" }).click());
    expect(JSON.parse(file)).toMatchObject(fullCase);

    const other = await visit();
    await open(other.page, "/");
    await other.page
      .getByLabel("Open a saved case")
      .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(file) });
    await other.page.waitForURL("**/your-options");
    expect(JSON.parse((await saved(other.page)) ?? "")).toMatchObject(fullCase);
  });

  it("stays as it was when a file cannot be read, and says what is wrong with the file", async () => {
    const { page, context } = await visit();
    await keepCase(context, fullCase);
    await open(page, "/about-you");
    const before = await saved(page);
    await page.getByLabel("Open a file").setInputFiles({
      name: "broken.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"version":1,"concerns":["jowls"],"facts":{"age":-3}}'),
    });
    await page.getByText("That file could not be opened.").waitFor();
    expect(await page.locator(".fault-list").textContent()).toContain("age");
    expect(await saved(page)).toBe(before);
  });

  it("survives a reload, with the answers that hold for this visit only; a new visit asks those again", async () => {
    const { page, context } = await visit();
    await open(page, "/what-bothers-you");
    await page.getByRole("radio", { name: "Jaw line" }).check();
    await page
      .locator(".in-region")
      .getByRole("checkbox", { name: /^Jowls/ })
      .check();
    await page.getByRole("link", { name: "Go on with this" }).click();
    await page.getByRole("button", { name: "None of these" }).click();
    await page.locator(".about-you-questions").waitFor();
    await page.reload();
    await page.locator(".about-you-questions").waitFor();

    const signs = await page.evaluate(() => sessionStorage.getItem("glabella.this-visit"));
    const kept = JSON.parse((await saved(page)) ?? "");
    expect(Object.values(JSON.parse(signs ?? "").facts)).toContain(false);
    expect(kept.facts).toEqual({});

    const next = await context.newPage();
    await next.goto("/about-you");
    await next.locator(".warning-signs").waitFor();
  });

  it("is one and the same in two tabs", async () => {
    const { page, context } = await visit();
    await keepCase(context, fullCase);
    await open(page, "/what-bothers-you");
    const other = await context.newPage();
    await open(other, "/what-bothers-you");
    await other.getByRole("button", { name: "Remove Jowls" }).click();
    await page.getByRole("button", { name: "Remove Jowls" }).waitFor({ state: "detached" });
    await page.getByRole("textbox", { name: "In your own words" }).fill("something else");
    expect(JSON.parse((await saved(page)) ?? "")).toMatchObject({
      concerns: ["dermatochalasis"],
      words: "something else",
    });
  });
});
