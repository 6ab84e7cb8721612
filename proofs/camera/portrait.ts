import { readFileSync } from "node:fs";
import type { SeenLandmarks } from "../../portable/anatomy/index.ts";

const example = (name: string): URL => new URL(`../../examples/face/${name}`, import.meta.url);

/** NASA's portrait of Eileen Collins, and what the app found in it when the example was written. */
export const portraitFile = example("portrait.jpg");
export const portrait: Buffer = readFileSync(portraitFile);
export const portraitLandmarks: SeenLandmarks = JSON.parse(
  readFileSync(example("portrait-landmarks.json"), "utf8"),
);
