import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Measured } from "./run.ts";

const dist = fileURLToPath(new URL("../web/dist", import.meta.url));

/** The script that the first page loads, compressed: what index.html names, and what that imports at once. */
export default async function firstPage(): Promise<Measured[]> {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const first = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const seen = new Set<string>();
  for (let file = first.shift(); file !== undefined; file = first.shift()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(join(dist, file), "utf8");
    for (const match of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      first.push(`assets/${match[1]}`);
  }
  const size = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) /
    1000;
  const all = readdirSync(join(dist, "assets"))
    .filter((file) => file.endsWith(".js"))
    .map((file) => `assets/${file}`);
  const kilobytes = size(seen);
  return [
    {
      what: "script on the first page, compressed",
      kilobytes,
      aim: 120,
      against: "all script of the app",
      ratio: kilobytes / size(all),
    },
  ];
}
