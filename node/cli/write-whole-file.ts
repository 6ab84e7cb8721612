import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { InputFault } from "./input-fault.ts";

/**
 * Writes a file whole or not at all: into a new file in the same folder, flushed, then renamed over the old one.
 * Whoever reads the path sees the old text or the new, never half. Throws `InputFault` when it cannot.
 */
export async function writeWholeFile(path: string, text: string): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = await open(unfinished, "wx");
    try {
      await file.writeFile(text, "utf8");
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputFault([
      {
        where: path,
        rule: "the file must be writable",
        found: code === "ENOENT" ? "no such folder" : code === "EISDIR" ? "a folder" : (code ?? message),
        remedy: "Name a file in a folder that exists and that you may write to. Nothing was written.",
      },
    ]);
  }
}
