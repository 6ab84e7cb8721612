import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { keepCase, open, sizes, useBrowser } from "./visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const jowls = { version: 1, concerns: ["jowls"], facts: { age: 58, sex: "female", smoker: false } };

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), "utf8"));

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(`window.axe === undefined && ${axe}`);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  });
}

const kept = (page: Page): Promise<{ weights?: { kind: string }; weightsFor?: Record<string, unknown> }> =>
  page.evaluate(() => JSON.parse(localStorage.getItem("glabella.case") ?? "{}"));

/** Answers one question by the keyboard alone, and waits until the next one, or the end, is there. */
async function answer(page: Page): Promise<void> {
  const before = await page.locator(".what-matters-left").textContent();
  await page.locator(".what-matters-question").getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (text) => document.querySelector(".what-matters-left")?.textContent !== text,
    before,
  );
}

describe("what matters to you", () => {
  const { visit } = useBrowser();

  it("asks before any order of the options is shown, on this page and beside the options", async () => {
    const { page, context, complaints } = await visit();
    await keepCase(context, jowls);
    await open(page, "/your-options");
    expect(await page.locator(".what-follows-ranks").count()).toBe(0);
    await page.getByRole("link", { name: "Say what matters to you" }).click();
    await page.getByRole("heading", { level: 1, name: "What matters to you" }).waitFor();
    expect(await page.locator(".what-follows-ranks").count()).toBe(0);
    await answer(page);
    expect(await page.locator(".what-follows-ranks").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("is answered by the keyboard alone, keeps the answers, and stops by itself", async () => {
    const { page, context, complaints } = await visit();
    await keepCase(context, jowls);
    await open(page, "/what-matters");
    let asked = 0;
    while ((await page.locator(".what-matters-question").count()) > 0) {
      await answer(page);
      asked += 1;
      expect(asked).toBeLessThanOrEqual(12);
      // The focus goes to the next question, or to the word that it was the last.
      const focused = page.locator(":focus");
      expect(await focused.textContent()).toMatch(/which|That is|No question/i);
    }
    await page.getByRole("heading", { name: "What follows from what you said" }).waitFor();
    expect((await kept(page)).weights?.kind).toMatch(/ordinal|several/);
    const shares = await page.locator(".what-follows > .what-follows-ranks .sans").allTextContents();
    expect(shares.length).toBeGreaterThan(5);
    for (const share of shares) expect(share).not.toMatch(/\b1 in \d|%|\b0 of /);
    expect(await page.locator("main").textContent()).not.toMatch(/\bbest for you\b|recommend/i);
    await open(page, "/your-options");
    await page.getByRole("heading", { name: "What follows from what you said" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("takes the last answer back, and asks its question again", async () => {
    const { page, context } = await visit();
    await keepCase(context, { ...jowls, weights: { kind: "ordinal", order: ["improvement", "lasting"] } });
    await open(page, "/what-matters");
    await page.getByRole("button", { name: "Take back the last answer" }).click();
    await page.getByText("Question 2, of").waitFor();
    expect((await kept(page)).weights).toEqual({ kind: "ordinal", order: ["improvement"] });
    await page.getByRole("button", { name: "Take back the last answer" }).click();
    await page.getByText("Question 1, of").waitFor();
    expect((await kept(page)).weights).toBeUndefined();
  });

  it("takes several that matter the same, by the keyboard alone", async () => {
    const { page, context } = await visit();
    await keepCase(context, jowls);
    await open(page, "/what-matters");
    await page.getByRole("checkbox", { name: /matter the same to me/ }).focus();
    await page.keyboard.press("Space");
    for (const name of [/What it costs/, /A change you would notice/]) {
      await page.getByRole("checkbox", { name }).focus();
      await page.keyboard.press("Space");
    }
    await page.keyboard.press("Enter");
    await page.getByText("Question 2, of").waitFor();
    expect((await kept(page)).weights).toEqual({ kind: "ordinal", order: [["cost", "improvement"]] });
    await page.reload();
    await page.getByText("Question 2, of").waitFor();
    await page.getByText(/^Most of all: .* and a change you would notice\.$/).waitFor();
  });

  it("keeps what someone could not say, over a reload, and takes it back", async () => {
    const { page, context } = await visit();
    await keepCase(context, { ...jowls, weights: { kind: "ordinal", order: ["improvement"] } });
    await open(page, "/what-matters");
    await page.getByRole("radio", { name: "I cannot say" }).check();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("Question 3, of").waitFor();
    // After a pick that could not be made there are only trade-offs.
    await page.getByRole("radio", { name: "I cannot say" }).check();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("Question 4, of").waitFor();
    const question = await page.locator(".what-matters-question").textContent();
    await page.reload();
    await page.getByText("Question 4, of").waitFor();
    expect(await page.locator(".what-matters-question").textContent()).toBe(question);
    expect(await page.locator(".what-matters-said").textContent()).toMatch(
      /could not say what matters most of the others.*You could not say: /,
    );
    await page.getByRole("button", { name: "Take back the last answer" }).click();
    await page.getByText("Question 3, of").waitFor();
  });

  it("asks about each concern by itself", async () => {
    const { page, context, complaints } = await visit();
    await keepCase(context, { ...jowls, concerns: ["jowls", "melasma"] });
    await open(page, "/what-matters");
    await answer(page);
    await page.getByRole("radio", { name: "Melasma" }).check();
    await page.getByText("Question 1, of").waitFor();
    await page.getByRole("radio", { name: /What it costs/ }).check();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("Question 2, of").waitFor();
    const { weights, weightsFor } = await kept(page);
    expect(weights?.kind).toBe("ordinal");
    expect(weightsFor).toEqual({ melasma: { kind: "ordinal", order: ["cost"] } });
    await page.getByRole("radio", { name: "Jowls" }).check();
    await page.getByText("Question 2, of").waitFor();
    await page.reload();
    await page.getByText("Question 2, of").waitFor();
    // Beside the options, each has what follows from its own answers.
    await open(page, "/your-options");
    await page.getByRole("heading", { name: "What follows from what you said" }).waitFor();
    await page.getByRole("radio", { name: "Melasma" }).check();
    await page.getByRole("heading", { name: "What follows from what you said" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("leads from a concern that was not asked about to its own questions", async () => {
    const { page, context } = await visit();
    await keepCase(context, {
      ...jowls,
      concerns: ["jowls", "melasma"],
      weights: { kind: "ordinal", order: ["improvement"] },
    });
    await open(page, "/your-options");
    await page.getByRole("radio", { name: "Melasma" }).check();
    await page.getByRole("link", { name: "Say what matters to you" }).click();
    await page.getByText("Question 1, of").waitFor();
    expect(await page.getByRole("radio", { name: "Melasma" }).isChecked()).toBe(true);
  });

  it("can be left at any point, and redraws when a weight is moved", async () => {
    const { page, context } = await visit({ viewport: sizes.phone });
    await keepCase(context, { ...jowls, weights: { kind: "ordinal", order: ["improvement"] } });
    await open(page, "/what-matters");
    await page.getByRole("button", { name: "Stop here and see what follows" }).click();
    const lead = page.locator(".what-matters-lead");
    const before = await lead.textContent();
    const cost = page.getByRole("slider", { name: /What it costs/ });
    await cost.focus();
    await page.keyboard.press("End");
    await page.waitForFunction(
      (text) => document.querySelector(".what-matters-lead")?.textContent !== text,
      before,
    );
    await page.getByRole("button", { name: "Keep these weights as mine" }).click();
    expect((await kept(page)).weights?.kind).toBe("exact");
    await page.getByRole("button", { name: "Clear this and ask me" }).click();
    await page.getByText("Question 1, of").waitFor();
  });

  it("weighs nothing while an alarm closes everything, and says so once the alarm was read", async () => {
    const { page, context } = await visit();
    const urgent = example("sight-change-after-nose-filler") as { facts: object };
    await keepCase(context, urgent, { facts: urgent.facts, skipped: [], seenAlarms: [], compared: {} });
    await open(page, "/what-matters");
    await page.locator(".alarm").first().waitFor();
    expect(await page.locator(".what-follows-ranks, .what-matters-question").count()).toBe(0);
    await page.getByRole("button", { name: "I have read this. Go on" }).click();
    await page.getByRole("heading", { level: 1, name: "Nothing to weigh now" }).waitFor();
    expect(await page.locator(".what-follows-ranks, .what-matters-question").count()).toBe(0);
  });

  it.each(["phone", "desktop"] as const)("gives axe nothing to find, light or dark, %s", async (size) => {
    const { page, context } = await visit({ viewport: sizes[size] });
    await keepCase(context, { ...jowls, weights: { kind: "ordinal", order: ["improvement", "lasting"] } });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await open(page, "/what-matters");
      expect(await findings(page), `asking, ${colorScheme}`).toEqual([]);
      await page.getByRole("button", { name: "Stop here and see what follows" }).click();
      for (const details of await page.locator(".what-follows details").all()) {
        await details.evaluate((element) => element.setAttribute("open", ""));
      }
      expect(await findings(page), `what follows, ${colorScheme}`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
});
