import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of the package, an absolute path: where `data/` and `web/dist/` lie, whether the code
 * runs from its source or from `build/`.
 */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error("package.json not found above this file; install the package anew.");
    folder = above;
  }
  return folder;
}
