import type { Page, Request } from "playwright-core";
import { open } from "./visit.ts";

/** Opens the page with a treatment chosen. */
export async function openWithTreatment(page: Page, treatment: string): Promise<void> {
  await open(page, "/who-is-qualified");
  await page.getByLabel("Which treatment?").selectOption(treatment);
}

export async function typeName(page: Page, name: string): Promise<void> {
  await page.getByRole("radio", { name: "By name" }).check();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
}

export async function typeNumber(page: Page, number: string): Promise<void> {
  await page.getByRole("radio", { name: "By number" }).check();
  await page.getByRole("textbox", { name: "Number" }).fill(number);
}

export async function typePlace(page: Page, place: Record<string, string>, country = "US"): Promise<void> {
  await page.getByRole("radio", { name: "Near a place" }).check();
  await page.getByLabel("Country").selectOption(country);
  for (const [field, text] of Object.entries(place))
    await page.getByRole("textbox", { name: field, exact: true }).fill(text);
}

/** Presses Search, and waits for the words that head what came of it. */
export async function searched(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.locator(".look-up-results").getByRole("heading", { level: 3, name: heading }).waitFor();
}

/** Opens what registers say of the first person of a name. */
export async function openLadder(page: Page, name: string): Promise<void> {
  await page
    .getByRole("link", { name: `What registers say of ${name}` })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "What registers say" }).waitFor();
}

/** What one step of the ladder says, each statement as one text. */
export const rungsOf = (page: Page, heading: string): Promise<string[]> =>
  page
    .locator(".rungs > li")
    .filter({ has: page.getByRole("heading", { name: heading, exact: true }) })
    .locator(".rung")
    .allTextContents();

/** Writes down every request that a page makes from now on, except to files it saved itself. */
export function requestsOf(page: Page): Request[] {
  const requests: Request[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("blob:")) requests.push(request);
  });
  return requests;
}
