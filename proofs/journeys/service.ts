import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type BrowserServer, chromium } from "playwright-core";
import { appIsCurrent, buildApp } from "../../setup/build.ts";
import { findChromium } from "../../setup/chromium.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What Node is given to run a command of the project from any folder. */
export const glabella: readonly string[] = [join(root, "node", "cli", "main.ts")];

/**
 * What the browser would ask of its maker by itself. Among them is the service that guesses what a page's fields
 * are for: it is told of their names as digests, never of answers, and no page can switch it off.
 */
const featuresOff = [
  "AutofillServerCommunication",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
];

/** Quiet and alone: the browser asks nothing of its maker while a proof counts requests. */
const flags = [
  "--headless",
  "--no-sandbox",
  // Drawing in space without a graphics card: slow, and the same picture everywhere.
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${featuresOff.join(",")}`,
];

export async function launchBrowser(moreFlags: readonly string[] = []): Promise<BrowserServer> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error("No Chromium found: install it, or set CHROMIUM=/path/to/chrome.");
  return chromium.launchServer({ executablePath, args: [...flags, ...moreFlags] });
}

/**
 * The built app behind the real service, started as a person would start it, on any free port. It runs in a folder of
 * its own, so that it answers from the made-up registers, or from those in the folder, whatever was imported on this
 * machine.
 *
 * @param registers `examples`, or `own`: those that were imported in the folder, which may be none
 * @param given a folder that is kept; without one, an empty one that goes with the service
 */
export async function startService(
  registers: "examples" | "own" = "examples",
  given?: string,
): Promise<{ address: string; stop(): Promise<void> }> {
  if (!appIsCurrent()) buildApp();
  const folder = given ?? mkdtempSync(join(tmpdir(), "served-"));
  const service = spawn(
    process.execPath,
    [...glabella, "serve", "--port", "0", ...(registers === "examples" ? ["--examples"] : [])],
    { cwd: folder, env: { ...process.env, DATABASE_URL: "" }, stdio: ["ignore", "pipe", "ignore"] },
  );
  const address = await printedAddress(service.stdout);
  await storeIsOpen(address);
  return {
    address,
    async stop() {
      const ended = once(service, "exit");
      service.kill("SIGTERM");
      await ended;
      if (given === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the registers are open, or known to be none; a minute is more than any machine takes. */
async function storeIsOpen(address: string): Promise<void> {
  for (let look = 0; look < 600; look += 1) {
    // While it opens them it may let a connection go.
    const health = await fetch(`${address}/healthz`)
      .then((answer): Promise<{ store?: string }> => answer.json())
      .catch(() => null);
    if (health?.store === "ready" || health?.store === "none") return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("The registers did not open.");
}

async function printedAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/[^\s/]+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("The service ended before it printed its address.");
}
