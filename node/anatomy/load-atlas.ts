import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Atlas, type AtlasFiles, type KnownElsewhere, readAtlas } from "../../portable/anatomy/index.ts";
import type { Fault } from "../../portable/evidence/index.ts";
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

/** The atlas read from disk, or every fault in it. */
export function loadAtlas(
  known: KnownElsewhere = {},
): { ok: true; atlas: Atlas } | { ok: false; faults: Fault[] } {
  return readAtlas(readAtlasFiles(), known);
}
