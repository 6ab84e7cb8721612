import { createWriteStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
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
      await rm(noteOf(part), { force: true });
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

/** What the server said of a file whose first part is held: how it tells this file from a later one, and its size. */
interface Note {
  validator: string;
  size: number | null;
}

const noteOf = (part: string): string => `${part}.note`;

/** The bytes held of a file, and what was noted of it; a part without a note is not trusted. */
async function heldOf(part: string): Promise<{ held: number; note: Note | null }> {
  try {
    const { validator, size } = JSON.parse(await readFile(noteOf(part), "utf8")) as Note;
    return { held: (await stat(part)).size, note: { validator: String(validator), size } };
  } catch {
    return { held: 0, note: null };
  }
}

/** A strong entity tag, or the day of change: what `If-Range` takes (RFC 9110). */
function validatorOf(headers: Headers): string {
  const tag = headers.get("etag") ?? "";
  return tag !== "" && !tag.startsWith("W/") ? tag : (headers.get("last-modified") ?? "");
}

async function fetchInto(url: URL, part: string, progress: (share: number) => void): Promise<void> {
  const { held, note } = await heldOf(part);
  const response = await fetch(url, {
    // Some registers refuse a request without a name.
    headers: {
      "User-Agent": "Glabella",
      "Accept-Encoding": "identity",
      ...(held > 0 ? { Range: `bytes=${held}-` } : {}),
      // A file that changed in the meantime is sent whole.
      ...(held > 0 && note !== null && note.validator !== "" ? { "If-Range": note.validator } : {}),
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
  if (resumed && note !== null && note.size !== null && whole !== note.size) {
    await response.body.cancel();
    await rm(part, { force: true });
    throw new Error("the file on the server has changed");
  }
  if (!resumed) {
    const noted: Note = {
      validator: validatorOf(response.headers),
      size: Number.isFinite(whole) ? whole : null,
    };
    await writeFile(noteOf(part), JSON.stringify(noted));
  }
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
