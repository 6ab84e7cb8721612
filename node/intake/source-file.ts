import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { asFileFault, fileFault } from "./file-fault.ts";
import { LONGEST_LINE_BYTES, textGate } from "./text-gate.ts";
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
 * Makes ready what the person gave: a text file as it is, the fitting files of a zip unpacked, a workbook as CSV.
 * Every byte passes the gate (see text-gate.ts) before anything reads it.
 *
 * @param members which files of a zip belong to the register, by their names without folders
 */
export async function openSource(
  given: string,
  members: RegExp,
  folder: string,
  place: number,
): Promise<SourceFile[]> {
  try {
    if ((await stat(given)).isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (/\.xlsx$/i.test(given)) {
      return [
        { path: await workbookToCsv(given, folder, `source-${place}.csv`), name: basename(given), given },
      ];
    }
    if (await startsLikeZip(given)) return await fromZip(given, members, folder, place);
    const gate = textGate(given, longestLine(given));
    for await (const bytes of createReadStream(given, { highWaterMark: 1 << 20 }))
      gate.check(bytes as Buffer);
    return [{ path: given, name: basename(given), given }];
  } catch (error) {
    throw asFileFault(given, error);
  }
}

async function fromZip(given: string, wanted: RegExp, folder: string, place: number): Promise<SourceFile[]> {
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
      const unpacked = await unpack(given, { zip, member }, folder, workbook ? `${as}.xlsx` : `${as}.csv`);
      const path = workbook ? await workbookToCsv(unpacked, folder, `${as}.csv`) : unpacked;
      files.push({ path, name, given: `${given} (${name})` });
    }
    return files;
  } finally {
    zip.close();
  }
}

async function startsLikeZip(path: string): Promise<boolean> {
  for await (const bytes of createReadStream(path, { end: 3 })) {
    return (
      (bytes as Buffer).equals(Buffer.from([0x50, 0x4b, 3, 4])) ||
      (bytes as Buffer).equals(Buffer.from([0x50, 0x4b, 5, 6]))
    );
  }
  throw fileFault(path, "a register must hold something", "an empty file", "Download it again.");
}

/** A bundle is one JSON value and may be one line; it is held to its whole size instead. */
function longestLine(name: string): number {
  return /\.json$/i.test(name) ? Number.POSITIVE_INFINITY : LONGEST_LINE_BYTES;
}
