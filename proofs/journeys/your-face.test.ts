import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import UPNG from "upng-js";
import { describe, expect, it } from "vitest";
import type { HazardRow } from "../../portable/anatomy/index.ts";
import { addresses, fullCase } from "./addresses.ts";
import { findings } from "./axe-findings.ts";
import { keyboard } from "./hands.ts";
import { keepCase, open, settled, sizes, useBrowser } from "./visit.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folds = { version: 1, concerns: ["nasolabial-folds"], facts: {} };

/** What the command line says of the same question. */
function atlasHazard(treatment: string, region: string): HazardRow[] {
  const words = [
    "node/cli/main.ts",
    "atlas",
    "hazard",
    "--treatment",
    treatment,
    "--region",
    region,
    "--json",
  ];
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

async function drawn(page: Page): Promise<void> {
  await page.locator(".face-scene.is-drawn").first().waitFor();
  await page.locator(".your-face-table tbody tr").first().waitFor();
}

/** The drawing of this moment, at rest, once two looks at it agree: a digest of its pixels, and how many colours it has. */
async function picture(space: Locator): Promise<{ pixels: string; colours: number }> {
  for (let before = ""; ; ) {
    await space.locator("canvas[data-picture=fine]").waitFor();
    const png = await space.screenshot();
    const image = UPNG.decode(new Uint8Array(png).buffer);
    const words = new Uint32Array(UPNG.toRGBA8(image)[0] ?? new ArrayBuffer(0));
    const pixels = createHash("sha256").update(words).digest("hex");
    if (pixels === before) return { pixels, colours: new Set(words).size };
    before = pixels;
    await space.page().waitForTimeout(300);
  }
}

/** Small, since without a graphics card every pixel is worked out one after another. */
const small = { width: 700, height: 700 };

const firstSpace = (page: Page): Locator => page.locator(".face-scene-space").first();

describe("your face", () => {
  const { address, visit } = useBrowser();

  it("fetches what draws and finds faces here alone, and nothing from elsewhere", async () => {
    const { page, context } = await visit();
    await keepCase(context, folds);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const heavy = (): string[] =>
      asked.filter((url) => /face-stage|face-worker|face-mesh|landmark/.test(new URL(url).pathname));
    for (const path of addresses) if (path !== "/your-face") await open(page, path);
    await page.waitForLoadState("networkidle");
    expect(heavy()).toEqual([]);
    await open(page, "/your-face");
    await drawn(page);
    await expect.poll(() => heavy().some((url) => url.includes("face-stage"))).toBe(true);
    await expect.poll(() => heavy().some((url) => url.includes("face-mesh"))).toBe(true);
    const elsewhere = asked.filter((url) => !url.startsWith(address) && !/^(blob|data):/.test(url));
    expect(elsewhere).toEqual([]);
  });

  it("draws a face, and says in the table what the command says", async () => {
    const { page, context, complaints } = await visit({ viewport: small, reducedMotion: "reduce" });
    await keepCase(context, folds);
    await open(page, "/your-face");
    await drawn(page);
    expect((await picture(firstSpace(page))).colours).toBeGreaterThan(500);

    const box = await firstSpace(page).boundingBox();
    if (box === null) throw new Error("the face has no place");
    await page.mouse.click(box.x + box.width * 0.42, box.y + box.height * 0.6);
    await page.getByRole("heading", { name: "The place you touched: what lies under it" }).waitFor();
    expect(await page.locator(".your-face-found li").count()).toBeGreaterThan(2);

    await page.getByLabel("Option", { exact: true }).selectOption("hyaluronic-acid-filler");
    await page.getByLabel("Where on the face").selectOption("cheek");
    await page.getByRole("heading", { name: /^Hyaluronic acid filler/ }).waitFor();
    await page.getByText(/^Hyaluronic acid filler, cheeks: most often within reach/).waitFor();
    const said = await page
      .locator(".your-face-table tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute("data-structure"), row.querySelector("td")?.textContent ?? ""]),
      );
    const rows = atlasHazard("hyaluronic-acid-filler", "cheek").filter(
      ({ chance, side }) => chance !== null && side !== "right",
    );
    expect(said.map(([structure]) => structure)).toEqual(rows.map(({ structure }) => structure));
    for (const [index, { chance, within }] of rows.entries()) {
      const people = (chance ?? 0) * 100;
      const words =
        chance === 0
          ? "fewer than 3 in 10,000 people"
          : people < 1
            ? `about ${Math.max(1, Math.round(people * 100))} in 10,000 people`
            : `about ${Math.round(people)} in 100 people`;
      expect(said[index]?.[1], rows[index]?.structure).toBe(`${words}within ${within} mm`);
    }
    expect(complaints).toEqual([]);
  });

  it("does everything by keyboard, up to the brief", async () => {
    const { page, context } = await visit({ viewport: small, reducedMotion: "reduce" });
    await keepCase(context, folds);
    await open(page, "/your-face");
    await drawn(page);
    const hands = keyboard(page);
    const space = firstSpace(page);

    // With the focus on it, as it is while the keys turn it.
    await hands.press(space);
    const before = await picture(space);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const turned = await picture(space);
    expect(turned.pixels).not.toBe(before.pixels);
    await page.keyboard.press("Home");
    expect((await picture(space)).pixels).toBe(before.pixels);

    await hands.press(page.getByRole("button", { name: "Tip up" }));
    await hands.press(page.getByRole("button", { name: "From the front" }));
    await hands.choose(page.getByRole("radio", { name: "One person after another" }));
    await hands.press(page.getByRole("button", { name: "Next person" }));
    await page.getByText("Plausible person 2 of 40").waitFor();
    const second = await picture(space);
    await page.keyboard.press("Enter");
    await page.getByText("Plausible person 3 of 40").waitFor();
    const third = await picture(space);
    expect(third.pixels).not.toBe(second.pixels);
    await hands.choose(page.getByRole("checkbox", { name: /^Muscles/ }));
    expect((await picture(space)).pixels).not.toBe(third.pixels);

    await hands.press(page.getByRole("button", { name: /^Put this in my brief/ }));
    await page.getByText("In your brief: a drawing from the front").waitFor();
    // A select is answered by typing what it should say.
    await hands.press(page.getByLabel("Place", { exact: true }));
    await page.keyboard.type("Cheeks, your l");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Cheeks, your left: what lies under it" }).waitFor();
    expect(await page.locator(".your-face-found li").count()).toBeGreaterThan(2);

    await hands.press(page.locator("main").getByRole("link", { name: "Your brief" }));
    await page.locator("#brief-your-face svg.picture").waitFor();
  });

  it("turns in quick pictures where fine ones are slow, and rests on the same fine one", async () => {
    const { page, context } = await visit({ viewport: small, reducedMotion: "reduce" });
    await keepCase(context, folds);
    await open(page, "/your-face");
    await drawn(page);
    const space = firstSpace(page);
    await space.focus();
    await page.keyboard.press("Home");
    const before = await picture(space);
    // The slower of two machines, whatever this one is.
    const machine = await context.newCDPSession(page);
    await machine.send("Emulation.setCPUThrottlingRate", { rate: 20 });
    const kind = (): Promise<string | null> => space.locator("canvas").getAttribute("data-picture");
    await expect
      .poll(async () => {
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("ArrowLeft");
        return kind();
      })
      .toBe("quick");
    await machine.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await page.keyboard.press("Home");
    expect((await picture(space)).pixels).toBe(before.pixels);
  });

  it("puts a drawing and words into the brief, keeps them over a reload, and takes them out", async () => {
    const { page, context } = await visit({ viewport: small, reducedMotion: "reduce" });
    await keepCase(context, folds);
    await open(page, "/your-face");
    await drawn(page);
    await page.getByRole("button", { name: /^Put this in my brief/ }).click();
    await page.locator("main").getByRole("link", { name: "Your brief" }).click();
    await page.locator("#brief-your-face svg.picture").waitFor();
    await page.reload();
    await page.locator("#brief-your-face svg.picture").waitFor();
    expect(await page.locator("#brief-your-face li").count()).toBeGreaterThan(2);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as a web page" }).click(),
    ]);
    const html = await text(await download.createReadStream());
    expect(html).toContain("24 plausible people laid over each other on the reference face");
    expect(html).not.toMatch(/<img|<image|data:image/);
    await open(page, "/your-face");
    await page.getByRole("button", { name: /^Take it out of my brief/ }).click();
    await open(page, "/your-brief");
    expect(await page.locator("#brief-your-face").count()).toBe(0);
  });

  it("sets a surgical and a non-surgical option side by side on the same face", async () => {
    const { page, context } = await visit({ viewport: small, reducedMotion: "reduce" });
    await keepCase(context, fullCase);
    await open(page, "/your-face");
    await page.getByRole("checkbox", { name: /^Set a second option beside it/ }).check();
    await expect.poll(() => page.locator(".face-scene.is-drawn").count()).toBe(2);
    await expect.poll(() => page.locator(".your-face-words .your-face-summary").count()).toBe(2);
    const groupOf = (label: string): Promise<string | null> =>
      page
        .getByLabel(label, { exact: true })
        .evaluate((select: HTMLSelectElement) =>
          (select.selectedOptions[0]?.parentElement?.getAttribute("label") ?? "").replace(/^.*, /, ""),
        );
    expect([await groupOf("First"), await groupOf("Second")].toSorted()).toEqual([
      "with surgery",
      "without surgery",
    ]);
    const spaces = page.locator(".face-scene-space");
    const before = [await picture(spaces.nth(0)), await picture(spaces.nth(1))];
    await page.getByRole("button", { name: "Turn to the right of the picture" }).click();
    expect((await picture(spaces.nth(0))).pixels).not.toBe(before[0]?.pixels);
    expect((await picture(spaces.nth(1))).pixels).not.toBe(before[1]?.pixels);
  });

  it("stands still where the device asks for it, and can be paused where it does not", async () => {
    const { page, context } = await visit({ viewport: small, reducedMotion: "reduce" });
    await keepCase(context, folds);
    await open(page, "/your-face");
    await drawn(page);
    await page.getByRole("radio", { name: "One person after another" }).check();
    expect(await page.getByRole("button", { name: /^(Play|Pause)$/ }).count()).toBe(0);
    await page.waitForTimeout(2_500);
    await page.getByText("Plausible person 1 of 40").waitFor();

    await page.emulateMedia({ reducedMotion: "no-preference" });
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await page.getByText("Plausible person 3 of 40").waitFor();
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    const stopped = await page.getByText(/^Plausible person/).textContent();
    await page.waitForTimeout(2_500);
    expect(await page.getByText(/^Plausible person/).textContent()).toBe(stopped);
  });

  it("serves words, table and a still drawing where nothing can be drawn in space", async () => {
    const { page, context } = await visit();
    await keepCase(context, folds);
    await context.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: []) {
        return kind.startsWith("webgl") ? null : real.call(this, kind as "2d", ...more);
      } as typeof real;
    });
    await open(page, "/your-face");
    const still = page.locator(".face-scene.is-none svg.picture.face");
    await still.waitFor();
    await page.locator(".your-face-table tbody tr").first().waitFor();
    await expect.poll(() => still.locator("path.arteries").count()).toBeGreaterThan(0);
    await page.getByLabel("Place", { exact: true }).selectOption({ index: 3 });
    await page.locator(".your-face-found li").first().waitFor();
  });

  it.each(["phone", "desktop"] as const)("is free of axe findings with everything open, %s", async (size) => {
    const { page, context } = await visit({ viewport: sizes[size], reducedMotion: "reduce" });
    await keepCase(context, fullCase);
    await open(page, "/your-face");
    await page.getByRole("checkbox", { name: /^Set a second option beside it/ }).check();
    await drawn(page);
    await page.getByRole("radio", { name: "How likely at each place" }).check();
    await page.getByLabel("Place", { exact: true }).selectOption({ index: 2 });
    await page.locator(".your-face-found").waitFor();
    for (const fold of await page.locator("main details > summary").all()) await fold.click();
    expect(await page.getByRole("table").getByRole("cell").count()).toBeGreaterThan(6);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await findings(page), colorScheme).toEqual([]);
    }
  });

  it("keeps a face only as long as it is wished, and wipes it with the rest", async () => {
    const landmarks = readFileSync(
      new URL("../../examples/face/portrait-landmarks.json", import.meta.url),
      "utf8",
    );
    const { page, context } = await visit({ viewport: small, reducedMotion: "reduce" });
    await keepCase(context, folds);
    await open(page, "/your-face");
    const kept = (): Promise<string | null> => page.evaluate(() => localStorage.getItem("glabella.face"));
    await page.evaluate((text) => localStorage.setItem("glabella.face", text), landmarks);
    await page.reload();
    const own = page.getByRole("radio", { name: /^Your own face/ });
    await own.and(page.locator(":checked")).waitFor();
    const differs = page.getByRole("heading", { name: "How your face differs from the reference face" });
    await differs.waitFor();
    const told = page.locator('h3:text-is("How your face differs from the reference face") ~ ul').first();
    expect(
      await told.locator("li", { hasText: / mm in your picture, .* mm in the reference/ }).count(),
    ).toBeGreaterThan(5);

    await page.getByRole("button", { name: "Wipe everything" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Wipe everything" }).click();
    await page.getByText("Wiped everything.").waitFor();
    expect(await kept()).toBeNull();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    expect(JSON.parse((await kept()) ?? "null")).toEqual(JSON.parse(landmarks));

    // What is no face is not taken for one, and does not stay.
    await page.evaluate(() => localStorage.setItem("glabella.face", '{"width":1}'));
    await open(page, "/your-face");
    expect(await page.getByRole("radio", { name: /^The reference face/ }).isChecked()).toBe(true);
    expect(await kept()).toBeNull();
  });

  it("asks about the same parts of the face as the one that is pointed at", async () => {
    const { page } = await visit({ viewport: small, reducedMotion: "reduce" });
    await open(page, "/what-bothers-you");
    const pointed = await page.locator(".face-names label span:first-of-type").allTextContents();
    await open(page, "/your-face");
    const group = page
      .getByLabel("Place", { exact: true })
      .locator("optgroup[label='Parts of the face'] option");
    await group.first().waitFor({ state: "attached" });
    const asked = (await group.allTextContents()).map((name) => name.replace(/, your (left|right)$/, ""));
    // Ears, neck and the whole face lie beyond the mesh.
    expect(new Set(asked)).toEqual(
      new Set(pointed.filter((name) => !["Ears", "Neck", "The whole face"].includes(name))),
    );
  });

  it("says why nothing is drawn of what goes to no place of its own", async () => {
    const { page, context } = await visit({ viewport: small, reducedMotion: "reduce" });
    await keepCase(context, { version: 1, concerns: ["melasma"], facts: {} });
    await open(page, "/your-face");
    await settled(page);
    const select = page.getByLabel("Option", { exact: true });
    await select.selectOption("azelaic-acid");
    expect(await select.locator("option:checked").textContent()).toContain("nothing to draw");
    await page.getByText("It is put on the skin. Nothing is passed through the face.").waitFor();
    await page.getByText("So there is no path to draw or to count.").waitFor();
    // Nor is anything still being counted over the face.
    await page.getByRole("radio", { name: "How likely at each place" }).check();
    expect(await page.getByText("Counting over the whole face").count()).toBe(0);
    expect(await page.locator(".face-name, .face-number").count()).toBe(0);
    expect(await page.locator(".your-face-table").count()).toBe(0);
    expect(await page.getByRole("button", { name: /^Put this in my brief/ }).count()).toBe(0);
  });

  it("asks where the mark is, of what goes to a mark", async () => {
    const { page, context } = await visit({ viewport: small, reducedMotion: "reduce" });
    await keepCase(context, folds);
    await open(page, "/your-face");
    await drawn(page);
    await page.getByLabel("Option", { exact: true }).selectOption("intralesional-corticosteroid");
    await page.getByText("Where is your mark?").waitFor();
    await page.getByLabel("Where on the face").selectOption({ index: 1 });
    await page.locator(".your-face-table tbody tr").first().waitFor();
  });

  it("tells the person's own face in the brief, each side where they differ", async () => {
    const landmarks = readFileSync(
      new URL("../../examples/face/portrait-landmarks.json", import.meta.url),
      "utf8",
    );
    const { page, context } = await visit({ viewport: small, reducedMotion: "reduce" });
    await keepCase(context, folds);
    await open(page, "/your-brief");
    const beneath = page.locator("#brief-beneath");
    await beneath.getByText("counted on the reference face").waitFor();
    await page.evaluate((text) => localStorage.setItem("glabella.face", text), landmarks);
    await page.reload();
    await beneath.getByText("counted on a face with your proportions").waitFor();
    expect(await beneath.textContent()).toMatch(/people on your (left|right), .* on your (left|right)/);
    await beneath.getByText("What no photograph can know").waitFor();

    await open(page, "/your-face");
    await drawn(page);
    await page
      .getByText(/ on your (left|right) side, about /)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Let go of my face" }).click();
    await page.locator("main").getByRole("link", { name: "Your brief" }).click();
    await beneath.getByText("counted on the reference face").waitFor();
    expect(await page.evaluate(() => localStorage.getItem("glabella.face"))).toBeNull();
  });
});
