import { existsSync } from "node:fs";
import { installDebianPackages } from "./debian-packages.ts";

const knownPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Path of a Chromium or Chrome on this machine, or null; the variable CHROMIUM names another place. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  return knownPlaces.find((path) => existsSync(path)) ?? null;
}

/** Installs Debian's `chromium` where that can be done; answers whether it is there now. */
export function installChromium(): boolean {
  installDebianPackages("chromium", "fonts-liberation");
  return findChromium() !== null;
}
