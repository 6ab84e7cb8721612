import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Atlas, type AtlasFiles, type KnownElsewhere, readAtlas } from "../../portable/anatomy/index.ts";
import type { Fault } from "../../portable/evidence/index.ts";
import { InputFault } from "../cli/input-fault.ts";
import { packageFolder } from "../package-folder.ts";

/** Where the atlas lies in the package. */
export const atlasFolder = (): string => join(packageFolder(), "data", "anatomy");

/** The text of every file of the atlas, by its path below `data/anatomy/`. */
export function readAtlasFiles(folder: string = atlasFolder()): AtlasFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.jsonl?$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** Every fault of the atlas; with the ids of sources and treatments, also those that point nowhere. */
export function atlasFaults(known: KnownElsewhere = {}, folder: string = atlasFolder()): Fault[] {
  const read = readAtlas(readAtlasFiles(folder), known);
  return read.ok ? [] : read.faults;
}

/** The atlas, ready for use. Throws `InputFault` with every fault when there is any. */
export function loadAtlas(): Atlas {
  const read = readAtlas(readAtlasFiles());
  if (!read.ok) throw new InputFault(read.faults);
  return read.atlas;
}
