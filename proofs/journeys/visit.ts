import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";

/** Sizes at which every page is looked at. */
export const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1200, height: 900 },
  narrow: { width: 320, height: 640 },
} as const;

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What the page complained of: script errors, and requests that failed. */
  complaints: string[];
}

/** The one browser, and the service's address, for the tests of a file. */
export function useBrowser(): { address: string; visit(options?: BrowserContextOptions): Promise<Visit> } {
  const address = inject("address");
  const contexts: BrowserContext[] = [];
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.connect(inject("browserEndpoint"));
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser.close();
  });

  return {
    address,
    async visit(options = {}) {
      const context = await browser.newContext({
        baseURL: address,
        viewport: sizes.desktop,
        serviceWorkers: "block",
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(45_000);
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      return { page, context, complaints };
    },
  };
}

/** Opens an address and waits until its page, with the facts, is there. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Waits until the page of this moment is drawn: a heading, and no "One moment". */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").waitFor();
  await page.locator("footer").waitFor();
  expect(await page.locator("main h1").count()).toBe(1);
}

/** Puts a case on the device, as a person's own answers would. */
export async function keepCase(context: BrowserContext, kept: unknown, thisVisit?: unknown): Promise<void> {
  const text = typeof kept === "string" ? kept : JSON.stringify(kept);
  await context.addInitScript(
    ([saved, visit]) => {
      if (sessionStorage.getItem("proof.kept") !== null) return;
      sessionStorage.setItem("proof.kept", "once");
      localStorage.setItem("glabella.case", saved ?? "");
      if (visit) sessionStorage.setItem("glabella.this-visit", visit);
    },
    [text, thisVisit === undefined ? null : JSON.stringify(thisVisit)],
  );
}
