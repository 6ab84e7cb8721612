import { describe, expect, it } from "vitest";
import { fullCase } from "./addresses.ts";
import {
  openLadder,
  openWithTreatment,
  requestsOf,
  rungsOf,
  searched,
  typeName,
  typeNumber,
  typePlace,
} from "./look-someone-up.ts";
import { keepCase, open, useBrowser } from "./visit.ts";

const person = { ...fullCase, place: { country: "US" } };

describe("looking someone up", () => {
  const { visit } = useBrowser();

  it("says before the first search what would be sent, and sends exactly that", async () => {
    const { page, context, complaints } = await visit();
    await keepCase(context, person);
    await openWithTreatment(page, "upper-blepharoplasty");
    await page.waitForLoadState("networkidle");
    const requests = requestsOf(page);
    const leaves = page.locator(".what-leaves");
    expect(await leaves.textContent()).toContain("only the name, number or place you type here");
    await typeName(page, "Beatrice Holowbrook");
    expect(await leaves.textContent()).toContain("the name “Beatrice Holowbrook”.");
    await leaves.getByText("Show the exact text").click();
    const said = await leaves.locator("code").textContent();
    expect(requests).toEqual([]);
    await searched(page, "1 person found");
    await page.getByText("For the name “Beatrice Holowbrook”.").waitFor();
    expect(requests.map((request) => [request.method(), new URL(request.url()).pathname])).toEqual([
      ["POST", "/api/practitioners"],
    ]);
    expect(requests[0]?.postData()).toBe(said);
    expect(JSON.parse(said ?? "")).toEqual({ name: "Beatrice Holowbrook" });
    const headers = (await requests[0]?.allHeaders()) ?? {};
    expect(headers).not.toHaveProperty("cookie");
    expect(headers).not.toHaveProperty("referer");
    expect(complaints).toEqual([]);
  });

  it("finds a misspelt former name, says why, and that nobody there exists", async () => {
    const { page, context } = await visit();
    await keepCase(context, person);
    await openWithTreatment(page, "upper-blepharoplasty");
    await typeName(page, "beatrice holowbrook");
    await searched(page, "1 person found");
    const found = page.locator(".look-up-people > li");
    expect(await found.getByRole("heading").textContent()).toBe("Beatrix Hollowbrook-Larkmade up");
    expect(await found.locator(".look-up-because").textContent()).toBe(
      "Why here: surname one letter apart (Hollowbrook); first name close (Beatrix); a former surname; lists a specialty whose training covers it.",
    );
    await page.getByText("These people are invented.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("1 person found");
  });

  it("orders people near a place by training for the treatment, then by distance, and asks nothing again", async () => {
    const { page, context } = await visit();
    await keepCase(context, person);
    await openWithTreatment(page, "facelift");
    await typePlace(page, { "Postal code": "98101" });
    await page.getByLabel("How far around it").selectOption("80");
    await searched(page, "6 people found");
    const reasons = await page.locator(".look-up-because").allTextContents();
    expect(reasons[0]).toMatch(/about 1 km away \(Seattle\); lists a specialty whose training covers it/);
    expect(reasons.findIndex((reason) => reason.includes("lists no specialty"))).toBeGreaterThan(0);
    const people = () => page.locator(".look-up-people h4").allTextContents();
    const forFacelift = await people();
    const requests = requestsOf(page);
    await page.getByLabel("Which treatment?").selectOption("isotretinoin");
    await expect.poll(people).not.toEqual(forFacelift);
    expect((await people()).slice(0, 2).join()).toMatch(/Marigold A Quillfeather.*Juniper Oakhollow/);
    expect((await page.locator(".look-up-because").allTextContents())[1]).toMatch(/about 4\d km away/);
    expect(requests).toEqual([]);
  });

  it("tells the distance from a postal code in which nobody works", async () => {
    const { page } = await visit();
    await openWithTreatment(page, "facelift");
    await typePlace(page, { "Postal code": "98112" });
    await searched(page, /people found/);
    for (const reason of await page.locator(".look-up-because").allTextContents())
      expect(reason).toMatch(/km away/);
    await page
      .getByText("In order of the training they list for your treatment, then how near they work. ")
      .waitFor();
  });

  it("finds people in France by city, and by the number people know", async () => {
    const { page } = await visit();
    await openWithTreatment(page, "facelift");
    await typePlace(page, { City: "lyon" }, "FR");
    await searched(page, "1 person found");
    await page.getByText("Why here: same city; lists no specialty whose training covers it.").waitFor();
    await typeNumber(page, "999 000 00001");
    await searched(page, "1 person found");
    await openLadder(page, "Églantine Chanteplume");
    const [specialty] = await rungsOf(page, "Training that covers it");
    expect(specialty).toMatch(/^Confirmed by a register.*Chirurgie plastique/);
    const [board] = await rungsOf(page, "Certificate of a board");
    expect(board).toMatch(/^No open list shows this.*Annuaire/);
  });

  it("says kindly what is wrong with a number, and sends nothing", async () => {
    const { page } = await visit();
    await open(page, "/who-is-qualified");
    const requests = requestsOf(page);
    const fault = page.getByRole("alert").filter({ hasText: /\S/ });
    for (const [number, words] of [
      ["1234567890", /One digit is off: the last digit/],
      ["3234567893", /begins with 1 or 2/],
      ["12345", /You typed 5 digits/],
      ["Dr Who", /has digits only/],
      ["", /Type the number/],
    ] as const) {
      await typeNumber(page, number);
      await page.getByRole("button", { name: "Search", exact: true }).click();
      expect(await fault.textContent(), number).toMatch(words);
      expect(await page.getByRole("textbox", { name: "Number" }).inputValue()).toBe(number);
    }
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");
    await typePlace(page, { "Postal code": "981" });
    await page.getByRole("button", { name: "Search", exact: true }).click();
    expect(await fault.textContent()).toMatch(/has five digits/);
    expect(requests).toEqual([]);
  });

  it("shows each step of the ladder with how far a register bears it out, its source and its day", async () => {
    const { page, context } = await visit();
    await keepCase(context, person);
    await openWithTreatment(page, "upper-blepharoplasty");
    await typeName(page, "Hollowbrook");
    await searched(page, /found/);
    await openLadder(page, "Beatrix Hollowbrook-Lark");
    expect((await rungsOf(page, "Who this is"))[0]).toMatch(
      /^Confirmed by a register.*National provider register.*; file of 8 November 2026$/,
    );
    expect((await rungsOf(page, "Licence"))[0]).toMatch(/^Confirmed by a register.*until 1 June 2027/);
    expect((await rungsOf(page, "Training that covers it"))[0]).toMatch(/^Their own word.*Plastic Surgery/);
    const [barred] = await rungsOf(page, "List of barred people");
    expect(barred).toMatch(/^Possible, not settled.*may well be another person\. The date of birth/);
    expect(barred).toMatch(/the chance that it is this person is about \d+ in 100/);
    expect((await rungsOf(page, "Work that was billed"))[0]).toMatch(
      /^Found nowhere.*not billed to Medicare/,
    );
    expect((await rungsOf(page, "Whether the number is in use"))[0]).toMatch(/^Confirmed/);
    await page.getByRole("link", { name: /Certification Matters/ }).waitFor();
    await page.getByText("Have you ever been barred from a federal health programme?").waitFor();
    // Going back finds the answer as it was, and asks nobody.
    const requests = requestsOf(page);
    await page.goBack();
    await page.getByRole("heading", { level: 3, name: "1 person found" }).waitFor();
    expect(requests).toEqual([]);
  });

  it("warns by number of a person who is barred and whose licence was taken away", async () => {
    const { page } = await visit();
    await openWithTreatment(page, "botulinum-toxin");
    await typeNumber(page, "2000-000-069");
    await searched(page, "1 person found");
    await openLadder(page, "Caspian Merriweather");
    expect((await rungsOf(page, "List of barred people"))[0]).toMatch(
      /^Ask about this first.*this very number/,
    );
    expect((await rungsOf(page, "Licence"))[0]).toMatch(/^Ask about this first/);
    expect(await page.getByText("Possible, not settled").count()).toBe(0);
  });

  it("turns a self-made board title into a question, and the treatment into another ladder without asking", async () => {
    const { page } = await visit();
    await openWithTreatment(page, "facelift");
    await typeName(page, "Hawthorne-Pike");
    await searched(page, "1 person found");
    await openLadder(page, "Sebastian R Hawthorne-Pike");
    const warnings = (await rungsOf(page, "About the training")).join();
    expect(warnings).toMatch(/Ask about this first.*a board that ABMS and AOA do not accept/);
    const requests = requestsOf(page);
    await page.getByLabel("Which treatment?").selectOption("isotretinoin");
    await page.getByRole("heading", { name: /The ladder, for .*isotretinoin/i }).waitFor();
    expect(requests).toEqual([]);
  });

  it("says of a number that nobody has that this clears nobody, and what to ask", async () => {
    const { page } = await visit();
    await openWithTreatment(page, "botulinum-toxin");
    await typeNumber(page, "1234567893");
    await searched(page, "Nobody found");
    await page.getByText("This clears nobody and accuses nobody.").waitFor();
    await page.getByText("These people are invented.").waitFor();
    await page.getByRole("link", { name: "What to ask about this number" }).click();
    await page.getByText("Nobody by this number").waitFor();
    expect((await rungsOf(page, "Who this is"))[0]).toMatch(/^Found nowhere.*does not clear anybody/);
    await page.getByText("What is your full name and your registration number?").waitFor();
  });
});
