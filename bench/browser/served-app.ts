import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { appIsCurrent, buildApp } from "../../setup/build.ts";
import { findChromium } from "../../setup/chromium.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The built app behind its own service, and a browser without a graphics card; both are gone when `use` is done. */
export async function withServedApp<Answer>(
  use: (browser: Browser, address: string) => Promise<Answer>,
): Promise<Answer> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error("No Chromium found: install it, or set CHROMIUM=/path/to/chrome.");
  if (!appIsCurrent()) buildApp();
  const service = spawn(process.execPath, ["node/cli/main.ts", "serve", "--port", "0"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await printedAddress(service.stdout);
    const browser = await chromium.launch({
      executablePath,
      args: [
        "--headless",
        "--no-sandbox",
        "--use-gl=angle",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
      ],
    });
    try {
      return await use(browser, address);
    } finally {
      await browser.close();
    }
  } finally {
    const ended = once(service, "exit");
    service.kill("SIGTERM");
    await ended;
  }
}

async function printedAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/[^\s/]+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("The service ended before it printed its address.");
}
