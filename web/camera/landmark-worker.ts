// Finds faces beside the page, so that the page never stands still while the model works. A classic worker: the
// package loads its parts with importScripts.
import type { FaceMesh, Options, Results } from "@mediapipe/face_mesh";
import type { LandmarkAnswer, LandmarkQuestion } from "./landmark-messages.ts";
import { type Light, measuredAcross, measureLight } from "./light.ts";

declare function importScripts(...addresses: string[]): void;

let mesh: FaceMesh | undefined;
let seen: Results["multiFaceLandmarks"] = [];
const square = new OffscreenCanvas(measuredAcross, measuredAcross);
const nothing = new OffscreenCanvas(64, 64);

const answer = (message: LandmarkAnswer): void => postMessage(message);

addEventListener("message", async ({ data }: MessageEvent<LandmarkQuestion>) => {
  if (data.kind === "start") {
    const started = performance.now();
    try {
      await start(data.folder);
      answer({ kind: "ready", seconds: (performance.now() - started) / 1000 });
    } catch (error) {
      answer({ kind: "failed", words: String(error) });
    }
    return;
  }
  const { id, bitmap, alone } = data;
  try {
    answer({ kind: "read", id, ...(await read(bitmap, alone)) });
  } catch (error) {
    answer({ kind: "unread", id, words: String(error) });
  } finally {
    bitmap.close();
  }
});

async function start(folder: string): Promise<void> {
  const locateFile = (name: string): string => folder + name.split("/").at(-1);
  // What the package's parts read of their surroundings: where files lie, and that nobody reads what they print.
  const quiet = (): void => undefined;
  const settings = { locateFile, print: quiet, printErr: quiet, noImageDecoding: true };
  Object.assign(self, { createMediapipeSolutionsPackedAssets: settings });
  importScripts(locateFile("face_mesh.js"));
  // The package says its name to everyone.
  const { FaceMesh: Mesh } = self as unknown as { FaceMesh: typeof FaceMesh };
  mesh = new Mesh({ locateFile });
  // Two faces, so that a second one is noticed. The processor is quicker than a graphics card that is not there,
  // and the same everywhere. Setting minDetectionConfidence makes this version of the package abort.
  const options: Options & { useCpuInference: boolean } = {
    maxNumFaces: 2,
    refineLandmarks: true,
    useCpuInference: true,
  };
  mesh.setOptions(options);
  mesh.onResults(({ multiFaceLandmarks, image }) => {
    seen = multiFaceLandmarks;
    if ("close" in image) image.close();
  });
  await mesh.initialize();
  // The first picture costs many times what every later one does.
  await look(blank());
}

/** A picture with nothing in it: the model forgets where it saw a face last. */
function blank(): OffscreenCanvas {
  nothing.getContext("2d")?.clearRect(0, 0, 1, 1);
  return nothing;
}

async function look(picture: ImageBitmap | OffscreenCanvas): Promise<Results["multiFaceLandmarks"]> {
  if (mesh === undefined) throw new Error("asked before it was started");
  seen = [];
  // The package takes whatever can be drawn; its types know only what a page holds.
  await mesh.send({ image: picture as unknown as HTMLCanvasElement });
  return seen;
}

async function read(bitmap: ImageBitmap, alone: boolean) {
  if (alone) await look(blank());
  let faces = await look(bitmap);
  // Once more from where the face was found: the part looked at is then set by the landmarks, not by the box.
  if (alone && faces.length === 1) faces = await look(bitmap);
  const packed = faces.map((face) => Float32Array.from(face.flatMap(({ x, y, z }) => [x, y, z])));
  const [first] = packed;
  const { width, height } = bitmap;
  return { width, height, faces: packed, light: first === undefined ? null : lightOf(bitmap, first) };
}

function lightOf(bitmap: ImageBitmap, face: Float32Array): Light | null {
  const context = square.getContext("2d", { willReadFrequently: true });
  if (context === null) return null;
  const xs = face.filter((_, index) => index % 3 === 0);
  const ys = face.filter((_, index) => index % 3 === 1);
  const [left, right] = [Math.min(...xs) * bitmap.width, Math.max(...xs) * bitmap.width];
  const [top, bottom] = [Math.min(...ys) * bitmap.height, Math.max(...ys) * bitmap.height];
  context.clearRect(0, 0, measuredAcross, measuredAcross);
  context.drawImage(bitmap, left, top, right - left, bottom - top, 0, 0, measuredAcross, measuredAcross);
  const light = measureLight(context.getImageData(0, 0, measuredAcross, measuredAcross).data);
  // Nothing of the face stays on the canvas.
  context.clearRect(0, 0, measuredAcross, measuredAcross);
  return light;
}
