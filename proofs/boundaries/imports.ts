import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { mayRead, platformMayRead } from "./rooms.ts";

export interface SourceFile {
  /** Path below the root, with forward slashes. */
  path: string;
  text: string;
}

/** Every TypeScript file of the project below `root`. */
export function sourceFiles(root: string): SourceFile[] {
  return Object.keys(platformMayRead)
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes(`${sep}dist`),
    )
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(root, path).split(sep).join("/"), text: readFileSync(path, "utf8") };
    });
}

/** The module names a file imports, statically or by `import()`. */
export function importsOf(file: SourceFile): string[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g;
  return [...file.text.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** Faults of one file's imports against the arrows; each names the file and the import. */
export function importFaults(file: SourceFile): string[] {
  const isTest = file.path.endsWith(".test.ts");
  return importsOf(file).flatMap((name) => {
    if (!name.startsWith(".")) return packageFaults(file, name, isTest);
    const target = join(dirname(file.path), name).split(sep).join("/");
    return pathFaults(file, target, isTest);
  });
}

function packageFaults(file: SourceFile, name: string, isTest: boolean): string[] {
  if (file.path.startsWith("portable/") && !isTest && name.startsWith("node:")) {
    return [`${file.path} imports ${name}: portable rooms run without Node`];
  }
  return [];
}

function pathFaults(file: SourceFile, target: string, isTest: boolean): string[] {
  const [platform = "", room = ""] = file.path.split("/");
  const [targetPlatform = "", targetRoom = ""] = target.split("/");
  // A test may load the real data, so it may read what its platform may not.
  if (platform !== targetPlatform) {
    const allowed =
      platformMayRead[platform]?.includes(targetPlatform) || (isTest && targetPlatform === "node");
    // The build of the app gathers the facts and the version; none of it runs in a browser.
    const building = ["node", "setup", "package.json"];
    const tooling = file.path === "web/vite.config.ts" && building.includes(targetPlatform);
    return allowed || tooling
      ? []
      : [`${file.path} imports ${target}: ${platform}/ may not read ${targetPlatform}/`];
  }
  if (platform !== "portable" || room === targetRoom) return [];
  if (!mayRead[room]) return [`${file.path}: the room ${room} is not among the declared rooms`];
  const faults: string[] = [];
  if (!mayRead[room].includes(targetRoom) && !isTest) {
    faults.push(`${file.path} imports ${target}: ${room} may not read ${targetRoom}`);
  }
  if (target !== `portable/${targetRoom}/index.ts` && !isTest) {
    faults.push(`${file.path} imports ${target}: enter a room by its index.ts`);
  }
  return faults;
}
