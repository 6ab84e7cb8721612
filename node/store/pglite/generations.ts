import { randomUUID } from "node:crypto";
import { constants, copyFileSync, statSync } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

/**
 * A database folder holds generations, whole copies of the store, and a small file `current` that names the one that
 * counts. An import makes a new generation and renames a new `current` over the old one, which the file system does
 * at once or not at all: a process killed at any moment leaves the old generation or the new one.
 */
const POINTER = "current";

/** The generation that counts; null where nothing was ever imported. */
export async function currentGeneration(folder: string): Promise<string | null> {
  try {
    const name = (await readFile(join(folder, POINTER), "utf8")).trim();
    return /^generation-[0-9a-f-]+$/.test(name) ? name : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Makes the folder of a new generation: a copy of the current one, or none yet. Copying shares blocks where the file system can. */
export async function beginGeneration(folder: string): Promise<string> {
  const name = `generation-${randomUUID()}`;
  const current = await currentGeneration(folder);
  if (current !== null) await copyFolder(join(folder, current), join(folder, name));
  return name;
}

/** Files up to this size are copied without waiting for a thread. */
const SMALL_BYTES = 1 << 20;

/** A copy of a folder; a database has a thousand small files and a few large ones. */
export async function copyFolder(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const path = (entry: (typeof entries)[number]): string =>
    relative(from, join(entry.parentPath, entry.name));
  await mkdir(to, { recursive: true });
  for (const entry of entries)
    if (entry.isDirectory()) await mkdir(join(to, path(entry)), { recursive: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const [file, target] = [join(from, path(entry)), join(to, path(entry))];
    if (statSync(file).size <= SMALL_BYTES) copyFileSync(file, target, constants.COPYFILE_FICLONE);
    else await copyFile(file, target, constants.COPYFILE_FICLONE);
  }
}

/** Makes a finished generation the one that counts, once every byte of it is on the disk. */
export async function finishGeneration(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(join(folder, name), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await flush(join(entry.parentPath, entry.name));
  }
  const next = join(folder, `${POINTER}.${process.pid}`);
  await writeFile(next, `${name}\n`);
  await flush(next);
  await rename(next, join(folder, POINTER));
  await flush(folder).catch(() => undefined);
}

async function flush(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Removes what killed imports and readers left, and generations that nobody reads any more. */
export async function tidyGenerations(folder: string): Promise<void> {
  const current = await currentGeneration(folder);
  for (const name of await readdir(folder)) {
    const isGeneration = /^generation-[0-9a-f-]+$/.test(name);
    const isCopy = /^(?:reading|import)-(\d+)-/.exec(name);
    if (isGeneration && name !== current && !(await isHeld(folder, name)))
      await rm(join(folder, name), { recursive: true, force: true });
    if (isCopy !== null && !isAlive(Number(isCopy[1])))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Takes hold of something by name, for this process alone; null while another living process holds it. A hold left
 * by a process that is gone counts for nothing.
 */
export async function hold(folder: string, what: string): Promise<(() => Promise<void>) | null> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${what}.held`);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(path, String(process.pid), { flag: "wx" });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (await isHeld(folder, what)) return null;
      await rm(path, { force: true });
    }
  }
  return null;
}

/** The process that holds something; null when none does. */
export async function holder(folder: string, what: string): Promise<number | null> {
  try {
    const pid = Number(await readFile(join(folder, `${what}.held`), "utf8"));
    return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

async function isHeld(folder: string, what: string): Promise<boolean> {
  return (await holder(folder, what)) !== null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
