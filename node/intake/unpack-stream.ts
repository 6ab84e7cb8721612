import { createWriteStream } from "node:fs";
import { type Duplex, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileFault } from "./file-fault.ts";
import { gatedText, type Passed } from "./text-gate.ts";

/** More than the largest register unpacked (11.6 GB), less than a disk. */
const MOST_BYTES = 60e9;
/** Real registers unpack to about ten times their size, made-up ones to fifty; a bomb to a thousand. */
const MOST_RATIO = 250;
/** Below this the ratio says nothing. */
const FREE_BYTES = 50e6;

export interface Unpacking {
  /** For messages. */
  where: string;
  packedBytes: number;
  /** What the file says of its own size; null where it says nothing. */
  saysBytes: number | null;
  target: string;
  /** For text, which passes the gate: told how much has passed. Null for anything else. */
  tell: Passed | null;
}

/** Unpacks into a file, and refuses one that grows far beyond its packed size, whatever it says of it. */
export async function unpackStream(
  from: NodeJS.ReadableStream,
  through: readonly Duplex[],
  { where, packedBytes, saysBytes, target, tell }: Unpacking,
): Promise<void> {
  const most = Math.min(MOST_BYTES, Math.max(FREE_BYTES, Math.max(1, packedBytes) * MOST_RATIO));
  const bomb = (): Error =>
    fileFault(
      where,
      `a packed file may unpack to at most ${MOST_RATIO} times its size`,
      "more",
      "The file is damaged or was made to fill the disk; download it again from the register's own page.",
    );
  if (saysBytes !== null && saysBytes > most) throw bomb();
  let seen = 0;
  const counted = new Transform({
    transform(bytes: Buffer, _encoding, done) {
      seen += bytes.length;
      done(seen > most ? bomb() : null, bytes);
    },
  });
  await pipeline([
    from,
    ...through,
    counted,
    ...(tell === null ? [] : [gatedText(where, tell)]),
    createWriteStream(target),
  ]);
}
