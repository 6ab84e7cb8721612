import { describe, expect, it } from "vitest";
import { fullCase } from "./addresses.ts";
import { keepCase, open, useBrowser } from "./visit.ts";

describe("who is qualified", () => {
  const { visit } = useBrowser();

  it("names the training, the pages to look at and the questions of a treatment, and sends nothing", async () => {
    const { page, context, complaints } = await visit();
    await keepCase(context, { ...fullCase, place: { country: "US" } });
    await open(page, "/who-is-qualified");
    expect(await page.getByRole("heading", { name: "Ask before you book" }).count()).toBe(0);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.getByLabel("Which treatment?").selectOption("upper-blepharoplasty");
    await page.getByText("American Board of Ophthalmology").first().waitFor();
    await page.getByRole("link", { name: /Certification Matters/ }).waitFor();
    await page.getByRole("heading", { name: "Ask before you book" }).waitFor();
    await page.getByLabel("Which treatment?").selectOption("isotretinoin");
    await page.getByText("American Board of Dermatology").first().waitFor();
    expect(await page.getByText("American Board of Ophthalmology").count()).toBe(0);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("puts the person's own options first, and keeps the country for the other pages", async () => {
    const { page, context } = await visit();
    await keepCase(context, fullCase);
    await open(page, "/who-is-qualified");
    expect(await page.locator("optgroup").first().getAttribute("label")).toBe("Your options");
    await page.getByLabel("Which treatment?").selectOption("facelift");
    await page.getByText("GMC medical register").first().waitFor();
    await page.getByLabel("Where?").selectOption("FR");
    await page.getByText("Chirurgie plastique, reconstructrice et esthétique").waitFor();
    await page.reload();
    expect(await page.getByLabel("Where?").inputValue()).toBe("FR");
  });

  it("begins with the treatment the person set side by side, says why these boards, and lets go of it", async () => {
    const { page, context } = await visit();
    await keepCase(context, { ...fullCase, place: { country: "US" } }, { compared: { jowls: ["facelift"] } });
    await open(page, "/who-is-qualified");
    const treatment = page.getByLabel("Which treatment?");
    expect(await treatment.inputValue()).toBe("facelift");
    await page.getByText("the whole training of these specialties covers it. Texts we read").waitFor();
    await treatment.selectOption("otoplasty");
    await page.getByText("No text we read names this very treatment").waitFor();
    await treatment.selectOption("");
    expect(await page.getByRole("heading", { name: "Ask before you book" }).count()).toBe(0);
    await page.reload();
    expect(await treatment.inputValue()).toBe("");
  });

  it("says that it has no rules for a country rather than showing another's", async () => {
    const { page, context } = await visit();
    await keepCase(context, { ...fullCase, place: { country: "NZ" } });
    await open(page, "/who-is-qualified");
    await page.getByLabel("Which treatment?").selectOption("facelift");
    await page.getByText("We have no rules for this country.").waitFor();
    expect(await page.getByText("American Board").count()).toBe(0);
  });
});
