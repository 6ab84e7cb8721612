import type { Page } from "playwright-core";
import type { SeenLandmarks } from "../../portable/anatomy/index.ts";
import { settled } from "../journeys/visit.ts";

/** The drawing beside the picture stands still and is small: it is proved elsewhere, and drawn without a graphics card. */
export const stillPage = {
  serviceWorkers: "block",
  reducedMotion: "reduce",
  viewport: { width: 640, height: 720 },
} as const;

/** Opens *your face* with the part that takes a picture unfolded. */
export async function openFacePage(page: Page): Promise<void> {
  await page.goto("/your-face");
  await settled(page);
  await page.getByText("Use a picture of your face").click();
  await page.locator(".take-picture").waitFor();
}

/** What came of a picture. */
export interface Outcome {
  /** Code of the words it was refused with; null when a face was found. */
  refused: string | null;
  words: string;
  hints: string[];
}

const fileInput = ".take-picture input[type=file]";

/** Chooses a file as a person would, and waits for what the page says of it. */
export async function choosePicture(page: Page, name: string, bytes: Buffer): Promise<Outcome> {
  await page.locator(fileInput).setInputFiles({ name, mimeType: mimeOf(name), buffer: bytes });
  return outcome(page);
}

const types: Record<string, string> = { jpg: "image/jpeg", heic: "image/heic", svg: "image/svg+xml" };

/** A browser goes by the name, as here; the page must not. */
function mimeOf(name: string): string {
  const ending = name.split(".").at(-1) ?? "";
  return types[ending] ?? `image/${ending}`;
}

/** Waits until the picture in hand was looked at. */
export async function outcome(page: Page): Promise<Outcome> {
  // The status is set in the same step in which a picture arrives, and emptied with what came of it.
  await page.waitForFunction(() => {
    const status = document.querySelector(".take-picture-status");
    const said = document.querySelector(".take-picture [role=alert], .found-face");
    return status?.textContent === "" && said !== null;
  });
  const alert = page.locator(".take-picture [role=alert]");
  const refused = (await alert.count()) === 0 ? null : await alert.getAttribute("data-code");
  return {
    refused,
    words: refused === null ? "" : ((await alert.textContent()) ?? ""),
    hints: refused === null ? await hintCodes(page) : [],
  };
}

const hintCodes = (page: Page): Promise<string[]> =>
  page
    .locator(".found-face li")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-code") ?? ""));

/** Uses the face that was found, has it kept, and reads what was kept: the points as the app has them. */
export async function keptLandmarks(page: Page): Promise<SeenLandmarks> {
  await page.getByRole("button", { name: "Use this face" }).click();
  await page.getByRole("checkbox", { name: /^Keep the 478 points/ }).check();
  const text = await page.evaluate(() => localStorage.getItem("glabella.face"));
  await page.getByRole("checkbox", { name: /^Keep the 478 points/ }).uncheck();
  return JSON.parse(text ?? "null");
}

/** Notes what the worker answers the page, so that its points can be read without the page counting anew for each face. */
export async function noteLandmarks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener("message", ({ data }: MessageEvent) => {
          if (data?.kind === "read") Object.assign(window, { lastRead: data });
        });
      }
    };
  });
}

/** The points of the face that was found last, as the worker gave them. */
export async function notedLandmarks(page: Page): Promise<SeenLandmarks> {
  const { width, height, shares } = await page.evaluate(() => {
    const { lastRead } = window as unknown as {
      lastRead: { width: number; height: number; faces: Float32Array[] };
    };
    return { width: lastRead.width, height: lastRead.height, shares: [...(lastRead.faces[0] ?? [])] };
  });
  const points = Array.from({ length: shares.length / 3 }, (_, index) => [
    (shares[3 * index] ?? 0) * width,
    (shares[3 * index + 1] ?? 0) * height,
    (shares[3 * index + 2] ?? 0) * width,
  ]);
  return { width, height, points };
}
