import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import type { Case } from "../../portable/case/index.ts";
import { addresses } from "../journeys/addresses.ts";
import { mouse } from "../journeys/hands.ts";
import { openLadder, searched, typeName, typeNumber, typePlace } from "../journeys/look-someone-up.ts";
import { open } from "../journeys/visit.ts";
import { walkCase } from "../journeys/walk-case.ts";
import { type Recorded, startRecordingProxy } from "./recording-proxy.ts";
import { traces } from "./traces.ts";

const evidence = loadEvidence();
const address = inject("address");
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await chromium.connect(inject("browserEndpoint"));
});
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await browser.close();
});

/** Every fact the project asks, answered: the truest "every field filled" there is. */
function everyFact(): Case["facts"] {
  return Object.fromEntries(
    evidence.rows.facts.map(({ id, type, topic, options, min = 0 }): [string, Case["facts"][string]] => {
      if (type === "boolean") return [id, topic !== "warning-sign"];
      if (type === "choice") return [id, options?.[0]?.value ?? ""];
      if (type === "list") return [id, options?.slice(0, 1).map(({ value }) => String(value)) ?? []];
      return [id, id === "age" ? 47 : min + 7];
    }),
  );
}

const talkative: Case = {
  version: 1,
  concerns: ["melasma", "nasolabial-folds"],
  words:
    "zanzibar-coloured patches, and the folds beside my nose look like brackets; quixotic, I know: žlutý",
  facts: everyFact(),
  place: { country: "NZ" },
};

const quiet: Case = {
  version: 1,
  concerns: ["prominent-ears"],
  words: "my ears stick out",
  facts: { age: 23, sex: "male" },
  place: { country: "IE" },
};

/** What the talkative person typed or chose, as it stands in the case, on the page, and in the data. */
const told: string[] = [
  ...talkative.concerns,
  ...talkative.concerns.flatMap((id) => evidence.concern.get(id)?.name ?? []),
  talkative.words ?? "",
  ...["zanzibar", "quixotic", "brackets", "žlutý"],
  ...Object.keys(talkative.facts),
  ...Object.values(talkative.facts)
    .flat()
    .filter((value) => typeof value === "string"),
  "xylomethazine",
];

/** Everything that may be sent: a name, a number and a place, as both people type them. */
const searches = [
  '{"name":"Marigold Quilfeather"}',
  '{"number":"2000000077"}',
  '{"place":{"country":"US","postalCode":"98101","withinKm":40}}',
];

/** Looks the same people up for a treatment of one's own, reads the ladder, keeps the number, puts it into the brief. */
async function lookPeopleUp(page: Page): Promise<void> {
  await open(page, "/who-is-qualified");
  const treatments = page.getByLabel("Which treatment?");
  const own = await treatments.locator("optgroup[label='Your options'] option").first().getAttribute("value");
  await treatments.selectOption(own);
  await typeName(page, "Marigold Quilfeather");
  await searched(page, /people found/);
  await typePlace(page, { "Postal code": "98101" });
  await searched(page, /people found/);
  await typeNumber(page, "2000000077");
  await searched(page, "1 person found");
  await openLadder(page, "Beatrix Hollowbrook-Lark");
  await page.getByRole("checkbox", { name: /^Keep the number/ }).check();
  await page.getByRole("button", { name: "Put this into my brief" }).click();
  await open(page, "/your-brief");
  await page.getByRole("article").getByText("Beatrix Hollowbrook-Lark").first().waitFor();
}

/** What finds faces loads in a worker, file after file; this one comes last. */
const lastModelFile = /\/face_mesh\.binarypb$/;

/** Draws, asks, compares and puts a face into the brief; what finds faces in pictures is loaded to its end. */
async function putAFaceIn(page: Page, requests: readonly Recorded[]): Promise<void> {
  await page.locator(".face-scene.is-drawn").waitFor();
  await page.getByLabel("Place", { exact: true }).selectOption("Cheeks, your left");
  await page.locator(".your-face-found").waitFor();
  await page
    .getByRole("button", { name: /^Put this in my brief/ })
    .first()
    .click();
  await page.getByText("Use a picture of your face").click();
  await page.locator(".take-picture").waitFor();
  await expect
    .poll(() => requests.some(({ url }) => lastModelFile.test(url)), { timeout: 120_000 })
    .toBe(true);
  await page.waitForLoadState("networkidle");
}

/** The whole route with every field filled, people looked up, then every page, two reloads and a save to a file. */
async function journey(person: Case): Promise<{ first: Recorded[]; later: Recorded[]; page: Page }> {
  const proxy = await startRecordingProxy(address);
  const context = await browser.newContext({
    baseURL: address,
    proxy: { server: proxy.address },
    serviceWorkers: "allow",
  });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  await open(page, "/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.waitForLoadState("networkidle");
  const first = [...proxy.requests];

  await walkCase(page, person, evidence, mouse(page));
  await lookPeopleUp(page);
  for (const path of addresses) {
    await open(page, path);
    const country = page.getByLabel("Where are you?");
    if (path === "/something-went-wrong") await country.selectOption(person.place?.country ?? "");
    if (path === "/what-bothers-you") await page.getByRole("radio", { name: "Cheeks" }).check();
    if (path === "/your-face") await putAFaceIn(page, proxy.requests);
  }
  await page.reload();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save to a file" }).click(),
  ]);
  await download.delete();
  await page.waitForLoadState("networkidle");
  const later = proxy.requests.slice(first.length);
  await context.close();
  await proxy.close();
  return { first, later, page };
}

const shape = (requests: Recorded[]): string[] =>
  requests.map(({ method, url, body }) => `${method} ${url.slice(address.length)} ${body}`).toSorted();

const sent = (requests: Recorded[]): string[] =>
  requests.flatMap(({ method, body }) => (method === "GET" && body === "" ? [] : [body])).toSorted();

describe("nothing about a body leaves the device", () => {
  it("in a whole journey with every field filled, and two different journeys ask the same", async () => {
    const talked = await journey(talkative);
    expect(talked.first.length).toBeGreaterThan(10);
    const all = [...talked.first, ...talked.later];
    expect(all.filter(({ own }) => !own)).toEqual([]);
    for (const { method, url, headers, body } of all)
      expect(traces([method, url.slice(address.length), headers, body].join("\n"), told), url).toEqual([]);

    // What is sent at all is what was typed to look people up, and nothing beside it.
    expect(sent(all)).toEqual(searches.toSorted());

    const quietly = await journey(quiet);
    expect(sent(quietly.later)).toEqual(searches.toSorted());
    expect(shape(quietly.first)).toEqual(shape(talked.first));
    expect([...new Set(shape(quietly.later))]).toEqual([...new Set(shape(talked.later))]);
    // Two whole journeys, on a machine that may be busy.
  }, 900_000);

  it("and this proof would notice", () => {
    const base64 = Buffer.from('{"concern":"melasma"}').toString("base64");
    expect(traces(`GET /facts/melasma.json`, told)).toContain("melasma");
    expect(traces(`q=${base64}`, told)).toContain("melasma");
    expect(traces(encodeURIComponent("the žlutý one"), told)).toContain("žlutý");
    expect(traces("GET /assets/index-BqX1.js", told)).toEqual([]);
  });
});
