import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../portable/evidence/index.ts";

/** Files of `data/`, parsed, by path below it; a file that is not JSON is a fault and is left out. */
export interface DataFolder {
  files: Map<string, unknown>;
  faults: Fault[];
}

/**
 * Reads every `.json` and `.jsonl` file below a folder, in the order of their paths.
 *
 * @param folder an absolute path
 */
export function readDataFolder(folder: string): DataFolder {
  const files = new Map<string, unknown>();
  const faults: Fault[] = [];
  if (!existsSync(folder)) {
    const rule = "the data folder is there";
    faults.push({
      where: folder,
      rule,
      found: "no such folder",
      remedy: "Give the folder that holds findings/.",
    });
    return { files, faults };
  }
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.jsonl?$/.test(path))
    .sort();
  for (const path of paths) {
    const text = readFileSync(join(folder, path), "utf8");
    if (path.endsWith(".jsonl")) {
      const rows: unknown[] = [];
      for (const [index, line] of text.split("\n").entries()) {
        if (line.trim() === "") continue;
        const row = parse(`${path}:${index + 1}`, line, faults);
        if (row !== undefined) rows.push(row);
      }
      files.set(path, rows);
    } else {
      const content = parse(path, text, faults);
      if (content !== undefined) files.set(path, content);
    }
  }
  return { files, faults };
}

function parse(where: string, text: string, faults: Fault[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    faults.push({
      where,
      rule: "the file is JSON",
      found: error instanceof Error ? error.message : String(error),
      remedy: "Mend the comma, quote or bracket it names.",
    });
    return undefined;
  }
}
