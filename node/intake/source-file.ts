import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Duplex } from "node:stream";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { asFileFault, fileFault } from "./file-fault.ts";
import { LONGEST_LINE_BYTES, type Passed, textGate } from "./text-gate.ts";
import { unpackStream } from "./unpack-stream.ts";
import { workbookToCsv } from "./workbook.ts";
import { openZip, unpack } from "./zip-member.ts";

/** A text file that is ready to be read, and the name under which the register published it. */
export interface SourceFile {
  path: string;
  /** The published name, without folders: it tells the day and the kind of file. */
  name: string;
  /** What the person gave, for messages. */
  given: string;
}

/**
 * Makes ready what the person gave: a text file as it is, the fitting files of a zip unpacked, a text packed alone
 * (.gz, or .zst as the national directory has it), a workbook as CSV.
 * Every byte passes the gate (see text-gate.ts) before anything reads it.
 *
 * @param members which files of a zip belong to the register, by their names without folders
 * @param tell told which share of the file has passed, 0 to 1 (0 where its size is not known), and how many rows
 */
export async function openSource(
  given: string,
  members: RegExp,
  folder: string,
  place: number,
  tell: (share: number, rows: number) => void,
): Promise<SourceFile[]> {
  try {
    if ((await stat(given)).isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (/\.xlsx$/i.test(given)) {
      return [
        { path: await workbookToCsv(given, folder, `source-${place}.csv`), name: basename(given), given },
      ];
    }
    const packing = await packingOf(given);
    if (packing === "zip") return await fromZip(given, members, folder, place, tell);
    if (packing !== null) {
      const target = join(folder, `source-${place}.csv`);
      return [await unpacked(given, packing, target, (_bytes, rows) => tell(0, rows))];
    }
    const { size } = await stat(given);
    const gate = textGate(given, (bytes, rows) => tell(bytes / size, rows), longestLine(given));
    for await (const bytes of createReadStream(given, { highWaterMark: 1 << 20 }))
      gate.check(bytes as Buffer);
    return [{ path: given, name: basename(given), given }];
  } catch (error) {
    throw asFileFault(given, error);
  }
}

async function fromZip(
  given: string,
  wanted: RegExp,
  folder: string,
  place: number,
  tell: (share: number, rows: number) => void,
): Promise<SourceFile[]> {
  const { zip, members } = await openZip(given);
  try {
    const named = members.map((member) => ({ member, name: basename(member.name) }));
    const fitting = named.filter(({ name }) => wanted.test(name) && !/fileheader/i.test(name));
    if (fitting.length === 0) {
      throw fileFault(
        given,
        "the zip must hold the register's own file",
        members.length === 0
          ? "an empty zip"
          : named
              .slice(0, 8)
              .map(({ name }) => name)
              .join(", ")
              .slice(0, 300),
        `A file named like ${wanted.source} is looked for; was the right register named?`,
      );
    }
    const files: SourceFile[] = [];
    for (const [number, { member, name }] of fitting.entries()) {
      const as = `source-${place}-${number}`;
      const workbook = /\.xlsx$/i.test(name);
      const target = join(folder, workbook ? `${as}.xlsx` : `${as}.csv`);
      const unpacked = await unpack(given, { zip, member }, target, (bytes, rows) =>
        tell(bytes / Math.max(1, member.bytes), rows),
      );
      const path = workbook ? await workbookToCsv(unpacked, folder, `${as}.csv`) : unpacked;
      files.push({ path, name, given: `${given} (${name})` });
    }
    return files;
  } finally {
    zip.close();
  }
}

/** One text packed alone; its name is what is left of it without the ending. */
async function unpacked(
  given: string,
  packing: keyof typeof unpackers,
  target: string,
  tell: Passed,
): Promise<SourceFile> {
  const { size } = await stat(given);
  const told = { where: given, packedBytes: size, saysBytes: null, target, tell };
  try {
    await unpackStream(createReadStream(given), [unpackers[packing]()], told);
  } catch (error) {
    const { faults, code } = error as { faults?: unknown; code?: unknown };
    if (faults !== undefined || code === "ENOSPC") throw error;
    throw fileFault(
      given,
      "a packed file must be whole",
      (error as Error).message.slice(0, 200),
      "Download it again.",
    );
  }
  return { path: target, name: basename(given).replace(/\.(?:gz|zst)$/i, ""), given };
}

const unpackers: Record<"gzip" | "zstd", () => Duplex> = {
  gzip: () => createGunzip(),
  zstd: () => createZstdDecompress(),
};

/** How a file is packed, by its first bytes. */
async function packingOf(path: string): Promise<"zip" | keyof typeof unpackers | null> {
  for await (const bytes of createReadStream(path, { end: 3 })) {
    const start = (bytes as Buffer).toString("hex");
    if (start === "504b0304" || start === "504b0506") return "zip";
    if (start.startsWith("1f8b")) return "gzip";
    return start === "28b52ffd" ? "zstd" : null;
  }
  throw fileFault(path, "a register must hold something", "an empty file", "Download it again.");
}

/** A bundle is one JSON value and may be one line; it is held to its whole size instead. */
function longestLine(name: string): number {
  return /\.json$/i.test(name) ? Number.POSITIVE_INFINITY : LONGEST_LINE_BYTES;
}
