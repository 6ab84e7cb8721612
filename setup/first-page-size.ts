import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Compressed bytes of script the first page may load. */
export const firstPageLimit = 120_000;

/**
 * Adds up the compressed script that the first page loads: the entry and all it imports at once, and
 * the scripts that are served as they are. Prints the sum, and stops the build when it is above the limit.
 */
export function firstPageSize(): Plugin {
  let asTheyAre: string[] = [];
  return {
    name: "glabella-first-page-size",
    apply: "build",
    configResolved({ publicDir }) {
      const files = publicDir === "" ? [] : readdirSync(publicDir).filter((name) => name.endsWith(".js"));
      asTheyAre = files.map((name) => readFileSync(join(publicDir, name), "utf8"));
    },
    generateBundle(_options, bundle) {
      const scripts = new Map(
        Object.values(bundle).flatMap((file) =>
          file.type === "chunk" ? [[file.fileName, file] as const] : [],
        ),
      );
      const loaded = new Set<string>();
      const load = (fileName: string): void => {
        const script = scripts.get(fileName);
        if (script === undefined || loaded.has(fileName)) return;
        loaded.add(fileName);
        for (const imported of script.imports) load(imported);
      };
      for (const script of scripts.values()) if (script.isEntry) load(script.fileName);
      if (loaded.size === 0) return;
      const texts = [...asTheyAre, ...[...loaded].map((fileName) => scripts.get(fileName)?.code ?? "")];
      const bytes = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
      const parts = `${texts.length} ${texts.length === 1 ? "file" : "files"}`;
      process.stderr.write(
        `First page: ${(bytes / 1000).toFixed(1)} kB of script compressed, in ${parts}.\n`,
      );
      if (bytes > firstPageLimit)
        this.error(
          `The first page loads ${bytes} bytes of script; the limit is ${firstPageLimit}. Load a part of it later.`,
        );
    },
  };
}
