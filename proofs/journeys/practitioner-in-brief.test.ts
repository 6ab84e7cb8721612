import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fullCase } from "./addresses.ts";
import { openLadder, openWithTreatment, requestsOf, searched, typeName } from "./look-someone-up.ts";
import { keepCase, open, useBrowser } from "./visit.ts";

const person = { ...fullCase, place: { country: "US" } };
const beatrix = "Beatrix Hollowbrook-Lark";

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return text(await download.createReadStream());
}

async function lookUpBeatrix(page: Page): Promise<void> {
  await openWithTreatment(page, "upper-blepharoplasty");
  await typeName(page, "Hollowbrook");
  await searched(page, "1 person found");
  await openLadder(page, beatrix);
}

const kept = (page: Page): Promise<{ practitioner?: unknown }> =>
  page.evaluate(() => JSON.parse(localStorage.getItem("glabella.case") ?? "{}"));

describe("a person who was looked up", () => {
  const { visit } = useBrowser();

  it("enters the brief in every form, survives a reload, and leaves by one button", async () => {
    const { page, context, complaints } = await visit();
    await keepCase(context, person);
    await lookUpBeatrix(page);
    await page.getByText("Nothing of this is in your brief yet.").waitFor();
    await page.getByRole("button", { name: "Put this into my brief" }).click();
    await page.locator(".person-kept").getByRole("link", { name: "your brief" }).click();
    const preview = page.getByRole("article", { name: "Preview of your brief" });
    await preview.getByRole("heading", { name: "Who might do it" }).waitFor();
    await page.waitForLoadState("networkidle");
    const requests = requestsOf(page);
    for (const button of ["Save as a web page", "Save as text (Markdown)", "Save as data (JSON)"]) {
      const file = await saved(page, button);
      expect(file, button).toContain(beatrix);
      expect(file, button).toContain("This person is invented.");
      expect(file, button).toMatch(/List of barred people: possible, not settled\./);
      expect(file, button).toContain("Have you ever been barred from a federal health programme?");
    }
    expect(requests).toEqual([]);
    await page.reload();
    await preview.getByRole("heading", { name: "Who might do it" }).waitFor();
    await page.getByRole("button", { name: `Take ${beatrix} out of the brief` }).click();
    await preview.getByRole("heading", { name: "Who might do it" }).waitFor({ state: "detached" });
    expect(await saved(page, "Save as data (JSON)")).not.toContain(beatrix);
    expect(complaints).toEqual([]);
  });

  it("is kept with the answers only if the person says so, and is looked up again only by a press", async () => {
    const { page, context } = await visit();
    await open(page, "/");
    await page.evaluate((text) => localStorage.setItem("glabella.case", text), JSON.stringify(person));
    await lookUpBeatrix(page);
    await page.getByRole("button", { name: "Put this into my brief" }).click();
    expect(await kept(page)).not.toHaveProperty("practitioner");
    await page.getByRole("checkbox", { name: /^Keep the number 2000000077/ }).check();
    expect(await kept(page)).toMatchObject({ practitioner: { npi: "2000000077" } });

    // Another visit: the number is there, what registers said of it is not.
    const later = await context.newPage();
    await open(later, "/your-brief");
    await later.getByText("number (NPI) 2000000077. This brief has not checked").waitFor();
    expect(await later.getByText(beatrix).count()).toBe(0);
    await later.goto("/who-is-qualified");
    const requests = requestsOf(later);
    await later.getByText("You kept the number 2000000077 with your answers.").waitFor();
    await later.waitForLoadState("networkidle");
    expect(requests.filter((request) => request.method() === "POST")).toEqual([]);
    await later.getByRole("button", { name: "Look it up" }).click();
    await later.getByRole("heading", { level: 3, name: "1 person found" }).waitFor();
    await later.getByRole("button", { name: "Forget it" }).click();
    expect(await kept(later)).not.toHaveProperty("practitioner");
    await later.getByRole("button", { name: "Undo" }).click();
    expect(await kept(later)).toHaveProperty("practitioner");
  });

  it("is gone with everything else when everything is wiped", async () => {
    const { page, context } = await visit();
    await keepCase(context, person);
    await lookUpBeatrix(page);
    await page.getByRole("button", { name: "Put this into my brief" }).click();
    await page.getByRole("button", { name: "Wipe everything" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Wipe everything" }).click();
    await page.getByRole("heading", { level: 1, name: /A skin doctor/ }).waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      "ollowbrook",
    );
    await page.locator("header").getByRole("link", { name: "Who is qualified" }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).waitFor();
    expect(await page.getByText(beatrix).count()).toBe(0);
    expect(await page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).toBe("");
  });

  it("is told by the same words that the examples' description suggests", async () => {
    const readme = readFileSync(new URL("../../examples/registers/README.md", import.meta.url), "utf8");
    for (const name of ["Marigold Quillfeather", "Caspian Merriweather"]) {
      expect(readme).toContain(name);
      const { page } = await visit();
      await open(page, "/who-is-qualified");
      await typeName(page, name);
      await searched(page, /^[12] (person|people) found/);
    }
  });
});
