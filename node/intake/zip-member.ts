import yauzl from "yauzl";
import { fileFault } from "./file-fault.ts";
import type { Passed } from "./text-gate.ts";
import { unpackStream } from "./unpack-stream.ts";

/** A file inside a zip. */
export interface ZipMember {
  name: string;
  bytes: number;
  entry: yauzl.Entry;
}

/** An open zip and its files. Names that climb out of a folder are refused, and no name is ever used as a path. */
export async function openZip(path: string): Promise<{ zip: yauzl.ZipFile; members: ZipMember[] }> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, opened) => {
      if (error) reject(damaged(path, error));
      else resolve(opened);
    });
  });
  const members: ZipMember[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: yauzl.Entry) => {
      members.push({ name: entry.fileName, bytes: entry.uncompressedSize, entry });
      if (members.length > 10_000) reject(damaged(path, new Error("more than 10,000 files")));
      else zip.readEntry();
    });
    zip.on("end", resolve);
    zip.on("error", (error: Error) => reject(damaged(path, error)));
    zip.readEntry();
  }).catch((error: unknown) => {
    zip.close();
    throw error;
  });
  return { zip, members };
}

/** Unpacks one file of a zip to a path of our own, and gives that path; text passes the gate. */
export async function unpack(
  path: string,
  { zip, member }: { zip: yauzl.ZipFile; member: ZipMember },
  target: string,
  tell: Passed,
): Promise<string> {
  const where = `${path} (${member.name})`;
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(member.entry, (error, opened) =>
      error ? reject(damaged(where, error)) : resolve(opened),
    );
  });
  try {
    await unpackStream(stream, [], {
      where,
      packedBytes: member.entry.compressedSize,
      saysBytes: member.bytes,
      target,
      tell: /\.xlsx$/i.test(member.name) ? null : tell,
    });
  } catch (error) {
    throw (error as { faults?: unknown }).faults === undefined &&
      (error as NodeJS.ErrnoException).code !== "ENOSPC"
      ? damaged(where, error as Error)
      : error;
  }
  return target;
}

function damaged(where: string, error: Error): Error {
  return fileFault(
    where,
    "a zip must be whole and hold only plain names",
    error.message.slice(0, 200),
    "Download it again.",
  );
}
