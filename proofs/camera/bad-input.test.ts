import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { SeenLandmarks } from "../../portable/anatomy/index.ts";
import { findings } from "../journeys/axe-findings.ts";
import { useBrowser } from "../journeys/visit.ts";
import { type Drawing, drawPictures, greyPng, withOrientation } from "./drawn-pictures.ts";
import {
  choosePicture,
  keptLandmarks,
  notedLandmarks,
  noteLandmarks,
  openFacePage,
  outcome,
  stillPage,
} from "./face-page.ts";
import { portrait, portraitLandmarks } from "./portrait.ts";

let page: Page;
let complaints: string[];
let kept: SeenLandmarks;

const part = [120, 10, 220, 220] as const;
const wanted = {
  two: { width: 440, height: 440, part, times: 2 },
  cat: { width: 600, height: 600, cat: true },
  sideways: { width: 512, height: 512, turned: -90 },
  webp: { width: 512, height: 512, type: "image/webp" },
} satisfies Record<string, Drawing>;
let drawn: Record<keyof typeof wanted, Buffer>;
const file = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

const refusals: { what: string; name: string; bytes: () => Buffer; code: string; words: RegExp }[] = [
  {
    what: "no face",
    name: "grey.png",
    bytes: () => greyPng(640, 480, (y) => new Uint8Array(640).fill(y / 2)),
    code: "no-face",
    words: /No face was found/,
  },
  {
    what: "two faces",
    name: "two.jpg",
    bytes: () => drawn.two,
    code: "two-faces",
    words: /more than one face/,
  },
  { what: "a cat", name: "cat.jpg", bytes: () => drawn.cat, code: "no-face", words: /No face was found/ },
  {
    what: "a PDF that is called .png",
    name: "me.png",
    bytes: () => Buffer.from("%PDF-1.7\n1 0 obj<<>>endobj\n"),
    code: "no-picture",
    words: /PDF document.*whatever its name says/,
  },
  {
    // A whole photo as phones save it, of the face that is found in every other kind; no browser on Linux opens it.
    what: "HEIC",
    name: "IMG_0001.heic",
    bytes: () => file("face.heic"),
    code: "no-picture",
    words: /HEIC.*save it as JPEG/,
  },
  {
    what: "HEIC that is called .jpg",
    name: "IMG_0001.jpg",
    bytes: () => file("face.heic"),
    code: "no-picture",
    words: /HEIC.*save it as JPEG/,
  },
  { what: "an empty file", name: "empty.jpg", bytes: () => Buffer.alloc(0), code: "empty", words: /empty/ },
  {
    what: "half a photo",
    name: "half.jpg",
    bytes: () => portrait.subarray(0, 30_000),
    code: "no-picture",
    words: /damaged/,
  },
  {
    what: "a text",
    name: "words.jpg",
    bytes: () => Buffer.from("my face, in words"),
    code: "no-picture",
    words: /no picture/,
  },
  {
    what: "a drawing with a script",
    name: "me.svg",
    bytes: () =>
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "run"</script></svg>'),
    code: "no-picture",
    words: /SVG/,
  },
  {
    what: "a film",
    name: "me.mp4",
    bytes: () => Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isomiso2", "latin1"),
    code: "no-picture",
    words: /film/,
  },
  {
    what: "132 million pixels",
    name: "wide.png",
    bytes: () => greyPng(12_000, 11_000, () => new Uint8Array(12_000)),
    code: "too-many-pixels",
    words: /132 million pixels.*Save it smaller/,
  },
];

describe("what is not a plain picture of one face", () => {
  const { visit } = useBrowser();

  beforeAll(async () => {
    ({ page, complaints } = await visit(stillPage));
    const browser = page.context().browser();
    if (browser === null) throw new Error("the page has no browser");
    drawn = await drawPictures(browser, wanted);
    await noteLandmarks(page);
    await openFacePage(page);
    await choosePicture(page, "portrait.jpg", portrait);
    kept = await keptLandmarks(page);
  });

  it.each(refusals)(
    "$what is refused in plain words, and nothing is lost",
    async ({ name, bytes, code, words }) => {
      const { refused, words: said } = await choosePicture(page, name, bytes());
      expect(refused).toBe(code);
      expect(said).toMatch(words);
      // The face that was found before is still there, and still in use.
      expect(await page.locator(".found-face").count()).toBe(1);
      expect(await page.getByRole("radio", { name: /^Your own face/ }).isChecked()).toBe(true);
      expect(complaints).toEqual([]);
    },
  );

  it("a file of more than 100 megabytes is refused without being read", async () => {
    await page.locator(".take-picture input[type=file]").evaluate((input: HTMLInputElement) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(101_000_000)], "film.jpg"));
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const { refused, words } = await outcome(page);
    expect(refused).toBe("too-many-bytes");
    expect(words).toContain("101 megabytes");
  });

  it("models that do not come are no dead end", async () => {
    const { page: without, context } = await visit(stillPage);
    await context.route("**/face-mesh-*/*.data", (route) => route.abort());
    await openFacePage(without);
    const { refused, words } = await choosePicture(without, "portrait.jpg", portrait);
    expect(refused).toBe("not-loaded");
    expect(words).toContain("The drawn face works without it");
    expect(await without.getByRole("radio", { name: /^The reference face/ }).isChecked()).toBe(true);
    await context.close();
  });

  it("is read aloud and seen: axe finds nothing in a refusal beside a face", async () => {
    expect((await choosePicture(page, "empty.jpg", Buffer.alloc(0))).refused).toBe("empty");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page), colorScheme).toEqual([]);
    }
  });

  it("and the face in use is the same to the last digit", async () => {
    expect(await keptLandmarks(page)).toEqual(kept);
  });

  it.each(["face.gif", "face.avif"])("%s, only unusual, is read", async (name) => {
    expect((await choosePicture(page, name, file(name))).refused).toBeNull();
  });

  it("WebP is read, called whatever it is", async () => {
    expect((await choosePicture(page, "me.png", drawn.webp)).refused).toBeNull();
  });

  it("one whose camera was held sideways is turned upright", async () => {
    const { refused } = await choosePicture(page, "sideways.jpg", withOrientation(drawn.sideways, 6));
    expect(refused).toBeNull();
    const { points } = await notedLandmarks(page);
    for (const index of [1, 33, 263, 61, 291, 152]) {
      const [x = 0, y = 0] = points[index] ?? [];
      const [u = 0, v = 0] = portraitLandmarks.points[index] ?? [];
      expect(Math.hypot(x - u, y - v), `landmark ${index}`).toBeLessThan(3);
    }
  });
});
