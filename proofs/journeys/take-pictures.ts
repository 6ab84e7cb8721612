// Takes the committed pictures of the pages anew: `node proofs/journeys/take-pictures.ts`, or those of one page:
// `node proofs/journeys/take-pictures.ts who-is-qualified`. Look at them before you commit them: they are there to be
// seen, and no test compares them.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import UPNG from "upng-js";
import { fullCase } from "./addresses.ts";
import { openLadder, searched, typeName } from "./look-someone-up.ts";
import { launchBrowser, startService } from "./service.ts";

/** The one page whose pictures are taken; absent, all of them. */
const only = process.argv[2];
const folder = fileURLToPath(new URL("./pictures/", import.meta.url));

/** Each look once; every page is taken in two that differ in all. */
const looks = [
  { look: "phone-light", colorScheme: "light", width: 390, height: 844 },
  { look: "phone-dark", colorScheme: "dark", width: 390, height: 844 },
  { look: "desktop-light", colorScheme: "light", width: 1200, height: 800 },
  { look: "desktop-dark", colorScheme: "dark", width: 1200, height: 800 },
] as const;

const pages = [
  { name: "start", path: "/", looks: ["phone-dark", "desktop-light"] },
  { name: "what-bothers-you", path: "/what-bothers-you", looks: ["phone-light", "desktop-dark"] },
  { name: "about-you", path: "/about-you", looks: ["phone-dark", "desktop-light"] },
  { name: "your-options", path: "/your-options", looks: ["phone-light", "desktop-light", "desktop-dark"] },
  { name: "what-matters", path: "/what-matters", looks: ["phone-light", "desktop-dark"] },
  { name: "your-brief", path: "/your-brief", looks: ["phone-dark", "desktop-light"] },
  { name: "something-went-wrong", path: "/something-went-wrong", looks: ["phone-light", "desktop-dark"] },
  { name: "how-we-know", path: "/how-we-know", looks: ["phone-dark", "desktop-light"] },
];

/** Well counted on both sides: the page as it is meant to be read. */
const doubleChin = {
  version: 1,
  answeredOn: "2026-11-24",
  concerns: ["submental-fullness"],
  facts: { age: 47, sex: "female", anticoagulant: true },
};

/** Whom the made-up registers show best: confirmed, self-declared, and a like name on a list. */
async function lookUpBeatrix(page: Page): Promise<void> {
  await typeName(page, "Hollowbrook");
  await searched(page, "1 person found");
  await openLadder(page, "Beatrix Hollowbrook-Lark");
}

/** Filler in the cheek passes nerves, arteries and veins alike. */
const smileLines = { version: 1, concerns: ["nasolabial-folds"], facts: { age: 47, sex: "female" } };

/** Until the courses are drawn, with their names or, on a phone, their numbers. */
async function faceDrawn(page: Page): Promise<void> {
  await page.locator(".face-scene.is-drawn").waitFor();
  await page.locator(".face-name, .face-number").first().waitFor();
}

/** The same sign in every picture of the alarm. */
const alarmed = { facts: { sudden_vision_change_after_filler: true }, skipped: [], seenAlarms: [] };

const service = await startService();
const server = await launchBrowser();
const browser = await chromium.connect(server.wsEndpoint());

/** The pages use few colours; a palette makes the picture a third as large. */
function fewColours(png: Buffer, colours: number): Buffer {
  const picture = UPNG.decode(new Uint8Array(png).buffer);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture).slice(0, 1), picture.width, picture.height, colours));
}

interface Taken {
  visit?: object;
  kept?: object;
  /** What stands at the top of the picture; absent, the page's own top. */
  from?: string;
  /** What is done on the page first. */
  act?(page: Page): Promise<void>;
  /** More than 32 where something is shaded. */
  colours?: number;
}

async function take(
  name: string,
  path: string,
  look: (typeof looks)[number],
  { visit = {}, kept = fullCase, from, act, colours = 32 }: Taken = {},
): Promise<void> {
  if (only !== undefined && only !== name) return;
  const context = await browser.newContext({
    baseURL: service.address,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.colorScheme,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  await context.addInitScript(
    ([saved, thisVisit]) => {
      localStorage.setItem("glabella.case", saved ?? "");
      sessionStorage.setItem("glabella.this-visit", thisVisit ?? "");
    },
    [JSON.stringify(kept), JSON.stringify(visit)],
  );
  const page = await context.newPage();
  await page.clock.setFixedTime("2026-11-24T12:00:00Z");
  await page.goto(path);
  await page.locator("main h1").waitFor();
  await page.locator(".your-answers").waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await act?.(page);
  if (from !== undefined)
    await page.locator(from).evaluate((part) => part.scrollIntoView({ block: "start" }));
  const picture = `${folder}${name}-${look.look}.png`;
  const bytes = fewColours(await page.screenshot(), colours);
  writeFileSync(picture, bytes);
  process.stdout.write(`${name}-${look.look}.png, ${Math.round(bytes.length / 1000)} kB\n`);
  await context.close();
}

if (only === undefined) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, path, looks: taken } of pages)
  for (const look of looks) if (taken.includes(look.look)) await take(name, path, look);
for (const look of looks)
  if (look.look === "phone-light" || look.look === "desktop-dark")
    await take("alarm", "/your-options", look, { visit: alarmed });
for (const look of looks)
  await take("side-by-side", "/your-options", look, { kept: doubleChin, from: ".options-pick" });
for (const look of looks)
  if (look.look === "phone-dark" || look.look === "desktop-light")
    await take("your-face", "/your-face", look, {
      kept: smileLines,
      from: ".your-face-plate",
      act: faceDrawn,
      colours: 128,
    });
const inUnitedStates = { ...fullCase, place: { country: "US" } };
const forEyelids = { trainingFor: "upper-blepharoplasty" };
for (const look of looks)
  if (look.look === "phone-light" || look.look === "desktop-dark")
    await take("who-is-qualified", "/who-is-qualified", look, { kept: inUnitedStates, visit: forEyelids });
  else
    await take("what-registers-say", "/who-is-qualified", look, {
      kept: inUnitedStates,
      visit: forEyelids,
      from: "#ladder",
      act: lookUpBeatrix,
    });
await browser.close();
await server.close();
await service.stop();
