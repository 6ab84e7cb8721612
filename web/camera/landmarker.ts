import { files, folder } from "virtual:face-mesh-address";
import type { SeenLandmarks } from "../../portable/anatomy/index.ts";
import { type Hint, hintsFor } from "./hints.ts";
import type { LandmarkAnswer, LandmarkQuestion } from "./landmark-messages.ts";
import type { Picture, Refusal } from "./picture.ts";

export type Reading = { ok: true; face: SeenLandmarks; hints: Hint[] } | { ok: false; reason: Refusal };

/** Finds the landmarks of one face in a picture. The picture stays on the device and in memory. */
export interface Landmarker {
  /**
   * @param live the picture is the next of a camera's film: quicker, as the face is looked for where it was
   */
  read(picture: Picture, live?: boolean): Promise<Reading>;
  /** Lets the models go. */
  close(): void;
}

type Read = Extract<LandmarkAnswer, { kind: "read" | "unread" }>;

/** Below this, what the edges of the irises are is a guess. */
const leastLight = 40;
/** Where the service worker keeps what only *your face* fetches (`web/vite.config.ts`). */
const kept = "your-face";
const anyVersion = "/assets/face-mesh-";

const notLoaded: Refusal = {
  code: "not-loaded",
  words:
    "The part that finds a face could not be loaded, or does not run in this browser. Check the connection and load the page again. The drawn face works without it.",
};

/**
 * Loads the models (about 6 MB compressed, once) and works one empty picture, so that the first real one is quick. Rejects with
 * a `Refusal` when they cannot be loaded.
 */
export async function openLandmarker(): Promise<Landmarker> {
  const worker = new Worker(new URL("./landmark-worker.ts", import.meta.url));
  const waiting = new Map<number, (answer: Read) => void>();
  let asked = 0;
  const ask = (question: LandmarkQuestion, moved: Transferable[] = []): void =>
    worker.postMessage(question, moved);

  // A worker that broke answers nothing more.
  worker.addEventListener("error", () => {
    for (const [id, answered] of waiting) answered({ kind: "unread", id, words: "the worker broke" });
    waiting.clear();
  });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener("error", () => reject(new Error("the worker did not start")));
      worker.addEventListener("message", ({ data }: MessageEvent<LandmarkAnswer>) => {
        if (data.kind === "ready") resolve();
        else if (data.kind === "failed") reject(new Error(data.words));
        else {
          waiting.get(data.id)?.(data);
          waiting.delete(data.id);
        }
      });
      ask({ kind: "start", folder });
    });
  } catch {
    worker.terminate();
    throw notLoaded;
  }
  void keepForOffline();

  return {
    async read({ bitmap, from }, live = false) {
      const id = asked++;
      // The worker gets a copy, and closes it; the page may be showing this one.
      const copy = await createImageBitmap(bitmap);
      const answer = await new Promise<Read>((resolve) => {
        waiting.set(id, resolve);
        ask({ kind: "read", id, bitmap: copy, alone: !live }, [copy]);
      });
      return reading(answer, from);
    },
    close: () => worker.terminate(),
  };
}

function reading(answer: Read, from: Picture["from"]): Reading {
  if (answer.kind === "unread")
    return refuse("failed", "The picture could not be looked at. Load the page again, and try once more.");
  const { faces, light, width, height } = answer;
  const [first] = faces;
  if (first === undefined)
    return refuse(
      "no-face",
      "No face was found in that picture. Use one where a single face looks at the camera, in good light, and fills at least a quarter of the picture's height.",
    );
  if (faces.length > 1)
    return refuse(
      "two-faces",
      "There is more than one face in that picture. Use one with your face alone, or cut the others off.",
    );
  if (light !== null && light.brightest < leastLight)
    return refuse(
      "too-dark",
      "That picture is too dark to measure by. Turn towards a window or a lamp, and take a new one.",
    );
  const points = Array.from({ length: first.length / 3 }, (_, index) => [
    (first[3 * index] ?? 0) * width,
    (first[3 * index + 1] ?? 0) * height,
    (first[3 * index + 2] ?? 0) * width,
  ]);
  const face: SeenLandmarks = { width, height, points };
  return { ok: true, face, hints: hintsFor(face, light, from) };
}

function refuse(code: string, words: string): Reading {
  return { ok: false, reason: { code, words } };
}

/**
 * Keeps the models where the service worker looks for them, so that they are there without a network next time. They
 * come from the browser's own cache, as they were fetched a moment ago. Older versions are let go.
 */
async function keepForOffline(): Promise<void> {
  if (!("caches" in globalThis)) return;
  try {
    const cache = await caches.open(kept);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (pathname.startsWith(anyVersion) && !pathname.startsWith(folder)) await cache.delete(url);
    }
    const missing = await Promise.all(
      files.map(async (name) => ((await cache.match(folder + name)) === undefined ? [folder + name] : [])),
    );
    await cache.addAll(missing.flat());
  } catch {
    // Not allowed here, or no room: the models then need the network next time, and nothing else is lost.
  }
}
