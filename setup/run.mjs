// Runs one of the project's programs on the Node the project brings along (package `node`), after
// installing what the lock file names when that has not been done. Plain JavaScript without
// dependencies: it must run on any Node from 20 on, before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const binaries = join(root, "node_modules", ".bin");
const windows = process.platform === "win32";
const node = join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");

function isInstalled() {
  const marker = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(marker) || !existsSync(node)) return false;
  return statSync(marker).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}

if (!isInstalled()) {
  process.stderr.write("Installing what Glabella needs (once, a minute or two) …\n");
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: windows,
  });
  if (status !== 0 || !existsSync(node)) {
    process.stderr.write(
      status === 0
        ? "Node 24 was not unpacked. If install scripts are switched off (ignore-scripts), allow them for the package `node` and run this again.\n"
        : "npm ci failed: read its message above. It needs to reach an npm registry once.\n",
    );
    process.exit(1);
  }
}

const child = spawn(node, process.argv.slice(2), {
  stdio: "inherit",
  env: { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ""}` },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
