import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { withServedApp } from "./browser/served-app.ts";
import type { Measured } from "./run.ts";

const portrait = readFileSync(new URL("../examples/face/portrait.jpg", import.meta.url)).toString("base64");

interface Times {
  /** From the choice of a photo to a face that is found. */
  landmarks: number;
  /** From there, and the press that uses it, to the first hazard on that face. */
  hazard: number;
}

/** A photo of a face, in a browser without a graphics card: models loaded and first face, then once all is warm. */
export default function bench(): Promise<Measured[]> {
  return withServedApp(async (browser, address) => {
    const page = await browser.newPage({
      baseURL: address,
      serviceWorkers: "block",
      reducedMotion: "reduce",
      viewport: { width: 1280, height: 800 },
    });
    page.setDefaultTimeout(120_000);
    const opened = performance.now();
    await page.goto("/your-face");
    await page.getByText("Use a picture of your face").click();
    // Chosen at once: the photo waits for the models, as it would for a person in a hurry.
    const first = await fromPhoto(page);
    const untilFirst = (performance.now() - opened) / 1000 - first.hazard;
    const later: Times[] = [];
    for (let time = 0; time < 7; time++) later.push(await fromPhoto(page));
    const landmarks = median(later.map((times) => times.landmarks));
    const both = median(later.map((times) => times.landmarks + times.hazard));
    return [
      { what: "from opening the page to the landmarks of a first photo, models loaded", seconds: untilFirst },
      {
        what: "once warm, from a photo to its landmarks",
        seconds: landmarks,
        against: "the first, models waited for",
        ratio: landmarks / first.landmarks,
      },
      {
        what: "once warm, from a photo to landmarks to the first hazard on that face",
        seconds: both,
        aim: 2,
      },
    ];
  });
}

/** Runs in the page, so that nothing but the page is timed. */
function fromPhoto(page: Page): Promise<Times> {
  return page.evaluate(async (base64) => {
    const until = (holds: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds()) return;
          watching.disconnect();
          resolve();
        };
        const watching = new MutationObserver(look);
        watching.observe(document.body, { childList: true, subtree: true, characterData: true });
        look();
      });
    const there = (selector: string): boolean => document.querySelector(selector) !== null;
    await until(() => there(".take-picture input[type=file]"));
    await until(() => there(".your-face-summary"));
    const input = document.querySelector<HTMLInputElement>(".take-picture input[type=file]");
    if (input === null) throw new Error("no place for a photo");
    const photo = new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "photo.jpg");
    const transfer = new DataTransfer();
    transfer.items.add(photo);
    input.files = transfer.files;

    const chosen = performance.now();
    const gone = there(".found-face") ? until(() => !there(".found-face")) : Promise.resolve();
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await gone;
    await until(() => there(".found-face"));
    const found = performance.now();
    const counting = until(() => !there(".your-face-summary"));
    document.querySelector<HTMLButtonElement>(".found-face .button.main")?.click();
    await counting;
    await until(() => there(".your-face-summary"));
    return { landmarks: (found - chosen) / 1000, hazard: (performance.now() - found) / 1000 };
  }, portrait);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
