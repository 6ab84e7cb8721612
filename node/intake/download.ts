import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileFault } from "./file-fault.ts";

/** Times a broken connection is taken up again. */
const ATTEMPTS = 5;

/**
 * Downloads a register's file into a folder and gives its path. A download that breaks off goes on where it stopped,
 * in this call or a later one, if the server can and the file there is still the same; a server that ignores ranges is
 * asked for the whole. The size must be what the server announced.
 *
 * @param progress told the share that is done, 0 to 1
 */
export async function download(
  address: string,
  folder: string,
  progress: (share: number) => void,
): Promise<string> {
  const url = readAddress(address);
  const name = basename(decodeURIComponent(url.pathname))
    .replace(/[^\w.-]/g, "_")
    .replace(/^\.+/, "");
  if (name === "")
    throw fileFault(
      "--from",
      "the address must end in the name of a file",
      address,
      "Give the address of the file itself.",
    );
  await mkdir(folder, { recursive: true });
  const target = join(folder, name);
  const part = `${target}.part`;
  for (let attempt = 1; ; attempt++) {
    try {
      await fetchInto(url, part, progress);
      await rename(part, target);
      return target;
    } catch (error) {
      if ((error as { faults?: unknown }).faults !== undefined || attempt === ATTEMPTS) {
        throw (error as { faults?: unknown }).faults !== undefined
          ? error
          : fileFault(
              address,
              "the file must be downloadable",
              (error as Error).message,
              "Try again: it goes on where it stopped.",
            );
      }
    }
  }
}

function readAddress(address: string): URL {
  try {
    const url = new URL(address);
    if (url.protocol === "https:" || url.protocol === "http:") return url;
  } catch {
    // Told below.
  }
  throw fileFault(
    "--from",
    "an address begins with https:// or http://",
    address,
    "Give the address of the register's file.",
  );
}

async function fetchInto(url: URL, part: string, progress: (share: number) => void): Promise<void> {
  const held = (await stat(part).catch(() => null))?.size ?? 0;
  const response = await fetch(url, {
    // Some registers refuse a request without a name.
    headers: {
      "User-Agent": "Glabella",
      "Accept-Encoding": "identity",
      ...(held > 0 ? { Range: `bytes=${held}-` } : {}),
    },
  });
  if (response.status === 416) {
    await rm(part, { force: true });
    throw new Error("the file on the server has changed");
  }
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw fileFault(
      url.href,
      "the server must give the file",
      `status ${response.status}`,
      "Check the address on the register's own page.",
    );
  }
  const resumed = response.status === 206;
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  const from = resumed ? held : 0;
  const whole = resumed
    ? Number(/\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1] ?? Number.NaN)
    : length;
  let seen = from;
  const body = Readable.fromWeb(response.body as import("node:stream/web").ReadableStream);
  body.on("data", (bytes: Buffer) => {
    seen += bytes.length;
    if (whole > 0) progress(seen / whole);
  });
  await pipeline(body, createWriteStream(part, { flags: resumed ? "a" : "w" }));
  if (Number.isFinite(whole) && seen !== whole) {
    if (seen > whole) await rm(part, { force: true });
    throw new Error(`${seen} of ${whole} bytes came`);
  }
}
