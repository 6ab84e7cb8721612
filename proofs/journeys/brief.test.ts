import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { keepCase, open, settled, useBrowser } from "./visit.ts";

const example = (name: string): { words?: string } =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), "utf8"));

/** Presses a button that saves a file, and reads what was saved. */
async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
}

describe("the brief page", () => {
  const { visit } = useBrowser();

  it("shows the brief, and asks the network for nothing while it is made and saved", async () => {
    const { page, context, complaints } = await visit();
    await keepCase(context, example("heavy-eyelids"));
    await open(page, "/your-brief");
    await page.waitForLoadState("networkidle");
    const requests: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("blob:")) requests.push(request.url());
    });
    const preview = page.getByRole("article", { name: "Preview of your brief" });
    for (const heading of [
      "What you told us",
      "Side by side",
      "All options, and what is unsafe for you",
      "Questions to ask",
      "Sources",
    ])
      await preview.getByRole("heading", { name: heading, exact: true }).waitFor();
    const html = await saved(page, "Save as a web page");
    const markdown = await saved(page, "Save as text (Markdown)");
    const json = await saved(page, "Save as data (JSON)");
    expect(html.name).toMatch(/^glabella-brief-\d{4}-\d{2}-\d{2}\.html$/);
    expect(html.text).toMatch(/^<!doctype html>/);
    expect(markdown.text).toMatch(/^# Heavy upper eyelids: a brief for your appointment/);
    expect(JSON.parse(json.text)).toMatchObject({
      title: "Heavy upper eyelids: a brief for your appointment",
    });
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("leaves out what the person leaves out, from the preview and from every file", async () => {
    const { page, context } = await visit();
    const person = example("heavy-eyelids");
    await keepCase(context, person);
    await open(page, "/your-brief");
    const words = person.words ?? "";
    expect(words).not.toBe("");
    await page.getByText(words).waitFor();
    await page.getByRole("checkbox", { name: "In your own words" }).uncheck();
    await page.getByText(words).waitFor({ state: "detached" });
    for (const button of ["Save as a web page", "Save as text (Markdown)", "Save as data (JSON)"])
      expect((await saved(page, button)).text).not.toContain(words);
  });

  it("saves a page that works without script, and prints", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("jowls-on-blood-thinner"));
    await open(page, "/your-brief");
    const file = await saved(page, "Save as a web page");
    const { page: reader, complaints } = await visit({ javaScriptEnabled: false, offline: true });
    await reader.setContent(file.text);
    await reader.getByRole("heading", { level: 1, name: "Jowls: a brief for your appointment" }).waitFor();
    expect(await reader.getByRole("table").count()).toBe(3);
    expect((await reader.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
    expect((await reader.pdf({ format: "Letter" })).length).toBeGreaterThan(50_000);
    expect(complaints).toEqual([]);
  });

  it("shows nothing but the brief on paper", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("heavy-eyelids"));
    await open(page, "/your-brief");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    expect(await page.locator("header.header").isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "Questions to ask" }).isVisible()).toBe(true);
    expect(await page.getByText("No clinician has reviewed this brief yet.").isVisible()).toBe(true);
  });

  it("leads from a mark to its source without leaving the page", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("heavy-eyelids"));
    await open(page, "/your-brief");
    const mark = page.getByRole("link", { name: "source 1", exact: true }).first();
    await mark.focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("source-1");
    expect(new URL(page.url()).hash).toBe("");
  });

  it("begins with what needs a doctor, once the alarm was read", async () => {
    const { page, context } = await visit();
    await keepCase(context, example("changing-mole"));
    await open(page, "/your-brief");
    await page.getByRole("button", { name: "I have read this. Go on" }).click();
    await settled(page);
    const preview = page.getByRole("article", { name: "Preview of your brief" });
    await preview.waitFor();
    expect(await preview.getByRole("heading", { level: 3 }).first().textContent()).toBe("See someone first");
    expect(await page.getByRole("checkbox", { name: "See someone first" }).count()).toBe(0);
  });

  it("escapes what was typed", async () => {
    const { page, context, complaints } = await visit();
    const words = '<img src=x onerror="document.title=1"> & <script>document.title=2</script>';
    await keepCase(context, { version: 1, concerns: ["jowls"], facts: {}, words });
    await open(page, "/your-brief");
    await page.getByRole("article").getByText(words).waitFor();
    expect(await page.locator("article img, article script").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
